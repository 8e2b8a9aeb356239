package vn.hocvuso.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The one cookie that holds what a browser's user has chosen in the reader's bar, signed in or not. */
public final class ReaderCookie {

    static final String NAME = "reader";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private ReaderCookie() {}

    /** Empty when this browser has chosen nothing yet. */
    public static Optional<Reader> of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME)) {
                    return Optional.of(Reader.of(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** Kept for a year. */
    public static void keep(HttpServletResponse response, Reader reader) {
        var cookie = new Cookie(NAME, reader.text());
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
