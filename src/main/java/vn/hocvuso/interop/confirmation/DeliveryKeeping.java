package vn.hocvuso.interop.confirmation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.hocvuso.certification.confirmation.Confirmation;
import vn.hocvuso.certification.confirmation.ConfirmationTelling;
import vn.hocvuso.platform.UseCase;

/**
 * Writes down what is to be sent and what was answered, each time in one transaction with what the confirmation says of
 * itself. An answer to something settled changes nothing.
 */
@UseCase
class DeliveryKeeping {

    private final Deliveries deliveries;
    private final ConfirmationTelling telling;
    private final Clock clock;

    @Inject
    DeliveryKeeping(Deliveries deliveries, ConfirmationTelling telling, Clock clock) {
        this.deliveries = deliveries;
        this.telling = telling;
        this.clock = clock;
    }

    void on(@Observes Confirmation.Confirmed confirmed) {
        deliveries.add(confirmed.id(), confirmed.at());
    }

    void pending(Delivery delivery, String receipt, Instant dueAt) {
        var now = clock.instant();
        var polls = delivery.state() == Delivery.State.SENT ? delivery.polls() + 1 : 0;
        if (deliveries.sent(delivery, receipt, polls, dueAt, now)) {
            telling.sent(delivery.confirmation(), receipt, now);
        }
    }

    void acknowledged(Delivery delivery, String receipt) {
        var now = clock.instant();
        if (deliveries.acknowledged(delivery, receipt, now)) {
            telling.acknowledged(delivery.confirmation(), receipt, now);
        }
    }

    void refused(Delivery delivery, String reason) {
        var now = clock.instant();
        if (deliveries.refused(delivery, reason, now)) {
            telling.refused(delivery.confirmation(), reason, now);
        }
    }

    /** @param state what it is then: one that was forgotten is to be sent anew */
    void later(Delivery delivery, Delivery.State state, String problem, Instant dueAt) {
        deliveries.later(delivery, state, problem, dueAt, clock.instant());
    }

    void dead(Delivery delivery, String problem) {
        deliveries.dead(delivery, problem, clock.instant());
    }
}
