package vn.hocvuso.bench.register;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.bench.assessment.ManyHands;
import vn.hocvuso.bench.assessment.RawConnection;
import vn.hocvuso.certification.register.tree.Growth;
import vn.hocvuso.certification.register.tree.ProofCheck;
import vn.hocvuso.certification.register.tree.TreeHash;

/**
 * The proof that a certificate is in the register, by the API. The tree is as large as the register of all certificates; its
 * tiles and the entries of those that are asked for are put into the database. Every proof is checked.
 */
final class Inclusion implements Part {

    private static final int DRAWN = 5_000;
    private static final int TILES_AT_ONCE = 100_000;
    private static final int BUCKETS = 65_536;
    private static final long SEED = 13;

    private List<Numbers.One> asked;
    private byte[] root;

    @Override
    public void measure(RunningSystem system, Options options, Report report) throws Exception {
        var size = Long.getLong("bench.certificates", 10_000_000L);
        try (var connection = system.connect()) {
            asked = Numbers.draw(connection, (int) Math.min(DRAWN, size / 2), SEED);
            grow(connection, size);
        }
        report.condition("register", size + " entries");
        ManyHands.drive(1, options.warmUpSeconds() / 2.0, thread -> new Asking(system.address()));
        var pace = ManyHands.drive(1, options.seconds(), thread -> new Asking(system.address()));
        report.figure("proof of inclusion", "p50", pace.times().percentile(50), "ms");
        report.figure("proof of inclusion", "p99", pace.times().percentile(99), "ms");
        report.figure("proof of inclusion", "wrong or missing", pace.errors(), "count");
        report.goal("proof of inclusion, p99", pace.times().percentile(99), "<=", 10, "ms");
        report.goal("proofs that prove nothing", pace.errors(), "==", 0, "count");
    }

    private static String body(long index) {
        return "{\"bench\":" + index + "}";
    }

    private static byte[] leaf(long index) {
        return TreeHash.leaf(body(index).getBytes(StandardCharsets.UTF_8));
    }

    /** In place of what is in the register: the entries asked for lie evenly spread. */
    private void grow(Connection connection, long size) throws SQLException {
        connection.setAutoCommit(false);
        for (var table : List.of("entry", "tile", "checkpoint", "pending")) {
            change(connection, "delete from certification_register_" + table);
        }
        var growth = new Growth(0, Map.of());
        for (var i = 0L; i < size; i++) {
            growth.add(leaf(i));
            if (growth.size() % TILES_AT_ONCE == 0 || growth.size() == size) {
                keep(connection, growth);
            }
        }
        root = growth.root();
        try (var entry = connection.prepareStatement("insert into certification_register_entry"
                + " (idx, act_id, certificate_id, bucket, leaf_hash, body) values (?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < asked.size(); i++) {
                var index = size / asked.size() * i;
                entry.setLong(1, index);
                entry.setLong(2, index);
                entry.setLong(3, asked.get(i).id());
                entry.setInt(4, i % BUCKETS);
                entry.setBytes(5, leaf(index));
                entry.setString(6, body(index));
                entry.addBatch();
            }
            entry.executeBatch();
        }
        try (var checkpoint = connection.prepareStatement("insert into certification_register_checkpoint"
                + " (size, root, at, text) values (?, ?, utc_timestamp(6), 'bench')")) {
            checkpoint.setLong(1, size);
            checkpoint.setBytes(2, root);
            checkpoint.executeUpdate();
        }
        change(connection, "update certification_register_head set size = " + size);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void keep(Connection connection, Growth growth) throws SQLException {
        try (var tile = connection.prepareStatement("insert into certification_register_tile (level, idx, hashes)"
                + " values (?, ?, ?) on duplicate key update hashes = values(hashes)")) {
            for (var one : growth.changed().entrySet()) {
                tile.setInt(1, one.getKey().level());
                tile.setLong(2, one.getKey().index());
                tile.setBytes(3, one.getValue());
                tile.addBatch();
            }
            tile.executeBatch();
        }
        connection.commit();
        growth.written();
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Somebody who asks for one proof after the other and checks each. */
    private final class Asking implements ManyHands.Hand {

        private final RawConnection http;
        private int next;

        Asking(String address) throws IOException {
            http = new RawConnection(address);
        }

        @Override
        public boolean once() throws IOException {
            var number = asked.get(next % asked.size()).number();
            var answer = http.get(
                    "/api/certification/register/inclusion?number=" + number,
                    "10.%d.%d.1".formatted(next >> 8 & 255, next & 255));
            next++;
            return answer.status() == 200 && proves(answer.body());
        }

        private boolean proves(String body) {
            JsonObject read;
            try (var reader = Json.createReader(new StringReader(body))) {
                read = reader.readObject();
            }
            var act = read.getJsonArray("acts").getJsonObject(0);
            var path = act.getJsonArray("hashes").getValuesAs(JsonString.class).stream()
                    .map(hash -> Base64.getDecoder().decode(hash.getString()))
                    .toList();
            return ProofCheck.included(
                    TreeHash.leaf(act.getString("entry").getBytes(StandardCharsets.UTF_8)),
                    act.getJsonNumber("index").longValue(),
                    read.getJsonNumber("size").longValue(),
                    path,
                    root);
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
