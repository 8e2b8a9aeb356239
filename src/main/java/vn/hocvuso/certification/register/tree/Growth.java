package vn.hocvuso.certification.register.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree that grows: takes leaves, and knows which tiles have changed since it began and its root. Needs no more than the
 * tiles of its edge. Not thread-safe.
 */
public final class Growth {

    /** A tile that is not full yet. */
    private static final class Open {

        private final byte[] hashes = new byte[Tile.WIDTH * TreeHash.LENGTH];
        private int width;

        private Open(byte[] kept, int width) {
            System.arraycopy(kept, 0, hashes, 0, width * TreeHash.LENGTH);
            this.width = width;
        }

        private void add(byte[] hash) {
            System.arraycopy(hash, 0, hashes, width * TreeHash.LENGTH, TreeHash.LENGTH);
            width++;
        }

        private byte[] content() {
            return Arrays.copyOf(hashes, width * TreeHash.LENGTH);
        }
    }

    private final List<Open> open = new ArrayList<>();
    private final Map<Tile, byte[]> changed = new LinkedHashMap<>();
    private long size;

    /**
     * Goes on with a tree.
     *
     * @param edge the tiles of {@link Tile#edge}; what they hold beyond the size is left alone
     * @throws IllegalStateException when one is missing or too short
     */
    public Growth(long size, Map<Tile, byte[]> edge) {
        this.size = size;
        for (var level = 0; Tile.hashes(level, size) > 0; level++) {
            var tile = new Tile(level, Tile.hashes(level, size) / Tile.WIDTH);
            var width = tile.width(size);
            var kept = edge.getOrDefault(tile, new byte[0]);
            if (kept.length < width * TreeHash.LENGTH) {
                throw new IllegalStateException("Tile " + tile.path() + " of the edge is missing or too short");
            }
            open.add(new Open(kept, width));
        }
    }

    /** Adds the next leaf. */
    public void add(byte[] leafHash) {
        size++;
        add(0, leafHash);
    }

    private void add(int level, byte[] hash) {
        if (level == open.size()) {
            open.add(new Open(new byte[0], 0));
        }
        var tile = open.get(level);
        tile.add(hash);
        var name = new Tile(level, (Tile.hashes(level, size) - 1) / Tile.WIDTH);
        if (tile.width < Tile.WIDTH) {
            changed.put(name, tile.hashes);
            return;
        }
        var full = tile.content();
        changed.put(name, full);
        tile.width = 0;
        add(level + 1, Tile.root(full));
    }

    public long size() {
        return size;
    }

    /** The tiles that have changed, each with all hashes it has now. */
    public Map<Tile, byte[]> changed() {
        var tiles = new LinkedHashMap<Tile, byte[]>();
        changed.forEach((tile, hashes) -> tiles.put(tile, Arrays.copyOf(hashes, tile.width(size) * TreeHash.LENGTH)));
        return tiles;
    }

    /** Forgets what has changed so far, which has been written. */
    public void written() {
        changed.clear();
    }

    /** The root over all leaves. */
    public byte[] root() {
        var edge = new LinkedHashMap<Tile, byte[]>();
        for (var level = 0; level < open.size(); level++) {
            edge.put(
                    new Tile(level, Tile.hashes(level, size) / Tile.WIDTH),
                    open.get(level).content());
        }
        return new Proofs(new TileNodes(edge)).root(size);
    }
}
