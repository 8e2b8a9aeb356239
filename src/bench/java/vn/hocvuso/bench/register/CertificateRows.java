package vn.hocvuso.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hocvuso.certification.DrawnNumbers;
import vn.hocvuso.certification.Units;
import vn.hocvuso.platform.text.Folding;

/**
 * Certificates by the million, put straight into the database: each is a copy of one that the product has issued, with
 * another number, holder, place, course and day; and of each, that it was issued.
 */
final class CertificateRows {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    static final int DAYS = 5 * 365;

    private static final int ROWS_A_STATEMENT = 500;
    private static final int COURSES = 60;
    private static final long SEED = 5;
    /** Above all accounts, so that the key of one certificate per learner and edition holds. */
    private static final long FIRST_LEARNER = 1_000_000_000L;

    private static final long FIRST_UNIT = 10;

    /** The keys that are added again after the rows: adding to them one by one would take longer than all the rest. */
    private static final Map<String, String> LATER = Map.of(
            "certification_certificate_number", "unique (number)",
            "certification_certificate_by_holder", "(folded_holder, province_code, issued_on)");

    private record Commune(String code, String name, String province) {}

    private CertificateRows() {}

    /** Adds so many certificates to the one that there is. */
    static void add(Connection connection, long count) throws Exception {
        var columns = new LinkedHashMap<String, Object>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select * from certification_certificate order by id limit 1")) {
            if (!rows.next()) {
                throw new SQLException("The product has issued no certificate");
            }
            var about = rows.getMetaData();
            for (var i = 1; i <= about.getColumnCount(); i++) {
                columns.put(about.getColumnName(i), rows.getObject(i));
            }
        }
        var communes = communes(connection);
        var random = new Random(SEED);
        var holders = new Holders(SEED);
        var numbers = new DrawnNumbers(SEED);
        drop(connection);
        connection.setAutoCommit(false);
        var before = (Number) columns.get("id");
        try (var statement = connection.prepareStatement("insert into certification_certificate ("
                        + String.join(", ", columns.keySet()) + ") values (" + "?, ".repeat(columns.size() - 1) + "?)");
                var act = connection.prepareStatement("insert into certification_act (certificate_id, kind, at, reason,"
                        + " successor) values (?, 'ISSUED', ?, '', '')")) {
            for (var i = 0L; i < count; i++) {
                columns.put("id", before.longValue() + 1 + i);
                vary(columns, i, holders.next(), numbers.next(), communes.get(random.nextInt(communes.size())), random);
                fill(statement, columns);
                act.setObject(1, columns.get("id"));
                act.setObject(2, columns.get("issued_at"));
                act.addBatch();
                if ((i + 1) % ROWS_A_STATEMENT == 0 || i + 1 == count) {
                    statement.executeBatch();
                    act.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        for (var key : LATER.entrySet()) {
            var unique = key.getValue().startsWith("unique");
            change(
                    connection,
                    "create " + (unique ? "unique " : "") + "index " + key.getKey() + " on certification_certificate "
                            + key.getValue().replace("unique ", ""));
        }
    }

    private static void vary(
            Map<String, Object> columns, long i, String holder, String number, Commune commune, Random random) {
        var on = LAST_DAY.minusDays(random.nextInt(DAYS));
        var course = Math.min(random.nextInt(COURSES), random.nextInt(COURSES));
        columns.put("number", number);
        columns.put("learner_id", FIRST_LEARNER + i);
        columns.put("holder_key", "L" + (FIRST_LEARNER + i));
        columns.put("holder", holder);
        columns.put("folded_holder", Folding.fold(holder));
        columns.put("course_slug", "khoa-hoc-so-" + course);
        columns.put("course_title", "Khóa học số " + course);
        columns.put("issuer_id", issuer(i, commune));
        columns.put("commune_code", commune.code());
        columns.put("province_code", commune.province());
        columns.put("place", commune.name());
        columns.put("issued_on", on);
        columns.put("issued_at", LocalDateTime.of(on, java.time.LocalTime.of(3, 0)));
    }

    /** Half by the operator, half by the unit of the holder's commune. */
    private static long issuer(long i, Commune commune) {
        return i % 2 == 0 ? Units.OPERATOR : FIRST_UNIT + Long.parseLong(commune.code());
    }

    private static void fill(PreparedStatement statement, Map<String, Object> columns) throws SQLException {
        var at = 0;
        for (var value : columns.values()) {
            statement.setObject(++at, value);
        }
        statement.addBatch();
    }

    private static List<Commune> communes(Connection connection) throws SQLException {
        var communes = new ArrayList<Commune>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select c.code, concat(c.name, ', ', p.name), c.province_code from identity_commune c"
                        + " join identity_province p on p.code = c.province_code where c.in_use order by c.code")) {
            while (rows.next()) {
                communes.add(new Commune(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return communes;
    }

    private static void drop(Connection connection) throws SQLException {
        for (var key : LATER.keySet()) {
            change(connection, "alter table certification_certificate drop index " + key);
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
