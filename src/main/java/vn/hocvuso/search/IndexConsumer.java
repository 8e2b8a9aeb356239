package vn.hocvuso.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the outbox for one generation of one index. A row of the outbox only names a thing; the thing is read anew
 * and its documents replaced, so that order and repetition do not matter. A thing that cannot be read waits and is
 * tried again, longer and longer apart, while the others go on; the position to keep stays before it.
 */
final class IndexConsumer {

    static final int LIMIT = 500;

    private static final System.Logger LOG = System.getLogger(IndexConsumer.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** So many failures in a row mean that the trouble is not the thing's: the rest waits for the next round. */
    private static final int ENOUGH = 3;

    private record Pending(long sequence, int tries, Instant dueAt) {}

    private final IndexSource source;
    private final Generation generation;
    private final Happenings.Feed feed;
    private final Clock clock;
    private final Map<Long, Pending> pending = new LinkedHashMap<>();

    IndexConsumer(IndexSource source, Generation generation, Happenings.Feed feed, Clock clock) {
        this.source = source;
        this.generation = generation;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * One round: takes the rows that are new and works on what is due.
     *
     * @return true when there may be more at once
     * @throws IOException when the index itself cannot be written; nothing is forgotten then
     */
    boolean follow() throws IOException {
        var items = feed.poll(LIMIT);
        var now = clock.instant();
        for (var item : items) {
            if (source.kinds().contains(item.kind())) {
                pending.merge(item.subject(), new Pending(item.sequence(), 0, now), (old, fresh) -> earlier(old, now));
            }
        }
        work(now);
        return items.size() >= LIMIT;
    }

    /**
     * Adds a thing that the generation does not hold yet; one that could not be read is tried again later. Several threads
     * may add at once, as long as none follows.
     */
    void add(IndexSource.Thing thing) throws IOException {
        if (thing.readable()) {
            generation.add(thing);
        } else {
            mend(thing.id());
        }
    }

    /** Has a thing put again that was found to be wrong otherwise than by the outbox. */
    synchronized void mend(long id) {
        pending.putIfAbsent(id, new Pending(feed.low() + 1, 0, clock.instant()));
    }

    Generation generation() {
        return generation;
    }

    private static Pending earlier(Pending old, Instant now) {
        return new Pending(old.sequence(), old.tries(), now);
    }

    private void work(Instant now) throws IOException {
        var failures = 0;
        for (var entry : List.copyOf(pending.entrySet())) {
            if (entry.getValue().dueAt().isAfter(now)) {
                continue;
            }
            if (put(entry.getKey(), entry.getValue(), now)) {
                failures = 0;
            } else if (++failures == ENOUGH) {
                return;
            }
        }
    }

    private boolean put(long id, Pending item, Instant now) throws IOException {
        try {
            generation.put(source.read(id));
            pending.remove(id);
            return true;
        } catch (RuntimeException e) {
            if (!generation.isOpen()) {
                throw new IOException("The index was closed", e);
            }
            if (item.tries() == 0) {
                LOG.log(Level.WARNING, source.name().word() + " " + id + " could not be indexed; trying again", e);
            }
            var wait = Duration.ofSeconds(1L << Math.min(item.tries(), 9));
            var until = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
            pending.put(id, new Pending(item.sequence(), item.tries() + 1, until));
            return false;
        }
    }

    /** Everything up to here is in the generation. */
    long low() {
        return pending.values().stream()
                .mapToLong(Pending::sequence)
                .map(sequence -> sequence - 1)
                .reduce(feed.low(), Math::min);
    }

    /** How many things wait to be tried again. */
    int waiting() {
        return pending.size();
    }
}
