package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.Instant;
import vn.hocvuso.identity.Learner;

/**
 * Something that was done to a certificate; kept in the transaction that did it, and never changed.
 *
 * @param id grows with every act
 * @param actor null when it came by itself
 * @param reason empty when none was asked for
 * @param successor the number of the certificate in its place; empty unless it was replaced
 */
public record Act(long id, long certificate, Kind kind, Instant at, Learner.Ref actor, String reason, String successor)
        implements Serializable {

    /** What was done. */
    public enum Kind {
        ISSUED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        REPLACED
    }

    /** Fired in the transaction that did it, for those who keep a book of acts. */
    public record Done(long act) {}
}
