package vn.hocvuso.platform;

/**
 * An event that upper floors hear of after the commit: the outbox writes one row for it in the transaction that fired
 * it. Implemented by records that name one subject.
 */
public interface Announced {

    /** The row that the event is about, so that a consumer can read its present state. */
    long subject();
}
