package vn.hocvuso.certification.register.tree;

/** Knows the hashes of whole subtrees. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash over {@code 2^level} leaves, the first of which is leaf {@code index * 2^level}.
     *
     * @throws IllegalStateException when it is not known
     */
    byte[] at(int level, long index);
}
