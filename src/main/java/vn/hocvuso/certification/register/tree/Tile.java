package vn.hocvuso.certification.register.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a tile: 256 hashes beside each other on every eighth level of the tree, fewer at the growing edge (C2SP
 * tlog-tiles, "Merkle Tree").
 *
 * @param level in tiles: 0 holds the hashes of leaves, 1 those of 256 leaves each
 * @param index from the left
 */
public record Tile(int level, long index) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    private static final int HEIGHT = 8;
    private static final int MOST_LEVELS = 8;
    private static final int GROUP = 1000;
    private static final Pattern PATH = Pattern.compile(
            "(?<level>[0-9]{1,2})/(?<index>(x[0-9]{3}/){0,5}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level >= MOST_LEVELS || index < 0) {
            throw new IllegalArgumentException("No tile " + level + "/" + index);
        }
    }

    /** A tile as an address names it; {@code width} is 256 for a full one. */
    public record Asked(Tile tile, int width) {}

    /** The tile that holds what the hash of a whole subtree is made of, or the hash itself. */
    static Tile holding(int level, long index) {
        var lower = level % HEIGHT;
        return new Tile(level / HEIGHT, (index << lower) / WIDTH);
    }

    /** How many hashes the level has in a tree of this size. */
    static long hashes(int level, long size) {
        return size >> (HEIGHT * level);
    }

    /** How many hashes it has in a tree of this size, 0 to 256. */
    public int width(long size) {
        return (int) Math.max(0, Math.min(WIDTH, hashes(level, size) - index * WIDTH));
    }

    /** The tiles at the right edge of a tree of this size, those with fewer than 256 hashes, from the leaves up. */
    public static Set<Tile> edge(long size) {
        var tiles = new LinkedHashSet<Tile>();
        for (var level = 0; hashes(level, size) > 0; level++) {
            if (hashes(level, size) % WIDTH != 0) {
                tiles.add(new Tile(level, hashes(level, size) / WIDTH));
            }
        }
        return tiles;
    }

    /** All tiles that the proof of a leaf may need: those above it, and the edge. At most two on a level. */
    public static Set<Tile> forProof(long index, long size) {
        var tiles = edge(size);
        for (var level = 0; hashes(level, size) > 0; level++) {
            var above = new Tile(level, (index >> (HEIGHT * level)) / WIDTH);
            if (above.width(size) > 0) {
                tiles.add(above);
            }
        }
        return tiles;
    }

    /** All tiles that the roots of both trees and the proof of their consistency may need. */
    public static Set<Tile> forConsistency(long from, long to) {
        var tiles = edge(from);
        tiles.addAll(forProof(from - 1, to));
        tiles.addAll(forProof(Math.min(from, to - 1), to));
        return tiles;
    }

    /** The hash of the subtree of {@code 2^level} leaves out of its tile's hashes. */
    static byte[] node(int level, long index, byte[] hashes) {
        var width = 1 << (level % HEIGHT);
        var first = (int) ((index * width) % WIDTH);
        if ((first + width) * TreeHash.LENGTH > hashes.length) {
            throw new IllegalStateException("Tile " + holding(level, index).path() + " is too short");
        }
        return fold(hashes, first, width);
    }

    /** What a full tile is on the level above. */
    static byte[] root(byte[] hashes) {
        return fold(hashes, 0, WIDTH);
    }

    private static byte[] fold(byte[] hashes, int first, int width) {
        if (width == 1) {
            var hash = new byte[TreeHash.LENGTH];
            System.arraycopy(hashes, first * TreeHash.LENGTH, hash, 0, TreeHash.LENGTH);
            return hash;
        }
        var half = width / 2;
        return TreeHash.node(fold(hashes, first, half), fold(hashes, first + half, half));
    }

    /** Where it lies below {@code tile/}, when it is full: {@code 0/x001/x234/067}. */
    public String path() {
        return level + "/" + numbered(index);
    }

    /** The same with fewer hashes: {@code 0/x001/x234/067.p/12}. */
    public String path(int width) {
        return width == WIDTH ? path() : path() + ".p/" + width;
    }

    /** A number as tlog-tiles writes it in paths: groups of three digits, all but the last behind an x. */
    public static String numbered(long number) {
        var groups = new ArrayList<String>();
        groups.add(String.format("%03d", number % GROUP));
        for (var rest = number / GROUP; rest > 0; rest /= GROUP) {
            groups.add(0, String.format("x%03d", rest % GROUP));
        }
        return String.join("/", groups);
    }

    /** Reads {@link #path(int)}; empty unless it is written exactly so. */
    public static Optional<Asked> parse(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var level = Integer.parseInt(found.group("level"));
        var index = Long.parseLong(found.group("index").replaceAll("[x/]", ""));
        var width = found.group("width") == null ? WIDTH : Integer.parseInt(found.group("width"));
        if (level >= MOST_LEVELS || width > WIDTH) {
            return Optional.empty();
        }
        var asked = new Asked(new Tile(level, index), width);
        return asked.tile().path(width).equals(path) ? Optional.of(asked) : Optional.empty();
    }
}
