package vn.hocvuso.platform.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is sent of a letter. Control characters are taken out of the subject and, but for the ends of lines, of the body.
 *
 * @param subject one line, at most 200 characters; what is longer is cut
 * @param body plain text, its lines ended by {@code \n}
 * @param off the whole address to which one POST turns these letters off; empty for letters that were asked for one by one
 */
public record Mail(MailAddress to, String subject, String body, Optional<String> off) {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+");
    private static final Pattern CONTROLS_IN_TEXT =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:-]+/[A-Za-z0-9/?=&._~-]*");

    /** @throws IllegalArgumentException when the address for turning off is none */
    public Mail {
        subject = cut(CONTROLS.matcher(subject).replaceAll(" ").strip());
        body = CONTROLS_IN_TEXT.matcher(body.replace("\r\n", "\n")).replaceAll(" ");
        if (off.filter(address -> !ADDRESS.matcher(address).matches()).isPresent()) {
            throw new IllegalArgumentException("No address for turning letters off");
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_SUBJECT
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT))
                : text;
    }
}
