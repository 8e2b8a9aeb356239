package vn.hocvuso.interop.confirmation;

import java.time.Instant;

/**
 * A confirmed level on its way.
 *
 * @param id the key under which it is sent, however often
 * @param tries failures in a row
 * @param polls how often the registry was asked what became of it
 * @param receipt what the registry calls it; empty until it was taken
 */
record Delivery(String id, long confirmation, State state, int tries, int polls, Instant dueAt, String receipt) {

    /** Where it stands. */
    enum State {
        /** Is to be sent. */
        WAITING,
        /** Was taken; the registry is asked what became of it. */
        SENT,
        /** The registry has recorded it. */
        ACKNOWLEDGED,
        /** The registry does not take it; waits for a person. */
        REFUSED,
        /** Could not be delivered however often it was tried; waits for a person. */
        DEAD
    }
}
