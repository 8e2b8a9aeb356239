package vn.hocvuso.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In what language somebody likes to read what is there in several; apart from the language of buttons and messages, which
 * is {@link Language}. Known by its code alone: who shows a text knows whether there is one.
 */
public final class ReadingLanguage {

    /** Fired when somebody has chosen, within the request that brought the choice. */
    public record Chosen(String code) {}

    static final String COOKIE = "reading";

    /** Primary subtags (BCP 47, RFC 5646, section 2.2.1) of the languages that people are born into. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private ReadingLanguage() {}

    /** Empty when this browser has chosen nothing yet. */
    public static Optional<String> of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && isCode(cookie.getValue())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Kept for a year. */
    public static void keep(HttpServletResponse response, String code) {
        var cookie = new Cookie(COOKIE, code);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }
}
