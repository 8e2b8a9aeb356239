package vn.hocvuso.certification.register.tree;

import java.util.Map;

/** The nodes of a tree whose tiles have been read. */
public final class TileNodes implements Nodes {

    private final Map<Tile, byte[]> tiles;

    /** @param tiles each with its hashes one behind the other, at least as many as are asked for */
    public TileNodes(Map<Tile, byte[]> tiles) {
        this.tiles = Map.copyOf(tiles);
    }

    @Override
    public byte[] at(int level, long index) {
        var tile = Tile.holding(level, index);
        var hashes = tiles.get(tile);
        if (hashes == null) {
            throw new IllegalStateException("Tile " + tile.path() + " is missing");
        }
        return Tile.node(level, index, hashes);
    }
}
