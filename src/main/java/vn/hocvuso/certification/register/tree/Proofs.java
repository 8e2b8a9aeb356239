package vn.hocvuso.certification.register.tree;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree of any size, put together from the hashes of whole subtrees (RFC 6962 section 2.1). */
public final class Proofs {

    private final Nodes nodes;

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root over the first {@code size} leaves. */
    public byte[] root(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree of size " + size);
        }
        return size == 0 ? TreeHash.empty() : over(0, size);
    }

    /**
     * The audit path of a leaf, from the leaf up (RFC 6962 section 2.1.1).
     *
     * @throws IllegalArgumentException unless the leaf is in the tree
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of size " + size);
        }
        var path = new ArrayList<byte[]>();
        climb(index, 0, size, path);
        return path;
    }

    /**
     * What shows that the tree of {@code from} leaves is the beginning of that of {@code to} (RFC 6962 section 2.1.2);
     * empty when they are equal or the first has no leaf.
     *
     * @throws IllegalArgumentException unless {@code 0 <= from <= to}
     */
    public List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("No tree grows from " + from + " to " + to);
        }
        var path = new ArrayList<byte[]>();
        if (from > 0) {
            compare(from, 0, to, true, path);
        }
        return path;
    }

    private void climb(long index, long begin, long end, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        var middle = begin + split(end - begin);
        if (index < middle) {
            climb(index, begin, middle, path);
            path.add(over(middle, end));
        } else {
            climb(index, middle, end, path);
            path.add(over(begin, middle));
        }
    }

    private void compare(long from, long begin, long end, boolean known, List<byte[]> path) {
        if (from == end) {
            if (!known) {
                path.add(over(begin, end));
            }
            return;
        }
        var middle = begin + split(end - begin);
        if (from <= middle) {
            compare(from, begin, middle, known, path);
            path.add(over(middle, end));
        } else {
            compare(from, middle, end, false, path);
            path.add(over(begin, middle));
        }
    }

    private byte[] over(long begin, long end) {
        var width = end - begin;
        if (Long.bitCount(width) == 1) {
            var level = Long.numberOfTrailingZeros(width);
            return nodes.at(level, begin >> level);
        }
        var middle = begin + split(width);
        return TreeHash.node(over(begin, middle), over(middle, end));
    }

    /** The largest power of two that is smaller. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
