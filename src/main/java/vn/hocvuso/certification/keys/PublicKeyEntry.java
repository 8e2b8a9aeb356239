package vn.hocvuso.certification.keys;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The public half of a sealing key.
 *
 * @param name what signatures name it by: {@code 20261126}, and {@code 20261126-2} for a second one of that day
 * @param raw the 32 bytes of the Ed25519 public key (RFC 8032, section 5.1.5)
 * @param from when it begins to sign
 * @param until when the next took over; null while there is none
 */
public record PublicKeyEntry(String name, byte[] raw, Instant from, Instant until) implements Serializable {

    static final int LENGTH = 32;

    /** Whoever tells a time signs within the same act, and none takes longer. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(1);

    public PublicKeyEntry {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 public key has 32 bytes, not " + raw.length);
        }
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    /** True from when it begins to sign until the next takes over: when what tells this moment, to the second, may be of it. */
    public boolean validAt(Instant moment) {
        return !moment.isBefore(from.truncatedTo(ChronoUnit.SECONDS)) && (until == null || !moment.isAfter(until));
    }

    /** True when what was begun at this moment may have been signed by it: it was in use then, or within a minute after. */
    public boolean mayHaveSigned(Instant begunAt) {
        return validAt(begunAt)
                || begunAt.isBefore(from) && !begunAt.plus(LONGEST_ACT).isBefore(from);
    }
}
