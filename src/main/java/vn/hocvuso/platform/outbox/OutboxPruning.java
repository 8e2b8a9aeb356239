package vn.hocvuso.platform.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalLong;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * Deletes rows of the outbox that every reader has read and that are older than {@code hocvuso.outbox.keep-days}, every
 * hour and a small portion at a time, so that no transaction waits for it. The last row that all have read always stays:
 * by it a reader that returns after a long time sees whether it has missed something. Several servers may prune at once.
 */
@ApplicationScoped
public class OutboxPruning {

    /** So many rows are looked at, and at most deleted, in one statement. */
    static final int PORTION = 500;

    private static final System.Logger LOG = System.getLogger(OutboxPruning.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(1);
    /** What is left after so many portions waits for the next hour. */
    private static final int MOST_PORTIONS = 1_000;

    private final SingleStatement database;
    private final int days = Setting.number("hocvuso.outbox.keep-days", 30, 1, 3_650);
    private final Rounds rounds;

    @Inject
    OutboxPruning(SingleStatement database, Rounds rounds) {
        this.database = database;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        rounds.every(FIRST, PAUSE, "Old rows of the outbox could not be deleted", this::prune);
    }

    /**
     * One round. Call it outside of a transaction: each portion is one of its own.
     *
     * @return how many rows were deleted
     */
    public int prune() {
        database.change(
                "delete from platform_outbox_reader where at < current_timestamp(6) - interval " + days + " day");
        var stays = stays();
        var deleted = 0;
        for (var turn = 0; turn < MOST_PORTIONS && stays.isPresent(); turn++) {
            var last = lastOfPortion(stays.getAsLong());
            if (last.isEmpty()) {
                break;
            }
            deleted += database.change("delete from platform_outbox where seq <= ?", last.getAsLong());
        }
        if (deleted > 0) {
            LOG.log(Level.INFO, "{0} old rows of the outbox were deleted", deleted);
        }
        return deleted;
    }

    /** The last row that everybody has read; none while no reader has told its place. */
    private OptionalLong stays() {
        return database.read(
                "select max(seq) as seq from platform_outbox"
                        + " where seq <= (select min(low) from platform_outbox_reader)",
                rows -> {
                    rows.next();
                    var last = SingleStatement.number(rows, "seq");
                    return last.map(OptionalLong::of).orElseGet(OptionalLong::empty);
                });
    }

    /** The last of the next rows before the first that is too young: no row is deleted that has one before it. */
    private OptionalLong lastOfPortion(long stays) {
        return database.read(
                "select seq, at < current_timestamp(6) - interval " + days
                        + " day as old from platform_outbox where seq < ? order by seq limit " + PORTION,
                rows -> {
                    var last = OptionalLong.empty();
                    while (rows.next() && rows.getBoolean("old")) {
                        last = OptionalLong.of(rows.getLong("seq"));
                    }
                    return last;
                },
                stays);
    }
}
