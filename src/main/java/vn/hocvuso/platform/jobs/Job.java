package vn.hocvuso.platform.jobs;

/** A kind of long work, done in portions. */
public interface Job {

    /** Its name among all kinds, at most 100 characters: {@code certification.run}. Kept as long as such work is left. */
    String name();

    /**
     * Does the next portion in a transaction of its own. When it fails, or the server is killed, the portion is begun again:
     * what it had changed has not happened.
     *
     * @param key which work of this kind
     * @return false when nothing is left to do
     */
    boolean next(long key);
}
