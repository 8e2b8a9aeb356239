package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.register.tree.Growth;
import vn.hocvuso.certification.register.tree.Tile;
import vn.hocvuso.certification.register.tree.TreeHash;

/**
 * The register as files that any web server can publish: checkpoint and tiles (C2SP tlog-tiles), keys, for every number how its
 * certificate stands, and a page that checks all of it without us. How certificates stand is a second tree: a file for each of
 * the 65,536 first halves of a number's hash is a leaf, and one signature on its root covers them all; a file that is not there
 * is an empty list. What was cut off is gone on with at the checkpoint that it had begun with.
 */
@ApplicationScoped
class StaticExport {

    private static final String CHECKPOINT = "checkpoint";
    private static final List<String> PAGE =
            List.of("index.html", "signatures.js", "register.js", "badges.js", "verify.js", "verify.css");
    private static final int BUCKETS = 65_536;
    private static final String TILES_OF_LIST = "by/tile/";

    private final RegisterRows rows;
    private final RegisterKeys publicKeys;
    private final KeyRing keys;
    private final RegisterSettings settings;
    private final Clock clock;

    @Inject
    StaticExport(RegisterRows rows, RegisterKeys publicKeys, KeyRing keys, RegisterSettings settings, Clock clock) {
        this.rows = rows;
        this.publicKeys = publicKeys;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the operator wants it. */
    Path folder() {
        return settings.exportFolder();
    }

    /**
     * Writes it; empty when it was cancelled, or when nothing has been entered yet.
     *
     * @return how many entries it has
     */
    Optional<Long> run(Path target, Watch watch) {
        var folder = new ExportFolder(target);
        var checkpoint = begun(folder).or(rows::latest);
        if (checkpoint.isEmpty()) {
            return Optional.empty();
        }
        var size = checkpoint.get().size();
        if (!folder.has(CHECKPOINT)) {
            folder.write(CHECKPOINT, checkpoint.get().text());
        }
        if (!tiles(folder, size, watch) || !list(folder, size, watch)) {
            return Optional.empty();
        }
        folder.write("keys.json", publicKeys.json());
        PAGE.forEach(file -> folder.write(file, resource(file)));
        folder.publish();
        watch.progress(2 * size, 2 * size);
        return Optional.of(size);
    }

    /** The checkpoint of an export that was cut off, while it is one of this register. */
    private Optional<RegisterRows.KeptCheckpoint> begun(ExportFolder folder) {
        var kept = folder.read(CHECKPOINT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> Checkpoint.read(text, keys)
                        .flatMap(read -> rows.checkpointOf(read.checkpoint().size()))
                        .filter(row -> row.text().equals(text)));
        if (kept.isEmpty()) {
            folder.begin();
        }
        return kept;
    }

    private boolean tiles(ExportFolder folder, long size, Watch watch) {
        for (var level = 0; size >> (Byte.SIZE * level) > 0; level++) {
            var tile = new Tile(level, 0);
            for (var width = tile.width(size); width > 0; width = tile.width(size)) {
                if (watch.cancelled()) {
                    return false;
                }
                hashes(folder, tile, width);
                if (level == 0) {
                    entries(folder, tile, width);
                    watch.progress(Math.min(size, (tile.index() + 1) * Tile.WIDTH), 2 * size);
                }
                tile = new Tile(level, tile.index() + 1);
            }
        }
        return true;
    }

    private void hashes(ExportFolder folder, Tile tile, int width) {
        var path = "tile/" + tile.path(width);
        if (!folder.has(path)) {
            var kept = rows.tiles(List.of(tile)).getOrDefault(tile, new byte[0]);
            if (kept.length < width * TreeHash.LENGTH) {
                throw new IllegalStateException("Tile " + tile.path() + " of the register is missing or too short");
            }
            folder.write(path, Arrays.copyOf(kept, width * TreeHash.LENGTH));
        }
    }

    private void entries(ExportFolder folder, Tile tile, int width) {
        var path = "tile/entries/" + tile.path(width).substring("0/".length());
        if (!folder.has(path)) {
            var kept = rows.entries(tile.index() * Tile.WIDTH, width);
            folder.write(
                    path,
                    EntryBundle.of(kept.stream().map(RegisterRows.Kept::body).toList()));
        }
    }

    private boolean list(ExportFolder folder, long size, Watch watch) {
        var tree = new Growth(0, Map.of());
        for (var group = 0; group < BUCKETS / Tile.WIDTH; group++) {
            if (watch.cancelled()) {
                return false;
            }
            var path = TILES_OF_LIST + new Tile(0, group).path();
            // written behind the files that it is made of
            var hashes = folder.read(path).orElse(null);
            if (hashes == null) {
                hashes = listGroup(folder, group, size);
                folder.write(path, hashes);
            }
            for (var i = 0; i < Tile.WIDTH; i++) {
                tree.add(Arrays.copyOfRange(hashes, i * TreeHash.LENGTH, (i + 1) * TreeHash.LENGTH));
            }
            watch.progress(size + size * (group + 1) / (BUCKETS / Tile.WIDTH + 1), 2 * size);
        }
        tree.changed().forEach((tile, hashes) -> {
            if (tile.level() > 0) {
                folder.write(TILES_OF_LIST + tile.path(tile.width(BUCKETS)), hashes);
            }
        });
        var origin = publicKeys.origin();
        var body = String.join(
                "\n",
                origin + "/status",
                Integer.toString(BUCKETS),
                Base64.getEncoder().encodeToString(tree.root()),
                "time " + clock.instant(),
                "register " + size,
                "");
        folder.write("status", SignedNote.write(body, origin, keys));
        return true;
    }

    /** The files of 256 buckets, and their hashes behind each other. */
    private byte[] listGroup(ExportFolder folder, int group, long size) {
        var first = group * Tile.WIDTH;
        var standings = new HashMap<Integer, Listing>();
        rows.listed(first, first + Tile.WIDTH - 1, size)
                .forEach(row -> Entry.read(row.body()).ifPresent(entry -> standings
                        .computeIfAbsent(entry.bucket(), unused -> new Listing())
                        .add(entry, row.expiresOn())));
        var hashes = new byte[Tile.WIDTH * TreeHash.LENGTH];
        for (var i = 0; i < Tile.WIDTH; i++) {
            var listing = standings.getOrDefault(first + i, new Listing());
            var text = listing.json();
            if (!listing.isEmpty()) {
                folder.write(String.format("by/%02x/%02x.json", group, i), text);
            }
            System.arraycopy(Entry.leafHash(text), 0, hashes, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return hashes;
    }

    private static byte[] resource(String name) {
        try (var in = StaticExport.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
