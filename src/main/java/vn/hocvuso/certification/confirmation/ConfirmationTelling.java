package vn.hocvuso.certification.confirmation;

import jakarta.inject.Inject;
import java.time.Instant;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;

/** What is told to the identity platform about a confirmed level, and what it has answered. */
@UseCase
public class ConfirmationTelling {

    /** A confirmed level with the rules that it was confirmed by. */
    public record Told(
            Learner.Ref learner,
            String group,
            String level,
            String rulesVersion,
            String framework,
            String frameworkVersion,
            Instant confirmedAt) {}

    private final Confirmations confirmations;
    private final RuleSets ruleSets;

    @Inject
    ConfirmationTelling(Confirmations confirmations, RuleSets ruleSets) {
        this.confirmations = confirmations;
        this.ruleSets = ruleSets;
    }

    /** @throws IllegalArgumentException when there is no such confirmation */
    public Told told(long id) {
        var confirmation = require(id);
        var rules = ruleSets.find(confirmation.rules()).orElseThrow().rules();
        return new Told(
                confirmation.learner(),
                confirmation.groupCode(),
                confirmation.levelCode(),
                rules.version(),
                rules.framework(),
                rules.frameworkVersion(),
                confirmation.confirmedAt());
    }

    /** The identity platform has taken it and will tell. */
    public void sent(long id, String receipt, Instant at) {
        require(id).sent(receipt, at);
    }

    /** The identity platform has recorded it. */
    public void acknowledged(long id, String receipt, Instant at) {
        require(id).acknowledged(receipt, at);
    }

    /** The identity platform does not take it. */
    public void refused(long id, String reason, Instant at) {
        require(id).refused(reason, at);
    }

    private Confirmation require(long id) {
        return confirmations.find(id).orElseThrow(() -> new IllegalArgumentException("There is no confirmation " + id));
    }
}
