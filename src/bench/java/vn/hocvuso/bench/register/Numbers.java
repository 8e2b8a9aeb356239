package vn.hocvuso.bench.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Certificates drawn from all that there are. */
final class Numbers {

    private static final int AT_ONCE = 500;

    /** A row's number, and that of the certificate. */
    record One(long id, String number) {}

    private Numbers() {}

    /** So many or a few less, in no order; none twice. */
    static List<One> draw(Connection connection, int count, long seed) throws SQLException {
        long first;
        long last;
        try (var rows = connection.createStatement().executeQuery("select min(id), max(id) from certification_certificate")) {
            rows.next();
            first = rows.getLong(1);
            last = rows.getLong(2);
        }
        var random = new Random(seed);
        var ids = random.longs(first, last + 1).distinct().limit(Math.min(count, last - first + 1)).boxed().toList();
        var found = new ArrayList<One>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            var in = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select id, number from certification_certificate where id in (" + in + ")")) {
                while (rows.next()) {
                    found.add(new One(rows.getLong(1), rows.getString(2)));
                }
            }
        }
        Collections.shuffle(found, random);
        return found;
    }
}
