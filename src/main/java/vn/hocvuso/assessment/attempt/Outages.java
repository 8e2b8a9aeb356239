package vn.hocvuso.assessment.attempt;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Gives back the time that an outage of ours has taken. Every few seconds a server that can write notes that it can; where
 * nobody could for a while, no learner could answer either, and every attempt that was under way ends so much later.
 */
@UseCase
public class Outages {

    /** A shorter gap is the ordinary unevenness of a busy machine, and hardly seen by who answers. */
    static final Duration NOTICED = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(Outages.class.getName());

    private static final String GIVE_BACK =
            """
            update assessment_attempt
            set ends_at = ends_at + interval ? second, given_back = given_back + ?
            where open_mark = 1 and ends_at > ? and started_at < ?
            """;

    private final SingleStatement database;
    private final Clock clock;

    @Inject
    Outages(SingleStatement database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that the database can be written, and gives back what was lost since that was noted last. Several servers may do
     * so at once: who is first holds the row.
     *
     * @return how long nobody could write, if that was an outage
     */
    public Optional<Duration> beat() {
        var now = clock.instant();
        database.change("insert ignore into assessment_heartbeat (id, beat_at) values (1, ?)", now);
        var last = database.read("select beat_at from assessment_heartbeat where id = 1 for update", rows -> {
            rows.next();
            return SingleStatement.instant(rows, "beat_at").orElseThrow();
        });
        if (!now.isAfter(last)) {
            return Optional.empty();
        }
        database.change("update assessment_heartbeat set beat_at = ? where id = 1", now);
        var gap = Duration.between(last, now);
        if (gap.compareTo(NOTICED) <= 0) {
            return Optional.empty();
        }
        giveBack(last, now, gap);
        return Optional.of(gap);
    }

    private void giveBack(Instant began, Instant ended, Duration gap) {
        var seconds = gap.plusMillis(999).toSeconds();
        var attempts = database.change(GIVE_BACK, seconds, seconds, began, ended);
        if (attempts > 0) {
            database.insert(
                    "insert into assessment_outage (began_at, ended_at, attempts) values (?, ?, ?)",
                    began,
                    ended,
                    attempts);
            LOG.log(Level.INFO, "{0} attempts got back {1} seconds of an outage", attempts, seconds);
        }
    }
}
