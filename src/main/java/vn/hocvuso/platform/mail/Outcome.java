package vn.hocvuso.platform.mail;

/**
 * What has become of a try.
 *
 * @param reason what the server has said; empty when it took the letter
 */
record Outcome(Kind kind, String reason) {

    /** What follows. */
    enum Kind {
        /** The server has taken it. */
        SENT,
        /** The server will never take it (RFC 5321, section 4.2.1: 5yz). */
        REFUSED,
        /** The server does not take it now (4yz). */
        LATER,
        /** There is no talking to the server, or it does not let us send: other letters would fare alike. */
        UNREACHABLE
    }
}
