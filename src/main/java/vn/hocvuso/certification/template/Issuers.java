package vn.hocvuso.certification.template;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The units that issue, by number. The operator is always there, under the name that the setting gives. */
@ApplicationScoped
public class Issuers {

    private static final String COLUMNS = "select id, name, kind, place, retired from certification_issuer ";

    private final SingleStatement statement;
    private final CertificateSettings settings;

    @Inject
    Issuers(SingleStatement statement, CertificateSettings settings) {
        this.statement = statement;
        this.settings = settings;
    }

    /** Ignores: two servers may start at once, and another unit may have been given the operator's new name before. */
    void begin(@Observes @Priority(120) Startup startup) {
        statement.change(
                "insert ignore into certification_issuer (id, version, name, kind, place, retired)"
                        + " values (?, 1, ?, 'OTHER', '', 0)",
                Issuer.OPERATOR,
                settings.issuer());
        statement.change(
                "update ignore certification_issuer set name = ? where id = ?", settings.issuer(), Issuer.OPERATOR);
    }

    public Optional<Issuer> find(long id) {
        return statement.read(
                COLUMNS + "where id = ?",
                rows -> rows.next() ? Optional.of(issuer(rows)) : Optional.<Issuer>empty(),
                id);
    }

    /** All that issue now, the operator first, the others by name. */
    public List<Issuer> open() {
        return statement.read(COLUMNS + "where retired = 0 order by id <> 1, name, id limit 2000", Issuers::list);
    }

    /** Those that issue no more, too. */
    List<Issuer> all() {
        return statement.read(COLUMNS + "order by retired, id <> 1, name, id limit 2000", Issuers::list);
    }

    /** The number of a new one; empty when there is one of this name at this place. */
    Optional<Long> add(String name, Issuer.Kind kind, String place) {
        return statement.insert(
                "insert into certification_issuer (version, name, kind, place, retired) values (1, ?, ?, ?, 0)",
                name,
                kind.name(),
                place);
    }

    boolean isNamed(String name, String place, long other) {
        return statement.read(
                "select 1 from certification_issuer where name = ? and place = ? and id <> ?",
                ResultSet::next,
                name,
                place,
                other);
    }

    void rename(long id, String name) {
        statement.change("update certification_issuer set name = ?, version = version + 1 where id = ?", name, id);
    }

    /** False when it was retired before. */
    boolean retire(long id) {
        return statement.change(
                        "update certification_issuer set retired = 1, version = version + 1 where id = ? and retired = 0",
                        id)
                == 1;
    }

    private static List<Issuer> list(ResultSet rows) throws SQLException {
        var list = new ArrayList<Issuer>();
        while (rows.next()) {
            list.add(issuer(rows));
        }
        return list;
    }

    private static Issuer issuer(ResultSet rows) throws SQLException {
        return new Issuer(
                rows.getLong("id"),
                rows.getString("name"),
                Issuer.Kind.valueOf(rows.getString("kind")),
                rows.getString("place"),
                rows.getBoolean("retired"));
    }
}
