package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a certificate stands on a day.
 *
 * @param since when it was suspended, replaced or revoked; null while it is valid or has only expired
 * @param reason given then; empty while it is valid or has only expired
 * @param expiresOn its last day in Viet Nam; null when it has none
 * @param successor the number of the one in its place; empty unless it was replaced
 */
public record Validity(Status status, Instant since, String reason, LocalDate expiresOn, String successor)
        implements Serializable {

    /** Only {@code VALID} counts. */
    public enum Status {
        VALID,
        EXPIRED,
        SUSPENDED,
        REPLACED,
        REVOKED
    }

    public boolean valid() {
        return status == Status.VALID;
    }
}
