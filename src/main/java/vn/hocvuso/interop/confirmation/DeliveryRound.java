package vn.hocvuso.interop.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.confirmation.ConfirmationTelling;
import vn.hocvuso.interop.exchange.Instances;

/**
 * Sends what is due, a portion at a time, and asks what became of what was taken. When the registry fails several times
 * in a row the rest waits for the next round.
 */
@ApplicationScoped
class DeliveryRound {

    private static final System.Logger LOG = System.getLogger(DeliveryRound.class.getName());

    private static final int PORTION = 50;
    private static final int ENOUGH = 3;

    private final LevelRegistry registry;
    private final RegistrySettings settings;
    private final Deliveries deliveries;
    private final DeliveryKeeping keeping;
    private final ConfirmationTelling telling;
    private final Instances instances;
    private final CertificateSettings certificates;
    private final Clock clock;
    private final Backoff backoff;
    private final Backoff polling;

    @Inject
    DeliveryRound(
            LevelRegistry registry,
            Deliveries deliveries,
            DeliveryKeeping keeping,
            ConfirmationTelling telling,
            Instances instances,
            CertificateSettings certificates,
            Clock clock) {
        this(registry, RegistrySettings.read(), deliveries, keeping, telling, instances, certificates, clock);
    }

    DeliveryRound(
            LevelRegistry registry,
            RegistrySettings settings,
            Deliveries deliveries,
            DeliveryKeeping keeping,
            ConfirmationTelling telling,
            Instances instances,
            CertificateSettings certificates,
            Clock clock) {
        this.registry = registry;
        this.settings = settings;
        this.deliveries = deliveries;
        this.keeping = keeping;
        this.telling = telling;
        this.instances = instances;
        this.certificates = certificates;
        this.clock = clock;
        var random = new SecureRandom();
        this.backoff = new Backoff(settings.firstWait(), settings.longestWait(), random);
        this.polling = new Backoff(settings.poll(), settings.longestWait(), random);
    }

    /** Works off one portion; tells how many were answered, whatever the answer. */
    int run() throws InterruptedException {
        if (!registry.isConnected()) {
            return 0;
        }
        var answered = 0;
        var failures = 0;
        for (var delivery : deliveries.due(clock.instant(), PORTION)) {
            if (failures == ENOUGH) {
                break;
            }
            if (!deliveries.claim(delivery, clock.instant().plus(lease()))) {
                continue;
            }
            var answer = delivery.state() == Delivery.State.SENT
                    ? registry.ask(delivery.receipt())
                    : registry.tell(message(delivery));
            if (settle(delivery, answer)) {
                failures = 0;
                answered++;
            } else {
                failures++;
            }
        }
        return answered;
    }

    /** Longer than any answer takes: should this server stop meanwhile, it is sent again under the same key. */
    private Duration lease() {
        return settings.connect().plus(settings.answer()).multipliedBy(2);
    }

    private LevelRegistry.Message message(Delivery delivery) {
        var told = telling.told(delivery.confirmation());
        return new LevelRegistry.Message(
                delivery.id(),
                instances.id() + "-" + told.learner().value(),
                told.group(),
                told.level(),
                told.rulesVersion(),
                told.framework(),
                told.frameworkVersion(),
                told.confirmedAt(),
                certificates.issuer());
    }

    /** Writes the answer down; false when there was none to speak of. */
    private boolean settle(Delivery delivery, LevelRegistry.Answer answer) {
        if (answer instanceof LevelRegistry.Acknowledged acknowledged) {
            keeping.acknowledged(delivery, acknowledged.receipt());
        } else if (answer instanceof LevelRegistry.Pending pending) {
            var polls = delivery.state() == Delivery.State.SENT ? delivery.polls() + 1 : 0;
            keeping.pending(delivery, pending.receipt(), clock.instant().plus(polling.after(polls)));
        } else if (answer instanceof LevelRegistry.Refused refused) {
            keeping.refused(delivery, refused.reason());
            LOG.log(Level.WARNING, "Delivery {0} was refused: {1}", delivery.id(), refused.reason());
        } else if (answer instanceof LevelRegistry.Later later) {
            fail(delivery, delivery.state(), later.problem(), later.after());
            return false;
        } else {
            fail(delivery, Delivery.State.WAITING, "The receipt is not known any more", Optional.empty());
        }
        return true;
    }

    private void fail(Delivery delivery, Delivery.State state, String problem, Optional<Duration> asked) {
        if (delivery.tries() + 1 >= settings.tries()) {
            keeping.dead(delivery, problem);
            LOG.log(
                    Level.WARNING,
                    "Delivery {0} is given up after {1} tries: {2}",
                    delivery.id(),
                    settings.tries(),
                    problem);
            return;
        }
        var own = backoff.after(delivery.tries());
        var wait = asked.filter(longer -> longer.compareTo(own) > 0).orElse(own);
        keeping.later(delivery, state, problem, clock.instant().plus(wait));
    }
}
