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

    /**
     * On a day in Viet Nam.
     *
     * @param kept as it was left by what was done last: never {@code EXPIRED}
     * @param reason null for none, like {@code successor}
     */
    static Validity on(
            LocalDate today, Status kept, Instant since, String reason, LocalDate expiresOn, String successor) {
        var expired = kept == Status.VALID && expiresOn != null && today.isAfter(expiresOn);
        return new Validity(
                expired ? Status.EXPIRED : kept,
                since,
                reason == null ? "" : reason,
                expiresOn,
                successor == null ? "" : successor);
    }

    public boolean valid() {
        return status == Status.VALID;
    }
}
