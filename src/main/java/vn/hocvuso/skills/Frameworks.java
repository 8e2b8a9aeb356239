package vn.hocvuso.skills;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Gives the skill framework in force. A version never changes, so its content is kept in memory until another is in
 * force; which one it is, is asked again after five seconds, and at once after a publishing in the same server.
 */
@ApplicationScoped
public class Frameworks {

    /** How late a publishing by another server is seen. */
    private static final Duration LATE = Duration.ofSeconds(5);

    /** The number of the version before the first import. */
    private static final long NONE = 0;

    private record Kept(long version, Framework framework) {}

    private final FrameworkReading reading;
    /** The number of the version in force, under the one key there is. */
    private final LoadingCache<Boolean, Long> inForce;

    private volatile Kept kept = new Kept(NONE, Framework.NONE);

    @Inject
    Frameworks(FrameworkReading reading, SingleStatement statement) {
        this.reading = reading;
        this.inForce = Caffeine.newBuilder()
                .expireAfterWrite(LATE)
                .build(key -> statement.read(
                        "select id from skills_framework where in_force = 1",
                        rows -> rows.next() ? rows.getLong("id") : NONE));
    }

    /** The framework in force; one without areas and groups before the first import. */
    public Framework current() {
        var version = inForce.get(true);
        var seen = kept;
        if (seen.version() == version) {
            return seen.framework();
        }
        var read = reading.content(version).map(framework -> new Kept(version, framework));
        // A transaction that began before the publishing does not see the version yet, and stays with the one before.
        read.ifPresent(found -> kept = found);
        return read.orElse(seen).framework();
    }

    /** After completion, not only success: the transaction itself may have read what was then rolled back. */
    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) Framework.Published event) {
        inForce.invalidate(true);
    }
}
