package vn.hocvuso.certification.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a bit of a status list says when it is set (W3C Bitstring Status List 1.0, section 2.1). */
public enum StatusPurpose {
    /** It counts no more, for good: revoked, or replaced by another. */
    REVOCATION,
    /** It does not count for now. */
    SUSPENSION;

    /** As the specification and addresses spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StatusPurpose> of(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }
}
