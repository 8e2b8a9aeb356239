package vn.hocvuso.search;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Sort;

/** What an index is made of: the rows of another room, one thing to a row, one or more documents to a thing. */
interface IndexSource {

    /** The row's number, in every document; and what tells one state of a thing from another. */
    String ID = "id";

    String STAMP = "stamp";

    /**
     * One thing as it is now.
     *
     * @param stamp differs when the documents differ
     * @param documents none when it is not to be found (any more)
     */
    record Thing(long id, boolean readable, String stamp, List<Document> documents) {

        static Thing gone(long id) {
            return new Thing(id, true, "", List.of());
        }

        /** A thing that could not be read just now, to be tried again. */
        static Thing unreadable(long id) {
            return new Thing(id, false, "", List.of());
        }
    }

    /** A row that was found; the thing is made of it by whoever asks, on the thread that asks. */
    record Row(long id, Supplier<Thing> thing) {}

    IndexName name();

    /** Kinds of outbox rows whose subject is a thing of this index. */
    Set<String> kinds();

    /** How many things there are. */
    long count();

    /** The rows with the lowest numbers above {@code after}, by number; none at the end. */
    List<Row> scan(long after, int limit);

    Thing read(long id);

    /** In which order the index lies on disk; null for none. */
    Sort sort();
}
