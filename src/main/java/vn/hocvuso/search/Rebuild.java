package vn.hocvuso.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import vn.hocvuso.search.IndexRebuild.Phase;
import vn.hocvuso.search.IndexRebuild.Progress;

/**
 * One building of an index from the database, while the old one serves: reads all rows, then what happened meanwhile,
 * then takes over. Runs once; may be watched and called off from other threads.
 */
final class Rebuild implements Runnable {

    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int BATCH = 1_000;

    private final SearchIndex index;
    private final Instant startedAt;
    private volatile Progress progress;
    private volatile Phase wanted = Phase.DONE;
    private boolean claimed;

    Rebuild(SearchIndex index, Instant startedAt) {
        this.index = index;
        this.startedAt = startedAt;
        this.progress = new Progress(Phase.WAITING, 0, 0, startedAt, null);
    }

    /** True for the first who asks, when it has not been run: only that one may run it. */
    synchronized boolean claim() {
        var free = !claimed && !over();
        claimed = true;
        return free;
    }

    Progress progress() {
        return progress;
    }

    boolean over() {
        return progress.phase().isOver();
    }

    /** Calls it off for good: what it has built is thrown away. */
    void cancel() {
        wanted = Phase.CANCELLED;
    }

    /** Stops it because the server stops: the next start will begin it again. */
    void interrupt() {
        wanted = Phase.INTERRUPTED;
    }

    @Override
    public void run() {
        IndexConsumer built = null;
        try {
            built = index.begin();
            if (read(built)) {
                report(Phase.FOLLOWING, progress.done(), progress.total());
                while (wanted == Phase.DONE && built.follow()) {
                    report(Phase.FOLLOWING, progress.done(), progress.total());
                }
            }
            if (wanted == Phase.DONE) {
                built.generation().commit(built.low());
                index.serve(built);
                built = null;
            }
            end(wanted);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The index of " + index.name().word() + " could not be rebuilt", e);
            end(Phase.FAILED);
        } finally {
            discard(built);
        }
    }

    private boolean read(IndexConsumer built) throws IOException {
        var source = index.source();
        var total = source.count();
        var done = 0L;
        var last = 0L;
        report(Phase.READING, done, total);
        for (var batch = source.scan(last, BATCH); !batch.isEmpty(); batch = source.scan(last, BATCH)) {
            for (var thing : batch) {
                if (wanted != Phase.DONE) {
                    return false;
                }
                built.add(thing);
                last = thing.id();
                report(Phase.READING, ++done, total);
            }
        }
        return true;
    }

    private void report(Phase phase, long done, long total) {
        progress = new Progress(phase, done, Math.max(done, total), startedAt, null);
    }

    private void end(Phase phase) {
        progress = new Progress(phase, progress.done(), progress.total(), startedAt, index.now());
    }

    private void discard(IndexConsumer built) {
        if (built == null) {
            return;
        }
        try {
            built.generation().close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A half-built index could not be closed", e);
        }
        if (wanted != Phase.INTERRUPTED) {
            SearchFolder.delete(built.generation().folder());
        }
    }
}
