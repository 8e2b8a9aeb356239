package vn.hocvuso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocvuso.search.IndexRebuild.Phase;
import vn.hocvuso.search.IndexRebuild.Progress;

/**
 * One building of an index from the database, while the old one serves: reads all rows, then what happened meanwhile,
 * then takes over. Runs once; may be watched and called off from other threads.
 */
final class Rebuild implements Runnable {

    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int BATCH = 5_000;

    private final SearchIndex index;
    private final Instant startedAt;
    private final Optional<Executor> helper;
    private final AtomicLong done = new AtomicLong();
    private volatile Progress progress;
    private volatile Phase wanted = Phase.DONE;
    private boolean claimed;

    /** One that reads with a single thread: the one that runs it. */
    Rebuild(SearchIndex index, Instant startedAt) {
        this(index, startedAt, Optional.empty());
    }

    /** @param helper lends a second thread for reading */
    Rebuild(SearchIndex index, Instant startedAt, Optional<Executor> helper) {
        this.index = index;
        this.helper = helper;
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

    /** Two read, where there is a second: while one waits for the database, the other makes documents. */
    private boolean read(IndexConsumer built) throws IOException {
        report(Phase.READING, 0, index.source().count());
        var portions = new Portions(index.source());
        var second = helper.map(executor -> CompletableFuture.runAsync(() -> readUnchecked(portions, built), executor));
        try {
            read(portions, built);
        } finally {
            portions.stop();
            // what it was in the middle of must be over before anybody closes the index
            second.map(running -> running.exceptionally(fault -> null)).ifPresent(CompletableFuture::join);
        }
        second.ifPresent(CompletableFuture::join);
        return wanted == Phase.DONE;
    }

    private void readUnchecked(Portions portions, IndexConsumer built) {
        try {
            read(portions, built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Portions portions, IndexConsumer built) throws IOException {
        for (var rows = portions.next(); !rows.isEmpty(); rows = portions.next()) {
            for (var row : rows) {
                if (wanted != Phase.DONE) {
                    return;
                }
                built.add(row.thing().get());
                report(Phase.READING, done.incrementAndGet(), progress.total());
            }
        }
    }

    /** Hands out all rows, each once, to whoever asks. */
    private static final class Portions {

        private final IndexSource source;
        private long last;
        private boolean over;

        Portions(IndexSource source) {
            this.source = source;
        }

        synchronized List<IndexSource.Row> next() {
            var rows = over ? List.<IndexSource.Row>of() : source.scan(last, BATCH);
            over = rows.isEmpty();
            last = over ? last : rows.get(rows.size() - 1).id();
            return rows;
        }

        synchronized void stop() {
            over = true;
        }
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
