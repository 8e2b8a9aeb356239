package vn.hocvuso.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Holds an index against the database, row by row. */
@ApplicationScoped
public class IndexComparison {

    private static final int BATCH = 1_000;
    private static final int MOST_NAMED = 10_000;

    /**
     * What the comparison has found.
     *
     * @param rows read in the database
     * @param documents that these rows should have
     * @param found documents in the index
     * @param wrong numbers of rows that are missing in the index, or stand there otherwise; the first 10,000
     */
    public record Result(long rows, long documents, long found, List<Long> wrong) implements Serializable {

        /** True when the index has all that the database has, as it is there, and nothing else. */
        public boolean consistent() {
            return wrong.isEmpty() && documents == found;
        }
    }

    /** An index that does not serve has nothing. */
    Result compare(SearchIndex index) {
        try {
            return index.ask(searcher -> compare(index.source(), searcher))
                    .orElseGet(() -> new Result(index.source().count(), 0, -1, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result compare(IndexSource source, IndexSearcher searcher) throws IOException {
        var rows = 0L;
        var documents = 0L;
        var last = 0L;
        var wrong = new ArrayList<Long>();
        for (var batch = source.scan(last, BATCH); !batch.isEmpty(); batch = source.scan(last, BATCH)) {
            for (var row : batch) {
                last = row.id();
                var thing = row.thing().get();
                rows++;
                documents += thing.documents().size();
                if (!stands(thing, searcher) && wrong.size() < MOST_NAMED) {
                    wrong.add(thing.id());
                }
            }
        }
        return new Result(rows, documents, searcher.getIndexReader().numDocs(), List.copyOf(wrong));
    }

    private static boolean stands(IndexSource.Thing thing, IndexSearcher searcher) throws IOException {
        var key = new TermQuery(new Term(IndexSource.ID, Long.toString(thing.id())));
        var expected = thing.documents().size();
        if (searcher.count(key) != expected) {
            return false;
        }
        var asItIs = new BooleanQuery.Builder()
                .add(key, Occur.FILTER)
                .add(new TermQuery(new Term(IndexSource.STAMP, thing.stamp())), Occur.FILTER)
                .build();
        return expected == 0 || searcher.count(asItIs) == expected;
    }
}
