package vn.hocvuso.certification.keys;

import java.io.Serializable;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * How the certificate of the key that signs documents stands at a moment. Documents are signed whatever it is; but a signature
 * made before or after the certificate's time counts for nothing, neither here nor for readers of PDF.
 *
 * @param holder whom it names (RFC 2253)
 * @param until null when it does not end by a date (RFC 5280, section 4.1.2.5)
 * @param daysLeft whole days; 0 where it has not begun, is over, or does not end
 */
public record DocumentKeyTime(State state, String holder, Instant from, Instant until, long daysLeft)
        implements Serializable {

    /** So long before its end the operator is warned: an authority may take weeks to make another. */
    static final Duration WARNING = Duration.ofDays(60);

    /** Where a moment lies to the time of a certificate. */
    public enum State {
        /** Before it begins. */
        EARLY,
        SOUND,
        /** Within 60 days of its end. */
        ENDING,
        /** After its end. */
        OVER
    }

    static DocumentKeyTime of(X509Certificate certificate, Instant now) {
        var holder = certificate.getSubjectX500Principal().getName();
        var from = certificate.getNotBefore().toInstant();
        var end = certificate.getNotAfter().toInstant();
        if (now.isBefore(from)) {
            return new DocumentKeyTime(State.EARLY, holder, from, endless(end) ? null : end, 0);
        } else if (endless(end)) {
            return new DocumentKeyTime(State.SOUND, holder, from, null, 0);
        } else if (now.isAfter(end)) {
            return new DocumentKeyTime(State.OVER, holder, from, end, 0);
        }
        var ending = !now.isBefore(end.minus(WARNING));
        return new DocumentKeyTime(
                ending ? State.ENDING : State.SOUND,
                holder,
                from,
                end,
                Duration.between(now, end).toDays());
    }

    private static boolean endless(Instant end) {
        return !end.isBefore(NewKey.NO_END);
    }

    /** True when the operator must do something about it. */
    public boolean isWarned() {
        return state != State.SOUND;
    }

    /** True when what is signed now counts for nothing. */
    public boolean isWorthless() {
        return state == State.EARLY || state == State.OVER;
    }

    /** For the log. */
    String line() {
        var what = "The certificate of the key that signs documents (" + holder + ")";
        var worthless = ": documents are signed, but their signatures count for nothing";
        return switch (state) {
            case EARLY -> what + " is not valid before " + from + worthless;
            case SOUND -> what + (until == null ? " does not end" : " ends at " + until);
            case ENDING -> what + " ends at " + until + ", in " + daysLeft + " days: another must be there by then";
            case OVER -> what + " has ended at " + until + worthless + " until another is there";
        };
    }
}
