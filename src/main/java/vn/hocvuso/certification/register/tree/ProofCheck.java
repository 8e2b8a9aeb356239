package vn.hocvuso.certification.register.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says whether a proof proves what it claims (RFC 9162 sections 2.1.3.2 and 2.1.4.2). Never throws for a wrong one. */
public final class ProofCheck {

    private ProofCheck() {}

    /** True when the leaf stands at the index in the tree of this size and root. */
    public static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** True when the tree of the first size and root is the beginning of the second. */
    public static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && Arrays.equals(fromRoot, TreeHash.empty());
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        return !path.isEmpty() && grows(from, fromRoot, to, toRoot, path);
    }

    private static boolean grows(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        var steps = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            steps.add(0, fromRoot);
        }
        var node = from - 1;
        var last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var earlier = steps.get(0);
        var later = steps.get(0);
        for (var step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = TreeHash.node(step, earlier);
                later = TreeHash.node(step, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = TreeHash.node(later, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, fromRoot) && Arrays.equals(later, toRoot);
    }
}
