package vn.hocvuso.certification.confirmation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/** Looks at everyone who has evidence, after other rules have come into force. */
@UseCase
class Reviewing {

    static final int PORTION = 100;

    private final RuleSets ruleSets;
    private final Evidences evidences;
    private final Evaluation evaluation;
    private final Clock clock;

    @Inject
    Reviewing(RuleSets ruleSets, Evidences evidences, Evaluation evaluation, Clock clock) {
        this.ruleSets = ruleSets;
        this.evidences = evidences;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** Looks at the next ones; false when nobody is left. Two servers at once do the same, which is done once. */
    boolean next() {
        var kept = ruleSets.current();
        var from = kept.flatMap(rules -> ruleSets.reviewedTo(rules.id()));
        if (from.isEmpty()) {
            return false;
        }
        var portion = evidences.learnersAfter(from.get(), PORTION);
        var now = clock.instant();
        portion.forEach(learner -> evaluation.of(learner, Optional.empty(), now));
        if (portion.isEmpty()) {
            ruleSets.reviewedAll(kept.get().id());
        } else {
            ruleSets.reviewed(kept.get().id(), portion.get(portion.size() - 1).value());
        }
        return !portion.isEmpty();
    }
}
