package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Puts points right and keeps what they were. */
@ApplicationScoped
class PointCorrecting {

    static final int LONGEST_REASON = 500;

    private final Scores scores;
    private final Corrections corrections;

    @Inject
    PointCorrecting(Scores scores, Corrections corrections) {
        this.scores = scores;
        this.corrections = corrections;
    }

    /**
     * Corrects the points of criteria. Points that figures gave are corrected by hand, too: the figures stay beside them.
     *
     * @param objection what was found to be right
     * @throws Refusal {@code movement.correction.criterion}, {@code movement.score.points}; {@code movement.correction.same} for
     *     points as they are; {@code movement.correction.reason}; {@code movement.correction.worse} when an appeal were to cost
     *     points
     */
    void correct(Objection objection, List<Criterion> criteria, List<Deciding.Change> changes) {
        var candidate = objection.candidate();
        var before = scores.total(candidate, criteria);
        var given = scores.of(candidate);
        for (var change : changes) {
            var score = Optional.ofNullable(given.get(change.criterion()))
                    .orElseThrow(() -> new Refusal("movement.correction.criterion"));
            correct(objection, criteria.get(change.criterion()), score, change);
        }
        if (objection.kind() == Objection.Kind.APPEAL
                && scores.total(candidate, criteria).compareTo(before) < 0) {
            throw new Refusal("movement.correction.worse");
        }
    }

    private void correct(Objection objection, Criterion criterion, Scores.Score score, Deciding.Change change) {
        var row = "corrections:" + change.criterion();
        var was = score.points().orElseThrow(() -> new Refusal("movement.correction.criterion"));
        try {
            criterion.checked(change.points());
        } catch (Refusal refusal) {
            throw refusal.at(row + ":points");
        }
        if (change.points().compareTo(was) == 0) {
            throw new Refusal("movement.correction.same", criterion.text()).at(row + ":points");
        }
        var reason =
                EmulationText.required(change.reason(), LONGEST_REASON, "movement.correction.reason", row + ":reason");
        scores.put(objection.candidate(), score.withPoints(change.points()));
        corrections.add(new Corrections.Correction(objection.id(), change.criterion(), was, change.points(), reason));
    }
}
