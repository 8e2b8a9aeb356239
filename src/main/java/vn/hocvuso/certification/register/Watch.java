package vn.hocvuso.certification.register;

/** Follows a long work, and may break it off. */
interface Watch {

    /** So much of so much has been done; the total may grow. */
    void progress(long done, long total);

    boolean cancelled();
}
