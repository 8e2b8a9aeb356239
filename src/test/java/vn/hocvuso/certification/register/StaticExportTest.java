package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.certification.register.tree.Growth;
import vn.hocvuso.certification.register.tree.Proofs;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.certification.register.tree.TileNodes;
import vn.hocvuso.certification.register.tree.TreeHash;

/** The export: what is in the folder, and that one which was cut off comes to the same end. */
class StaticExportTest {

    private static final Instant AT = Instant.parse("2026-11-26T12:00:00Z");
    private static final int CERTIFICATES = 600;

    /** A register in memory: everyone is issued a certificate, every tenth is revoked. */
    private final class Rows extends RegisterRows {

        private final List<RegisterRows.Kept> entries = new ArrayList<>();
        private final List<Integer> buckets = new ArrayList<>();
        private final Map<Tile, byte[]> tiles = new HashMap<>();
        private final Map<Long, KeptCheckpoint> checkpoints = new TreeMap<>();
        private final Growth growth = new Growth(0, Map.of());

        Rows() {
            super(null);
        }

        void add(String kind, int certificate) {
            var deed = new Deed(growth.size(), certificate, kind, AT, number(certificate), "{}", "", "");
            var entry = Entry.of(growth.size(), deed);
            growth.add(entry.leafHash());
            buckets.add(entry.bucket());
            entries.add(new RegisterRows.Kept(entry.index(), deed.act(), certificate, entry.leafHash(), entry.text()));
        }

        void seal() {
            tiles.putAll(growth.changed());
            var checkpoint = new Checkpoint("hocvuso.example/register", growth.size(), growth.root(), AT, 0);
            checkpoints.put(
                    growth.size(), new KeptCheckpoint(growth.size(), growth.root(), AT, checkpoint.signed(keys)));
        }

        @Override
        Optional<KeptCheckpoint> latest() {
            return checkpointOf(growth.size());
        }

        @Override
        Optional<KeptCheckpoint> checkpointOf(long size) {
            return Optional.ofNullable(checkpoints.get(size));
        }

        @Override
        Map<Tile, byte[]> tiles(Collection<Tile> asked) {
            var found = new HashMap<>(tiles);
            found.keySet().retainAll(asked);
            return found;
        }

        @Override
        List<RegisterRows.Kept> entries(long from, int most) {
            return entries.subList((int) from, (int) Math.min(entries.size(), from + most));
        }

        @Override
        List<Listed> listed(int first, int last, long size) {
            return entries.stream()
                    .filter(kept -> kept.index() < size)
                    .filter(kept -> first <= buckets.get((int) kept.index()) && buckets.get((int) kept.index()) <= last)
                    .map(kept -> new Listed(kept.body(), kept.certificate() == 7 ? "2027-01-31" : ""))
                    .toList();
        }
    }

    /** Breaks off when it has been asked so many times. */
    private record Patience(int[] left) implements Watch {

        static Patience of(int questions) {
            return new Patience(new int[] {questions});
        }

        @Override
        public void progress(long done, long total) {
            assertTrue(done <= total, done + " of " + total);
        }

        @Override
        public boolean cancelled() {
            return left[0]-- <= 0;
        }
    }

    @TempDir
    Path folder;

    private final TestKeys keys = new TestKeys("2026-1");
    private final Rows rows = new Rows();
    private final StaticExport export =
            new StaticExport(rows, new RegisterKeys(keys, rows, null), keys, null, Clock.fixed(AT, ZoneOffset.UTC));

    private static String number(int certificate) {
        return "HVS-" + certificate;
    }

    private void fill() {
        for (var i = 0; i < CERTIFICATES; i++) {
            rows.add("ISSUED", i);
        }
        for (var i = 0; i < CERTIFICATES; i += 10) {
            rows.add("REVOKED", i);
        }
        rows.seal();
    }

    @Test
    void everyCertificateIsListedWithItsProof() throws IOException {
        fill();
        var site = folder.resolve("site");
        assertEquals(Optional.of(660L), export.run(site, Patience.of(Integer.MAX_VALUE)));
        for (var file : List.of(
                "checkpoint",
                "status",
                "keys.json",
                "index.html",
                "signatures.js",
                "register.js",
                "badges.js",
                "verify.js",
                "verify.css")) {
            assertTrue(Files.size(site.resolve(file)) > 0, file);
        }
        for (var certificate = 0; certificate < CERTIFICATES; certificate++) {
            var hash = TreeHash.hex(number(certificate));
            var list =
                    Files.readString(site.resolve("by/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + ".json"));
            var status = certificate % 10 == 0 ? "REVOKED" : "VALID";
            assertTrue(
                    list.contains("\"number\":\"" + hash + "\",\"since\":\"" + AT + "\",\"status\":\"" + status + "\""),
                    list);
        }
        assertTrue(Files.readString(listOf(site, 7)).contains("\"expires\":\"2027-01-31\""));
        assertArrayEquals(rows.growth.root(), rootOf(site.resolve("tile"), 660));
        var status = SignedNote.read(Files.readString(site.resolve("status"))).orElseThrow();
        assertEquals(Optional.of("2026-1"), status.signedBy("hocvuso.example/register", keys));
        assertEquals(
                List.of(
                        "hocvuso.example/register/status",
                        "65536",
                        Base64.getEncoder().encodeToString(rootOf(site.resolve("by/tile"), 65_536)),
                        "time 2026-11-26T12:00:00Z",
                        "register 660"),
                status.body().lines().toList());
    }

    @Test
    void oneThatWasCutOffComesToTheSameEnd() throws IOException {
        fill();
        var straight = folder.resolve("straight");
        export.run(straight, Patience.of(Integer.MAX_VALUE));
        var broken = folder.resolve("broken");
        var runs = 0;
        while (export.run(broken, Patience.of(40 * (runs + 1))).isEmpty()) {
            assertFalse(Files.exists(broken));
            runs++;
            assertTrue(runs < 20);
        }
        assertTrue(runs > 3);
        var files = files(straight);
        assertEquals(files.keySet(), files(broken).keySet());
        for (var file : files.entrySet()) {
            var same = Files.mismatch(file.getValue(), broken.resolve(file.getKey())) < 0;
            assertTrue(same, file.getKey());
        }
    }

    @Test
    void oneThatWasCutOffKeepsToTheCheckpointThatItBeganWith() throws IOException {
        fill();
        var site = folder.resolve("site");
        assertEquals(Optional.empty(), export.run(site, Patience.of(2)));
        rows.add("ISSUED", CERTIFICATES);
        rows.seal();
        assertEquals(Optional.of(660L), export.run(site, Patience.of(Integer.MAX_VALUE)));
        assertFalse(Files.exists(listOf(site, CERTIFICATES))
                && Files.readString(listOf(site, CERTIFICATES)).contains(TreeHash.hex(number(CERTIFICATES))));
        assertEquals(Optional.of(661L), export.run(site, Patience.of(Integer.MAX_VALUE)));
        assertTrue(Files.readString(listOf(site, CERTIFICATES)).contains(TreeHash.hex(number(CERTIFICATES))));
        assertFalse(Files.exists(folder.resolve("site.old")));
        assertFalse(Files.exists(folder.resolve("site.part")));
    }

    @Test
    void whereNothingIsEnteredNothingIsWritten() {
        assertEquals(Optional.empty(), export.run(folder.resolve("site"), Patience.of(Integer.MAX_VALUE)));
        assertFalse(Files.exists(folder.resolve("site")));
    }

    private static Path listOf(Path site, int certificate) {
        var hash = TreeHash.hex(number(certificate));
        return site.resolve("by/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + ".json");
    }

    /** Reads all tiles as anybody would, and computes the root. */
    private static byte[] rootOf(Path tiles, long size) throws IOException {
        var read = new HashMap<Tile, byte[]>();
        for (var level = 0; size >> (8 * level) > 0; level++) {
            var tile = new Tile(level, 0);
            for (var width = tile.width(size); width > 0; width = tile.width(size)) {
                read.put(tile, Files.readAllBytes(tiles.resolve(tile.path(width))));
                tile = new Tile(level, tile.index() + 1);
            }
        }
        return new Proofs(new TileNodes(read)).root(size);
    }

    private static Map<String, Path> files(Path site) throws IOException {
        try (var walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> site.relativize(file).toString(), file -> file));
        }
    }
}
