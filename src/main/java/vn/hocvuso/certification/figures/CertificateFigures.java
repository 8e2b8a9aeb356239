package vn.hocvuso.certification.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells administrators how many certificates there are, and officers how many in their places. */
@ApplicationScoped
public class CertificateFigures {

    /** So many rows at most. */
    private static final int MOST = 4_000;

    private static final Set<String> PLACE_COLUMNS = Set.of("province_code", "commune_code");

    /**
     * A month, a place, an issuing unit or a course.
     *
     * @param key as {@code 2026-11}; the place's code, empty for those of no place; the unit's number; the course's slug
     * @param issued all, whatever became of them
     * @param standing those of them that nothing was done to since; some may have expired
     */
    public record Line(String key, long issued, long standing) implements Serializable {}

    private final SingleStatement statements;
    private final Grants grants;

    @Inject
    CertificateFigures(SingleStatement statements, Grants grants) {
        this.statements = statements;
        this.grants = grants;
    }

    /**
     * By month of issue, the newest first.
     *
     * @param place a commune or a province; empty for all that the actor may see
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Line> months(Learner.Ref actor, String place) {
        return lines(actor, Counts.PLACES, "cast(month as char)", place, null).stream()
                .map(line -> new Line(line.key().substring(0, 7), line.issued(), line.standing()))
                .sorted((a, b) -> b.key().compareTo(a.key()))
                .toList();
    }

    /**
     * By place, by their codes: provinces, or the communes of one.
     *
     * @param place a province for its communes; empty for provinces
     * @param month null for all
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Line> places(Learner.Ref actor, String place, YearMonth month) {
        return lines(actor, Counts.PLACES, place.isEmpty() ? "province_code" : "commune_code", place, month);
    }

    /**
     * By issuing unit, the one of most certificates first.
     *
     * @param place a commune or a province; empty for all that the actor may see
     * @param month null for all
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Line> issuers(Learner.Ref actor, String place, YearMonth month) {
        return mostFirst(lines(actor, Counts.PLACES, "cast(issuer_id as char)", place, month));
    }

    /**
     * Those of courses, by course, the one of most certificates first. They are counted by province: a commune has none, and
     * an officer sees none but those of whole provinces.
     *
     * @param place a province; empty for all that the actor may see
     * @param month null for all
     * @throws Refusal {@code identity.page.unknown} unless an administrator or an officer asks
     */
    public List<Line> courses(Learner.Ref actor, String place, YearMonth month) {
        return mostFirst(lines(actor, Counts.COURSES, "course_slug", place, month));
    }

    private static List<Line> mostFirst(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::issued).reversed().thenComparing(Line::key))
                .toList();
    }

    private List<Line> lines(Learner.Ref actor, Counts counts, String key, String place, YearMonth month) {
        var jurisdiction = grants.jurisdiction(actor);
        if (jurisdiction.nowhere()) {
            throw new Refusal("identity.page.unknown");
        }
        var values = new ArrayList<Object>();
        var where = where(counts, jurisdiction, place, month, values);
        var twice = new ArrayList<>(values);
        twice.addAll(values);
        return statements.read(
                "select k, sum(n) as issued, sum(case when status = 'VALID' then n else 0 end) as standing from ("
                        + part(key, counts.table(), where) + " union all "
                        + part(key, "certification_count_delta", where) + ") counted group by k order by k limit "
                        + MOST,
                CertificateFigures::read,
                twice.toArray());
    }

    private static String part(String key, String table, String where) {
        return "select " + key + " as k, status, n from " + table + where;
    }

    private static String where(
            Counts counts, Jurisdiction jurisdiction, String place, YearMonth month, List<Object> values) {
        var where = new StringBuilder(" where ").append(counts.condition());
        var places = counts.columns().stream().filter(PLACE_COLUMNS::contains).toList();
        if (!place.isEmpty()) {
            where.append(either(places, "= ?"));
            places.forEach(column -> values.add(place));
        }
        if (month != null) {
            where.append(" and month = ?");
            values.add(month.atDay(1));
        }
        if (!jurisdiction.everywhere()) {
            var marks =
                    String.join(", ", Collections.nCopies(jurisdiction.places().size(), "?"));
            where.append(either(places, "in (" + marks + ")"));
            places.forEach(column -> values.addAll(jurisdiction.places()));
        }
        return where.toString();
    }

    private static String either(List<String> columns, String condition) {
        return columns.stream()
                .map(column -> column + " " + condition)
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static List<Line> read(ResultSet rows) throws SQLException {
        var lines = new ArrayList<Line>();
        while (rows.next()) {
            lines.add(new Line(rows.getString("k"), rows.getLong("issued"), rows.getLong("standing")));
        }
        return lines;
    }
}
