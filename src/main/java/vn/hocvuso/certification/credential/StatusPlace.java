package vn.hocvuso.certification.credential;

/**
 * Where a certificate stands in the status lists: a list of 131,072 places, the least that the specification allows (W3C
 * Bitstring Status List 1.0, section 6.1, "herd privacy"), and a place in it. Certificates are shuffled within their list, so
 * that who looks at neighbouring places does not see who was certified one after the other.
 *
 * @param list from 1
 * @param index from 0
 */
record StatusPlace(long list, int index) {

    static final int LENGTH = 131_072;

    private static final int MASK = LENGTH - 1;

    /** The place of a certificate by its id in the database, from 1. */
    static StatusPlace of(long certificate) {
        var list = (certificate - 1) / LENGTH + 1;
        return new StatusPlace(list, shuffled((int) ((certificate - 1) % LENGTH), list));
    }

    /** The first and the last certificate of a list. */
    static long first(long list) {
        return (list - 1) * LENGTH + 1;
    }

    static long last(long list) {
        return list * LENGTH;
    }

    /** Odd factors and shifted exclusive ors: each step can be undone, so no two certificates meet. Never to be changed. */
    private static int shuffled(int position, long list) {
        var mixed = position;
        mixed = (mixed * 0x1_6A09 + (int) (list * 0x0_BB67)) & MASK;
        mixed ^= mixed >>> 9;
        mixed = (mixed * 0x0_9E37) & MASK;
        mixed ^= mixed >>> 7;
        mixed = (mixed * 0x0_79B9) & MASK;
        return mixed ^ mixed >>> 8;
    }
}
