package vn.hocvuso.search;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.outbox.OutboxReader;

/**
 * Administrators watch the indexes and have them built anew. The old index serves until the new one has caught up; a
 * rebuild that the server's end has cut off begins again at the next start.
 */
@UseCase
public class IndexRebuild {

    /** How far a rebuild has come. */
    public enum Phase {
        WAITING,
        READING,
        FOLLOWING,
        DONE,
        CANCELLED,
        INTERRUPTED,
        FAILED;

        public boolean isOver() {
            return compareTo(DONE) >= 0;
        }
    }

    /**
     * What a rebuild says of itself.
     *
     * @param done rows read
     * @param total rows to read, as counted at the beginning
     * @param endedAt null until it is over
     */
    public record Progress(Phase phase, long done, long total, Instant startedAt, Instant endedAt)
            implements Serializable {

        /** Whole percent; 100 only when it is done. */
        public int percent() {
            if (phase == Phase.DONE) {
                return 100;
            }
            return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
        }
    }

    /**
     * An index as it stands.
     *
     * @param serving false until it has been built for the first time
     * @param rows courses in the catalogue, or certificates, in the database
     * @param bytes on disk
     * @param low the outbox position up to which nothing is missing
     * @param newest the newest outbox position that can be seen
     * @param waiting things that could not be indexed and will be tried again
     * @param refreshedAt when readers last got something new; null while not serving
     * @param builtAt when it was last built from nothing; null while not serving
     * @param rebuild the rebuild that goes on, or the last one since the start; null for none
     */
    public record State(
            IndexName name,
            boolean serving,
            long documents,
            long rows,
            long bytes,
            long low,
            long newest,
            int waiting,
            Instant refreshedAt,
            Instant builtAt,
            Progress rebuild)
            implements Serializable {

        /** How many rows of the outbox it has not worked through yet. */
        public long lag() {
            return Math.max(0, newest - low);
        }

        public boolean rebuilding() {
            return rebuild != null && !rebuild.phase().isOver();
        }
    }

    private final Indexes indexes;
    private final IndexComparison comparison;
    private final OutboxReader outbox;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    IndexRebuild(Indexes indexes, IndexComparison comparison, OutboxReader outbox, Grants grants, AuditLog audit) {
        this.indexes = indexes;
        this.comparison = comparison;
        this.outbox = outbox;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Has an index built anew, in the background.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks, or {@code search.rebuild.running}
     */
    public void start(Learner.Ref actor, IndexName name) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (!indexes.ask(name)) {
            throw new Refusal("search.rebuild.running");
        }
        audit.record(actor.value(), "search.rebuild", name.word(), "");
    }

    /**
     * Calls a rebuild off; the old index, if there was one, goes on serving. Too late is no fault.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public void cancel(Learner.Ref actor, IndexName name) {
        grants.require(actor, Role.ADMINISTRATOR);
        var rebuild = indexes.rebuild(name).filter(running -> !running.over());
        if (rebuild.isPresent()) {
            rebuild.get().cancel();
            audit.record(actor.value(), "search.rebuild-cancel", name.word(), "");
        }
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public List<State> states(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return Arrays.stream(IndexName.values()).map(this::state).toList();
    }

    /**
     * Reads every row and looks whether the index has it as it is now: slow where there are many.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public IndexComparison.Result compare(Learner.Ref actor, IndexName name) {
        grants.require(actor, Role.ADMINISTRATOR);
        return comparison.compare(indexes.of(name));
    }

    private State state(IndexName name) {
        var index = indexes.of(name);
        var newest = outbox.newest();
        var rebuild = indexes.rebuild(name).map(Rebuild::progress).orElse(null);
        var live = index.live();
        var rows = index.source().count();
        if (live.isEmpty()) {
            return new State(name, false, 0, rows, 0, 0, newest, 0, null, null, rebuild);
        }
        var serving = live.get();
        return new State(
                name,
                true,
                documents(index),
                rows,
                indexes.bytes(name),
                serving.low(),
                newest,
                serving.waiting(),
                index.refreshedAt(),
                serving.generation().builtAt(),
                rebuild);
    }

    private static long documents(SearchIndex index) {
        try {
            return index.ask(searcher -> searcher.getIndexReader().numDocs()).orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
