package vn.hocvuso.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hocvuso.platform.outbox.OutboxItem;

/** Happenings in memory. */
class Tape implements Happenings {

    static final String PUBLISHED = "Course.Published";

    private final List<OutboxItem> items = new ArrayList<>();
    private final Map<String, Long> readers = new TreeMap<>();
    String database = "one";
    long pruned;

    synchronized void happened(String kind, long subject) {
        items.add(new OutboxItem(items.size() + 1L, kind, subject, Instant.EPOCH));
    }

    @Override
    public Feed follow(long low) {
        return new Feed() {
            private int place = (int) low;

            @Override
            public List<OutboxItem> poll(int limit) {
                synchronized (Tape.this) {
                    var found = List.copyOf(items.subList(place, Math.min(place + limit, items.size())));
                    place += found.size();
                    return found;
                }
            }

            @Override
            public long low() {
                return place;
            }
        };
    }

    @Override
    public synchronized long newest() {
        return items.size();
    }

    @Override
    public synchronized long settled() {
        return items.size();
    }

    @Override
    public long pruned() {
        return pruned;
    }

    @Override
    public void keep(String reader, long low) {
        readers.put(reader, low);
    }

    /** What readers have told, by their names. */
    Map<String, Long> readers() {
        return Map.copyOf(readers);
    }

    @Override
    public String database() {
        return database;
    }
}
