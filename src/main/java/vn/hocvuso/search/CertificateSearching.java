package vn.hocvuso.search;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Administrators find certificates, officers those of their places. The index says which; the database says what stands
 * in them.
 */
@UseCase
public class CertificateSearching {

    /** So many are counted at most; sets up to this size are divided, too. */
    public static final int MOST_COUNTED = 10_000;

    /** How near to what was typed the names found are. */
    public enum Precision {
        /** With the marks that were typed. */
        AS_WRITTEN,
        /** With other marks, because none has those that were typed. */
        FOLDED,
        /** With a last syllable that only begins as typed, because none is as typed. */
        BEGINNING,
        /** With a slip, because none is as typed. */
        NEAR
    }

    /** A certificate's place in the order of results: what comes after it is asked for by it. */
    public record Mark(long day, long row) implements Serializable {

        private static final Pattern FORM = Pattern.compile("(-?\\d{1,9})\\.(\\d{1,18})");

        /** Reads what {@link #toString} wrote; empty for anything else. */
        public static Optional<Mark> read(String text) {
            var form = FORM.matcher(text == null ? "" : text);
            return form.matches()
                    ? Optional.of(new Mark(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return day + "." + row;
        }

        private FieldDoc document() {
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {day, row});
        }
    }

    /**
     * An answer, the newest first.
     *
     * @param ready false while the index is being built for the first time
     * @param total how many there are; at least so many when not {@code counted}
     * @param facets how they divide; empty lists when not {@code counted}
     * @param next where the next page begins; null on the last
     */
    public record Found(
            boolean ready,
            List<Line> lines,
            long total,
            boolean counted,
            Precision precision,
            CertificateFacets facets,
            Mark next)
            implements Serializable {}

    /** Numbers of rows; the same as {@link Found} otherwise. */
    record Rows(
            List<Long> ids, long total, boolean counted, Precision precision, CertificateFacets facets, Mark next) {}

    private final Indexes indexes;
    private final CertificateRecords certificates;
    private final Grants grants;

    @Inject
    CertificateSearching(Indexes indexes, CertificateRecords certificates, Grants grants) {
        this.indexes = indexes;
        this.certificates = certificates;
        this.grants = grants;
    }

    /**
     * Finds certificates.
     *
     * @param after the last one of the page before; empty for the first page
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public Found certificates(Learner.Ref actor, CertificateQuery query, Optional<Mark> after, int limit) {
        var jurisdiction = grants.jurisdiction(actor);
        if (jurisdiction.nowhere()) {
            throw new Refusal("identity.page.unknown");
        }
        try {
            return indexes.of(IndexName.CERTIFICATES)
                    .ask(searcher -> find(query, jurisdiction, after, limit, searcher))
                    .map(rows -> new Found(
                            true,
                            certificates.lines(actor, rows.ids()),
                            rows.total(),
                            rows.counted(),
                            rows.precision(),
                            rows.facets(),
                            rows.next()))
                    .orElseGet(() ->
                            new Found(false, List.of(), 0, true, Precision.AS_WRITTEN, CertificateFacets.NONE, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most precise answer that has anything in it. */
    static Rows find(
            CertificateQuery asked, Jurisdiction jurisdiction, Optional<Mark> after, int limit, IndexSearcher searcher)
            throws IOException {
        Rows rows = null;
        for (var attempt : CertificateQuestion.of(asked, jurisdiction, searcher.getIndexReader())) {
            rows = find(attempt, asked.inProvince(), after, limit, searcher);
            if (rows.total() > 0) {
                return rows;
            }
        }
        return rows;
    }

    private static Rows find(
            CertificateQuestion.Attempt attempt,
            boolean communes,
            Optional<Mark> after,
            int limit,
            IndexSearcher searcher)
            throws IOException {
        var once = searcher.search(
                attempt.query(),
                new MultiCollectorManager(
                        new TopFieldCollectorManager(CertificateSource.NEWEST_FIRST, limit, null, MOST_COUNTED),
                        CertificateFacets.counting(communes, MOST_COUNTED)));
        var first = (TopFieldDocs) once[0];
        var total = first.totalHits.value;
        var counted = first.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        var top = first.scoreDocs;
        if (after.isPresent()) {
            top = searcher.search(
                            following(attempt.query(), after.get()),
                            new TopFieldCollectorManager(
                                    CertificateSource.NEWEST_FIRST,
                                    limit,
                                    after.get().document(),
                                    limit))
                    .scoreDocs;
        }
        var ids = new ArrayList<Long>();
        Mark last = null;
        for (var found : top) {
            // The values sorted by are the day and the row's number: nothing else need be read.
            var values = ((FieldDoc) found).fields;
            last = new Mark((Long) values[0], (Long) values[1]);
            ids.add(last.row());
        }
        var facets = counted ? (CertificateFacets) once[1] : CertificateFacets.NONE;
        return new Rows(
                List.copyOf(ids), total, counted, attempt.precision(), facets, top.length < limit ? null : last);
    }

    /** Newer days are left out at once, so that a page deep in the set costs no more than the first. */
    private static Query following(Query query, Mark after) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(CertificateQuestion.days(Long.MIN_VALUE, after.day()), Occur.FILTER)
                .build();
    }
}
