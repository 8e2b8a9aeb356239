package vn.hocvuso.certification.register;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * Enters what was done into the register, every second. While the file of the last checkpoint says that the database was set
 * back, nothing is entered: two registers of one name would be worse than one that waits.
 */
@ApplicationScoped
public class Keeper {

    /** So many acts are entered in one transaction. */
    static final int PORTION = 1000;

    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Appending appending;
    private final RegisterRows rows;
    private final LastCheckpoint lastCheckpoint;
    private final Rounds rounds;

    private volatile LastCheckpoint.Verdict told = LastCheckpoint.Verdict.AGREES;

    @Inject
    Keeper(Appending appending, RegisterRows rows, LastCheckpoint lastCheckpoint, Rounds rounds) {
        this.appending = appending;
        this.rows = rows;
        this.lastCheckpoint = lastCheckpoint;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(230) Startup startup) {
        rounds.every(PAUSE, PAUSE, "Acts could not be entered in the register", this::enterAll);
    }

    /** Enters all that waits. Call it outside of a transaction. */
    public void enterAll() {
        lastCheckpoint.follow();
        if (!rows.anyPending() || !agrees()) {
            return;
        }
        var entered = PORTION;
        while (entered == PORTION && !Thread.currentThread().isInterrupted()) {
            entered = appending.append(PORTION);
        }
        lastCheckpoint.follow();
    }

    private boolean agrees() {
        var verdict = lastCheckpoint.verdict();
        var agrees = verdict == LastCheckpoint.Verdict.AGREES || verdict == LastCheckpoint.Verdict.ABSENT;
        if (!agrees && told != verdict) {
            LOG.log(
                    Level.ERROR,
                    "Nothing is entered in the register: the last checkpoint outside of the database and the database"
                            + " do not agree ({0})",
                    verdict);
        }
        told = verdict;
        return agrees;
    }
}
