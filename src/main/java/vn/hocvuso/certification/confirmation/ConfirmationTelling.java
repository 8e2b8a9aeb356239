package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.event.Event;
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
    private final Event<Confirmation.Told> told;

    @Inject
    ConfirmationTelling(Confirmations confirmations, RuleSets ruleSets, Event<Confirmation.Told> told) {
        this.confirmations = confirmations;
        this.ruleSets = ruleSets;
        this.told = told;
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
        var confirmation = require(id);
        confirmation.sent(receipt, at);
        fire(confirmation, at);
    }

    /** The identity platform has recorded it. */
    public void acknowledged(long id, String receipt, Instant at) {
        var confirmation = require(id);
        confirmation.acknowledged(receipt, at);
        fire(confirmation, at);
    }

    /** The identity platform does not take it. */
    public void refused(long id, String reason, Instant at) {
        var confirmation = require(id);
        confirmation.refused(reason, at);
        fire(confirmation, at);
    }

    private void fire(Confirmation confirmation, Instant at) {
        told.fire(new Confirmation.Told(confirmation.id(), confirmation.learner(), confirmation.state(), at));
    }

    private Confirmation require(long id) {
        return confirmations.find(id).orElseThrow(() -> new IllegalArgumentException("There is no confirmation " + id));
    }
}
