package vn.hocvuso.certification.bulk;

/**
 * A person on a list, as it was handed in.
 *
 * @param line of the file, from 1
 * @param username of the account; empty for somebody without one
 * @param holder the name; empty where the account's is meant
 * @param key by which somebody without an account is told from others of the same name: a pupil's number, the number of
 *     the paper
 * @param score as it was written; empty when none is certified
 * @param detail what else the certificate is to say; often empty
 */
record RunRow(int line, String username, String holder, String key, String score, String detail) {

    /** What became of it. */
    enum State {
        /** Not looked at yet. */
        NEW,
        /** Can be issued. */
        READY,
        /** Something is wrong with it. */
        BAD,
        /** The holder has such a certificate already. */
        HELD,
        /** Issued. */
        ISSUED
    }
}
