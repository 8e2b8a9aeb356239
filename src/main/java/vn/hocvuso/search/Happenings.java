package vn.hocvuso.search;

import java.util.List;
import vn.hocvuso.platform.outbox.OutboxItem;
import vn.hocvuso.platform.outbox.OutboxReader;

/** What happened in the house, as an index follows it: the outbox, or a test. */
interface Happenings {

    /** One follower's place. */
    interface Feed {

        /** What became visible since the last call; fewer than {@code limit} when there is no more. */
        List<OutboxItem> poll(int limit);

        /** The position behind which nothing is missing. */
        long low();
    }

    Feed follow(long low);

    /** The newest position that can be seen. */
    long newest();

    /** The position to follow from when everything is read now. */
    long settled();

    /** The position behind which nothing has been thrown away. */
    long pruned();

    /** Has what comes after a position kept for this reader. */
    void keep(String reader, long low);

    /** Tells one database from another. */
    String database();

    static Happenings of(OutboxReader outbox) {
        return new Happenings() {
            @Override
            public Feed follow(long low) {
                return new OutboxFeed(outbox, new OutboxReader.Cursor(low));
            }

            @Override
            public long newest() {
                return outbox.newest();
            }

            @Override
            public long settled() {
                return outbox.settled();
            }

            @Override
            public long pruned() {
                return outbox.pruned();
            }

            @Override
            public void keep(String reader, long low) {
                outbox.keep(reader, low);
            }

            @Override
            public String database() {
                return outbox.database();
            }
        };
    }

    /** The outbox behind one cursor. */
    record OutboxFeed(OutboxReader outbox, OutboxReader.Cursor cursor) implements Feed {

        @Override
        public List<OutboxItem> poll(int limit) {
            return outbox.poll(cursor, limit);
        }

        @Override
        public long low() {
            return cursor.low();
        }
    }
}
