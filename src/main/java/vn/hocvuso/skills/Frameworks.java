package vn.hocvuso.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives the skill framework in force. Kept in memory until another is published, so asking opens no transaction and
 * costs no query.
 */
@ApplicationScoped
public class Frameworks {

    private record Kept(long generation, Framework framework) {}

    private final FrameworkReading reading;
    private final AtomicLong generation = new AtomicLong();
    private volatile Kept kept;

    @Inject
    Frameworks(FrameworkReading reading) {
        this.reading = reading;
    }

    /** The framework in force; one without areas and groups before the first import. */
    public Framework current() {
        var now = generation.get();
        var seen = kept;
        if (seen != null && seen.generation() == now) {
            return seen.framework();
        }
        var read = reading.inForce();
        // Read before a publishing that has committed meanwhile, it carries the old number and is not used again.
        kept = new Kept(now, read);
        return read;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Framework.Published event) {
        generation.incrementAndGet();
    }
}
