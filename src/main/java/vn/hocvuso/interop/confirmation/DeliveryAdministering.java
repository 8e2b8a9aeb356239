package vn.hocvuso.interop.confirmation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.certification.confirmation.ConfirmationFigures;
import vn.hocvuso.certification.confirmation.ConfirmationTelling;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators see how the queue stands, and have sent again what waits for them. */
@UseCase
public class DeliveryAdministering {

    /** The act's name in the audit log. */
    static final String ACT = "interop.confirmation-resend";

    private static final int MOST = 100;

    /**
     * How the queue stands.
     *
     * @param connected whether there is a registry
     * @param stuck what waits for a person, the newest first, at most 100
     */
    public record Standing(boolean connected, List<Count> counts, ConfirmationFigures.Figures figures, List<Line> stuck)
            implements Serializable {

        /** How many wait for a person. */
        public long waitingForPerson() {
            return counts.stream()
                    .filter(count -> count.state().equals(Delivery.State.DEAD.name())
                            || count.state().equals(Delivery.State.REFUSED.name()))
                    .mapToLong(Count::number)
                    .sum();
        }
    }

    /** How many deliveries are in a state. */
    public record Count(String state, long number) implements Serializable {}

    /** A delivery that waits for a person. */
    public record Line(String id, String person, String level, String state, int tries, String error, Instant changedAt)
            implements Serializable {}

    private final Deliveries deliveries;
    private final LevelRegistry registry;
    private final ConfirmationTelling telling;
    private final ConfirmationFigures figures;
    private final Grants grants;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DeliveryAdministering(
            Deliveries deliveries,
            LevelRegistry registry,
            ConfirmationTelling telling,
            ConfirmationFigures figures,
            Grants grants,
            People people,
            AuditLog audit,
            Clock clock) {
        this.deliveries = deliveries;
        this.registry = registry;
        this.telling = telling;
        this.figures = figures;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public Standing standing(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var counts = deliveries.counts().entrySet().stream()
                .map(entry -> new Count(entry.getKey().name(), entry.getValue()))
                .toList();
        var stuck = deliveries.stuck(MOST).stream().map(this::line).toList();
        return new Standing(registry.isConnected(), counts, figures.count(), stuck);
    }

    /**
     * Has one sent again.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or {@code platform.changed} when
     *     it does not wait for a person any more
     */
    public void resend(Learner.Ref actor, String id) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (!deliveries.resend(id, clock.instant())) {
            throw new Refusal("platform.changed");
        }
        audit.record(actor.value(), ACT, id, "");
    }

    /**
     * Has all sent again that wait for a person.
     *
     * @return how many
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public int resendAll(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var many = deliveries.resendAll(clock.instant());
        if (many > 0) {
            audit.record(actor.value(), ACT, "*", String.valueOf(many));
        }
        return many;
    }

    private Line line(Deliveries.Stuck stuck) {
        var told = telling.told(stuck.confirmation());
        var person = people.all(List.of(told.learner())).get(told.learner());
        return new Line(
                stuck.id(),
                person == null ? "–" : person.fullName() + " (" + person.username() + ")",
                told.group() + " / " + told.level(),
                stuck.state().name(),
                stuck.tries(),
                stuck.error(),
                stuck.changedAt());
    }
}
