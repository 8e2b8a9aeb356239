package vn.hocvuso.certification;

import java.io.Serializable;
import java.util.List;

/** What the house says about a number that somebody has typed. */
public sealed interface Verification extends Serializable {

    /**
     * Issued here.
     *
     * @param history what was done to it, oldest first; who did it is not public
     * @param masked whether the holder shows the public only her initials
     * @param sealed whether there is a signed content that can be handed over
     * @param birthYear what the holder has given as her year of birth, where she lets this reader see it; 0 where not. It is no
     *     part of what was issued, and nobody has checked it
     * @param predecessor the number in whose place it was issued; empty when in none's
     */
    record Issued(
            CertificateContent content,
            boolean masked,
            boolean sealed,
            int birthYear,
            Validity validity,
            List<Act> history,
            String predecessor)
            implements Verification {
        public Issued {
            history = List.copyOf(history);
        }
    }

    /** Well formed, but never issued here. */
    record Unknown(CertificateNumber number) implements Verification {}

    /** The check digits do not fit: a slip of the keyboard rather than a false certificate. */
    record Mistyped(String typed) implements Verification {}
}
