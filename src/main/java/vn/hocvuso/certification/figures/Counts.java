package vn.hocvuso.certification.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The tables of figures, and by what each of them counts. */
enum Counts {
    PLACES("certification_count", "month", "province_code", "commune_code", "kind", "issuer_id", "status"),
    /** Certificates of courses only. */
    COURSES("certification_count_course", "course_slug", "month", "province_code", "status");

    /** All by which any of them counts but the status, of a certificate {@code c}. */
    static final String CERTIFICATE = "date_sub(c.issued_on, interval dayofmonth(c.issued_on) - 1 day) as month,"
            + " c.province_code, c.commune_code, c.kind, c.issuer_id,"
            + " case c.kind when 'COURSE' then c.course_slug else '' end as course_slug";

    /** The same and the status, as columns of {@code certification_count_delta}. */
    static final String DELTA = "month, province_code, commune_code, kind, issuer_id, course_slug, status, n";

    private final String table;
    private final List<String> columns;

    Counts(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** Which rows that hold {@link #DELTA} it counts, in SQL. */
    String condition() {
        return this == COURSES ? "course_slug <> ''" : "1 = 1";
    }

    /** Whether it counts a row that holds {@link #DELTA}. */
    boolean counts(ResultSet row) throws SQLException {
        return this != COURSES || !row.getString("course_slug").isEmpty();
    }
}
