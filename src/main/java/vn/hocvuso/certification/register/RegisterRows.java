package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The rows of the register: reads and adds, in the caller's transaction or each in one of its own. */
@ApplicationScoped
class RegisterRows {

    /** An entry as it is kept. */
    record Kept(long index, long act, long certificate, byte[] leafHash, String body) {}

    /** A checkpoint as it is kept; the columns are only as good as the text says. */
    record KeptCheckpoint(long size, byte[] root, Instant at, String text) {}

    /**
     * An entry for the list of the export.
     *
     * @param expiresOn the certificate's last day; empty when it does not expire
     */
    record Listed(String body, String expiresOn) {}

    private static final String LISTED =
            """
            select e.body, coalesce(cast(c.expires_on as char), '')
            from certification_register_entry e
            left join certification_certificate c on c.id = e.certificate_id
            where e.bucket between ? and ? and e.idx < ? order by e.idx
            """;

    private static final String DEEDS =
            """
            select a.id, a.certificate_id, a.kind, a.at, c.number, c.content, a.reason, a.successor
            from certification_register_pending p
            join certification_act a on a.id = p.act_id
            join certification_certificate c on c.id = a.certificate_id
            order by p.act_id limit ?
            """;

    private static final String ENTRY =
            "select idx, act_id, certificate_id, leaf_hash, body" + " from certification_register_entry ";

    private static final String CHECKPOINT = "select size, root, at, text from certification_register_checkpoint ";

    private final SingleStatement database;

    @Inject
    RegisterRows(SingleStatement database) {
        this.database = database;
    }

    /** How many entries there are; until the transaction ends, nobody else appends. */
    long lockedSize() {
        return number("select size from certification_register_head where id = 1 for update");
    }

    long size() {
        return number("select size from certification_register_head where id = 1");
    }

    long pending() {
        return number("select count(*) from certification_register_pending");
    }

    /** Acts that wait, on certificates that no key has sealed. */
    long pendingUnsealed() {
        return number("select count(*) from certification_register_pending p"
                + " join certification_act a on a.id = p.act_id"
                + " join certification_certificate c on c.id = a.certificate_id where c.key_name = ''");
    }

    boolean anyPending() {
        return number("select exists(select 1 from certification_register_pending)") == 1;
    }

    /** The acts that wait, the earliest first. */
    List<Deed> deeds(int most) {
        return database.read(DEEDS, rows -> list(rows, RegisterRows::deed), most);
    }

    private static Deed deed(ResultSet rows) throws SQLException {
        return new Deed(
                rows.getLong(1),
                rows.getLong(2),
                rows.getString(3),
                SingleStatement.instant(rows, "at").orElseThrow(),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8));
    }

    /** Adds the entries of these deeds, which then wait no more. */
    void enter(List<Entry> entries, List<Deed> deeds) {
        var parameters = new ArrayList<Object>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            parameters.addAll(List.of(
                    entry.index(),
                    deeds.get(i).act(),
                    deeds.get(i).certificate(),
                    entry.bucket(),
                    entry.leafHash(),
                    entry.text()));
        }
        database.change(
                "insert into certification_register_entry (idx, act_id, certificate_id, bucket, leaf_hash, body) values "
                        + places(entries.size(), "(?, ?, ?, ?, ?, ?)"),
                parameters.toArray());
        database.change(
                "delete from certification_register_pending where act_id in (" + places(deeds.size(), "?") + ")",
                deeds.stream().map(Deed::act).toArray());
    }

    Map<Tile, byte[]> tiles(Collection<Tile> tiles) {
        if (tiles.isEmpty()) {
            return Map.of();
        }
        var asked = Collections.nCopies(tiles.size(), "(level = ? and idx = ?)");
        return database.read(
                "select level, idx, hashes from certification_register_tile where " + String.join(" or ", asked),
                rows -> {
                    var found = new HashMap<Tile, byte[]>();
                    while (rows.next()) {
                        found.put(new Tile(rows.getInt(1), rows.getLong(2)), rows.getBytes(3));
                    }
                    return found;
                },
                tiles.stream()
                        .flatMap(tile -> List.<Object>of(tile.level(), tile.index()).stream())
                        .toArray());
    }

    void keep(Map<Tile, byte[]> tiles) {
        var parameters = new ArrayList<Object>();
        tiles.forEach((tile, hashes) -> parameters.addAll(List.of(tile.level(), tile.index(), hashes)));
        database.change(
                "insert into certification_register_tile (level, idx, hashes) values "
                        + places(tiles.size(), "(?, ?, ?)") + " on duplicate key update hashes = values(hashes)",
                parameters.toArray());
    }

    void keep(Checkpoint checkpoint, String text) {
        database.change(
                "insert into certification_register_checkpoint (size, root, at, text) values (?, ?, ?, ?)",
                checkpoint.size(),
                checkpoint.root(),
                checkpoint.at(),
                text);
        database.change("update certification_register_head set size = ? where id = 1", checkpoint.size());
    }

    Optional<KeptCheckpoint> latest() {
        return checkpoint("order by size desc limit 1");
    }

    Optional<KeptCheckpoint> first() {
        return checkpoint("order by size limit 1");
    }

    Optional<KeptCheckpoint> checkpointOf(long size) {
        return checkpoint("where size = ?", size);
    }

    /** Those of more entries, the smallest first. */
    List<KeptCheckpoint> checkpointsAfter(long size, int most) {
        return database.read(
                CHECKPOINT + "where size > ? order by size limit ?",
                rows -> list(rows, RegisterRows::checkpoint),
                size,
                most);
    }

    private Optional<KeptCheckpoint> checkpoint(String which, Object... parameters) {
        return database.read(
                CHECKPOINT + which, rows -> rows.next() ? Optional.of(checkpoint(rows)) : Optional.empty(), parameters);
    }

    private static KeptCheckpoint checkpoint(ResultSet rows) throws SQLException {
        return new KeptCheckpoint(
                rows.getLong(1),
                rows.getBytes(2),
                SingleStatement.instant(rows, "at").orElseThrow(),
                rows.getString(4));
    }

    /** All of one certificate, in their order. */
    List<Kept> entriesOf(long certificate) {
        return database.read(
                ENTRY + "where certificate_id = ? order by idx", rows -> list(rows, RegisterRows::kept), certificate);
    }

    /** Those from this place on. */
    List<Kept> entries(long from, int most) {
        return database.read(
                ENTRY + "where idx >= ? order by idx limit ?", rows -> list(rows, RegisterRows::kept), from, most);
    }

    /** Those in these buckets and below this size, in their order. */
    List<Listed> listed(int firstBucket, int lastBucket, long size) {
        return database.read(
                LISTED,
                rows -> list(rows, row -> new Listed(row.getString(1), row.getString(2))),
                firstBucket,
                lastBucket,
                size);
    }

    private static Kept kept(ResultSet rows) throws SQLException {
        return new Kept(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBytes(4), rows.getString(5));
    }

    private long number(String sql) {
        return database.read(sql, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** Makes something of one row. */
    @FunctionalInterface
    interface OfRow<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(ResultSet rows, OfRow<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        while (rows.next()) {
            found.add(reader.read(rows));
        }
        return found;
    }

    static String places(int count, String place) {
        return Collections.nCopies(count, place).stream().collect(Collectors.joining(", "));
    }
}
