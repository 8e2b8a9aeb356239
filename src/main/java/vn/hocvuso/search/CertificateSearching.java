package vn.hocvuso.search;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators find certificates. The index says which; the database says what stands in them. */
@UseCase
public class CertificateSearching {

    /** So many are counted, shown and exported at most. */
    public static final int MOST = 10_000;

    private static final int PAGE = 1_000;

    /** How near to what was typed the names found are. */
    public enum Precision {
        /** With the marks that were typed. */
        AS_WRITTEN,
        /** With other marks, because none has those that were typed. */
        FOLDED,
        /** With a slip, because none is as typed. */
        NEAR
    }

    /**
     * An answer, the newest first.
     *
     * @param ready false while the index is being built for the first time
     * @param total how many there are; at least so many when not {@code counted}
     */
    public record Found(boolean ready, List<Line> lines, long total, boolean counted, Precision precision)
            implements Serializable {}

    /** Numbers of rows; the same as {@link Found} otherwise. */
    record Rows(List<Long> ids, long total, boolean counted, Precision precision) {}

    private final Indexes indexes;
    private final CertificateRecords certificates;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    CertificateSearching(Indexes indexes, CertificateRecords certificates, Grants grants, AuditLog audit) {
        this.indexes = indexes;
        this.certificates = certificates;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Finds certificates.
     *
     * @param first how many to pass over; past {@link #MOST} there is nothing
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public Found certificates(Learner.Ref actor, CertificateQuery query, int first, int limit) {
        grants.require(actor, Role.ADMINISTRATOR);
        try {
            return indexes.of(IndexName.CERTIFICATES)
                    .ask(searcher -> find(query, Math.max(0, first), limit, searcher))
                    .map(rows ->
                            new Found(true, lines(actor, rows.ids()), rows.total(), rows.counted(), rows.precision()))
                    .orElseGet(() -> new Found(false, List.of(), 0, true, Precision.AS_WRITTEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that is found, at most {@link #MOST}, to be taken away; written down in the audit log.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Line> export(Learner.Ref actor, CertificateQuery query) {
        var found = certificates(actor, query, 0, MOST);
        audit.record(
                actor.value(), "search.export", "certificates", found.lines().size() + " rows");
        return found.lines();
    }

    private List<Line> lines(Learner.Ref actor, List<Long> ids) {
        var lines = new ArrayList<Line>(ids.size());
        for (var i = 0; i < ids.size(); i += PAGE) {
            lines.addAll(certificates.lines(actor, ids.subList(i, Math.min(i + PAGE, ids.size()))));
        }
        return List.copyOf(lines);
    }

    /** The most precise answer that has anything in it. */
    static Rows find(CertificateQuery asked, int first, int limit, IndexSearcher searcher) throws IOException {
        Rows rows = null;
        for (var precision : precisions(asked)) {
            rows = find(CertificateQuestion.of(asked, precision), precision, first, limit, searcher);
            if (rows.total() > 0) {
                return rows;
            }
        }
        return rows;
    }

    private static List<Precision> precisions(CertificateQuery asked) {
        if (asked.text().isEmpty() || asked.isNumber()) {
            return List.of(Precision.AS_WRITTEN);
        }
        return Syllables.hasMarks(asked.text())
                ? List.of(Precision.AS_WRITTEN, Precision.FOLDED, Precision.NEAR)
                : List.of(Precision.AS_WRITTEN, Precision.NEAR);
    }

    private static Rows find(Query query, Precision precision, int first, int limit, IndexSearcher searcher)
            throws IOException {
        var wanted = Math.min(first + limit, MOST);
        var top = searcher.search(
                query, new TopFieldCollectorManager(CertificateSource.NEWEST_FIRST, Math.max(1, wanted), null, MOST));
        var counted = top.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        var ids = new ArrayList<Long>();
        for (var i = first; i < Math.min(top.scoreDocs.length, wanted); i++) {
            // The second of the values sorted by is the row's number: nothing else need be read.
            ids.add((Long) ((FieldDoc) top.scoreDocs[i]).fields[1]);
        }
        return new Rows(List.copyOf(ids), top.totalHits.value, counted, precision);
    }
}
