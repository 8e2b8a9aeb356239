package vn.hocvuso.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * One index as the house uses it: the generation that serves, and how it is kept in step, committed and replaced. One
 * thread writes at a time (the lock of this object); asking needs no lock.
 */
final class SearchIndex {

    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    /** How often the position alone, without any document, is worth a commit. */
    private static final Duration KEEP_POSITION_EVERY = Duration.ofMinutes(1);
    /** How often the outbox is told which of its rows this index still needs. */
    private static final Duration TELL_EVERY = Duration.ofHours(1);

    private static final int MOST_TURNS = 20;

    private final IndexSource source;
    private final SearchFolder folder;
    private final Happenings happenings;
    private final Clock clock;
    private final List<Path> leftovers = new ArrayList<>();

    private volatile IndexConsumer live;
    private volatile Instant refreshedAt;
    private Instant committedAt;
    private Instant toldAt = Instant.EPOCH;
    private boolean closed;

    SearchIndex(IndexSource source, SearchFolder folder, Happenings happenings, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.happenings = happenings;
        this.clock = clock;
        this.committedAt = clock.instant();
    }

    IndexName name() {
        return source.name();
    }

    IndexSource source() {
        return source;
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes up what is on disk; false when there is nothing usable, so that the index must be built. */
    synchronized boolean open() {
        for (var path : folder.generations(name())) {
            if (live == null && Generation.isCommitted(path) && take(path)) {
                continue;
            }
            leftovers.add(path);
        }
        if (live != null) {
            clearAway();
        }
        return live != null;
    }

    /** True when an unfinished generation lies there: the server stopped in the middle of a rebuild. */
    boolean wasInterrupted() {
        return folder.generations(name()).stream().anyMatch(path -> !Generation.isCommitted(path));
    }

    private boolean take(Path path) {
        try {
            var generation = Generation.open(path, source);
            if (!generation.database().equals(happenings.database()) || generation.low() > happenings.newest()) {
                LOG.log(Level.INFO, "The index in " + path + " belongs to another database; building it anew");
            } else if (generation.low() < happenings.pruned()) {
                LOG.log(Level.INFO, "The index in " + path + " is too old to be followed up; building it anew");
            } else {
                live = consumer(generation, generation.low());
                refreshedAt = clock.instant();
                return true;
            }
            generation.close();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The index in " + path + " cannot be read; building it anew", e);
        }
        return false;
    }

    /** Begins an empty generation that stands where nothing older than it can be missed. */
    IndexConsumer begin() throws IOException {
        var start = happenings.settled();
        var generation = Generation.create(folder.next(name()), source, happenings.database(), clock.instant());
        return consumer(generation, start);
    }

    private IndexConsumer consumer(Generation generation, long low) {
        return new IndexConsumer(source, generation, happenings.follow(low), clock);
    }

    /** Puts a new generation, committed and in step, in the place of the old one. */
    synchronized void serve(IndexConsumer built) throws IOException {
        if (closed) {
            throw new IllegalStateException("The server is stopping");
        }
        built.generation().refresh();
        var old = live;
        live = built;
        refreshedAt = clock.instant();
        committedAt = refreshedAt;
        toldAt = Instant.EPOCH;
        if (old != null) {
            leftovers.add(old.generation().folder());
            old.generation().close();
        }
        folder.generations(name()).stream()
                .filter(path -> !path.equals(built.generation().folder()) && !leftovers.contains(path))
                .forEach(leftovers::add);
        folder.deleteOtherVersions(name());
        clearAway();
    }

    private void clearAway() {
        leftovers.removeIf(SearchFolder::delete);
    }

    /** Called every second: follows the outbox, lets readers see what is new, commits now and then. */
    synchronized void tick() throws IOException {
        var serving = live;
        if (serving == null) {
            return;
        }
        clearAway();
        try {
            for (var turn = 0; serving.follow() && turn < MOST_TURNS; turn++) {
                // more at once
            }
            if (serving.generation().refresh()) {
                refreshedAt = clock.instant();
            }
            if (commitIsDue(serving)) {
                commit(serving);
            }
            tell(serving);
        } finally {
            if (!serving.generation().isOpen()) {
                reopen(serving);
            }
        }
    }

    private boolean commitIsDue(IndexConsumer serving) {
        var age = Duration.between(committedAt, clock.instant());
        var changed = serving.generation().hasUncommitted();
        return changed && age.compareTo(COMMIT_EVERY) >= 0
                || serving.low() > serving.generation().low() && age.compareTo(KEEP_POSITION_EVERY) >= 0;
    }

    private void commit(IndexConsumer serving) throws IOException {
        serving.generation().commit(serving.low());
        committedAt = clock.instant();
    }

    /** What is not committed would be read again after a crash. */
    private void tell(IndexConsumer serving) {
        var now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(TELL_EVERY) >= 0) {
            var generation = serving.generation();
            happenings.keep("search." + name().word() + "." + generation.reader(), generation.low());
            toldAt = now;
        }
    }

    /** After a fault that closed the writer, such as a full disk: back to the last commit and on from there. */
    private void reopen(IndexConsumer broken) throws IOException {
        live = null;
        broken.generation().close();
        if (!take(broken.generation().folder())) {
            leftovers.add(broken.generation().folder());
        }
    }

    /** Asks the generation that serves now; empty when there is none yet. */
    <T> Optional<T> ask(Generation.Question<T> question) throws IOException {
        for (var turn = 0; ; turn++) {
            var serving = live;
            if (serving == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(serving.generation().ask(question));
            } catch (AlreadyClosedException e) {
                // Another generation has just taken over.
                if (turn == MOST_TURNS) {
                    throw e;
                }
            }
        }
    }

    /** Has things put again that were found to be wrong. */
    synchronized void mend(List<Long> ids) {
        if (live != null) {
            ids.forEach(live::mend);
        }
    }

    Optional<IndexConsumer> live() {
        return Optional.ofNullable(live);
    }

    Instant refreshedAt() {
        return refreshedAt;
    }

    /** Commits and lets go of the folder. */
    synchronized void close() {
        closed = true;
        var serving = live;
        live = null;
        if (serving == null) {
            return;
        }
        try (var generation = serving.generation()) {
            if (generation.isOpen() && (generation.hasUncommitted() || serving.low() > generation.low())) {
                generation.commit(serving.low());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The index of " + name().word() + " could not be closed; nothing is lost", e);
        }
    }
}
