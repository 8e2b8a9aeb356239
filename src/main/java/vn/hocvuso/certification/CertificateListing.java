package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Reads of certificates what the search index keeps, row by row and without their content: ten million in minutes. No
 * rights are checked here; the caller shows nothing of it to people.
 */
@ApplicationScoped
public class CertificateListing {

    private static final String COLUMNS =
            "select id, number, kind, holder, course_slug, province_code, commune_code, issued_on, status,"
                    + " issuer_id from certification_certificate ";

    /**
     * What the search index keeps.
     *
     * @param provinceCode at issue; empty when she gave no commune
     * @param status as it is kept: {@code VALID} and others
     * @param issuer the number of the unit in whose name it is: see {@link Units}
     */
    public record Indexed(
            long id,
            String number,
            String kind,
            String holder,
            String courseSlug,
            String provinceCode,
            String communeCode,
            LocalDate issuedOn,
            String status,
            long issuer)
            implements Serializable {}

    private final SingleStatement statements;

    @Inject
    CertificateListing(SingleStatement statements) {
        this.statements = statements;
    }

    public Optional<Indexed> identified(long id) {
        return statements.read(COLUMNS + "where id = ?", CertificateListing::all, id).stream()
                .findFirst();
    }

    /** The first {@code limit} with a higher id, by id. */
    public List<Indexed> after(long id, int limit) {
        return statements.read(COLUMNS + "where id > ? order by id limit ?", CertificateListing::all, id, limit);
    }

    public long count() {
        return statements.read("select count(*) from certification_certificate", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private static List<Indexed> all(ResultSet rows) throws SQLException {
        var found = new ArrayList<Indexed>();
        while (rows.next()) {
            found.add(new Indexed(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getObject(8, LocalDate.class),
                    rows.getString(9),
                    rows.getLong(10)));
        }
        return found;
    }
}
