package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Puts a version of the rules in force. The caller's use case has checked who asks, and that the rules can be met. */
@UseCase
public class RulePublishing {

    private final RuleSets ruleSets;
    private final Event<RuleSet.Published> published;
    private final Clock clock;

    @Inject
    RulePublishing(RuleSets ruleSets, Event<RuleSet.Published> published, Clock clock) {
        this.ruleSets = ruleSets;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Puts these rules in force for their framework in place of those before, which stay, as do the levels confirmed by
     * them. Everyone who has evidence is looked at anew, soon afterwards. A version that was in force earlier comes back
     * when it is published again; publishing what is in force changes nothing.
     *
     * @return whether anything changed
     * @throws Refusal {@code certification.rules.changed} when this version was published with other content: a version
     *     never changes
     */
    public boolean publish(RuleSet rules) {
        if (isRefused(rules)) {
            throw new Refusal("certification.rules.changed", rules.version());
        }
        var known = ruleSets.numbered(rules);
        if (known.isPresent() && ruleSets.inForce(rules.framework(), rules.frameworkVersion()) == known.get()) {
            return false;
        }
        var now = clock.instant();
        if (known.isEmpty()) {
            ruleSets.add(rules, now);
        }
        long id = ruleSets.numbered(rules).orElseThrow();
        ruleSets.enter(id, rules, now);
        published.fire(new RuleSet.Published(id, now));
        return true;
    }

    /** Whether {@link #publish} would refuse it. */
    public boolean isRefused(RuleSet rules) {
        return ruleSets.numbered(rules)
                .flatMap(ruleSets::find)
                .filter(kept -> !kept.rules().equals(rules))
                .isPresent();
    }
}
