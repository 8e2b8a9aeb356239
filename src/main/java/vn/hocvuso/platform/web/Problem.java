package vn.hocvuso.platform.web;

import java.util.Locale;
import vn.hocvuso.platform.Refusal;

/**
 * Problem details (RFC 9457) of a refusal: 404 for what is unknown, 401 without a session, 429 for the throttle, 409
 * otherwise.
 *
 * @param title the message in the reader's language
 * @param status the HTTP status
 * @param key the refusal's key
 */
public record Problem(String title, int status, String key) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal refusal, Locale locale) {
        return new Problem(Texts.of(refusal, locale), status(refusal), refusal.key());
    }

    private static int status(Refusal refusal) {
        return refusal.isUnknown()
                ? 404
                : switch (refusal.key()) {
                    case "identity.signin.needed", "certification.client.key" -> 401;
                    case "platform.throttle.wait" -> 429;
                    default -> 409;
                };
    }
}
