package vn.hocvuso.platform.mail;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that letters can be sent to: a dot-atom and a domain of letters, digits and hyphens (RFC 5321, section 4.1.2,
 * without quoted strings and address literals), so that nothing in it can end a line or begin a header.
 */
public record MailAddress(String value) implements Serializable {

    /** Characters: RFC 5321, section 4.5.3.1.3, without the brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** @throws IllegalArgumentException when it is none */
    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("No address for mail");
        }
    }

    /** What somebody has typed, blanks around it left out and the domain in small letters; empty when it is none. */
    public static Optional<MailAddress> typed(String text) {
        var typed = text == null ? "" : text.strip();
        if (!isAddress(typed)) {
            return Optional.empty();
        }
        var at = typed.indexOf('@');
        return Optional.of(
                new MailAddress(typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT)));
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL
                && FORM.matcher(text).matches();
    }

    /** What stands after the @. */
    String domain() {
        return value.substring(value.indexOf('@') + 1);
    }
}
