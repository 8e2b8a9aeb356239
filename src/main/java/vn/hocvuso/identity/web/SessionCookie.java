package vn.hocvuso.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import vn.hocvuso.identity.SigningIn;

/** The cookie that holds a session's token. */
final class SessionCookie {

    private static final String NAME = "hvs";

    private SessionCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Without {@code ownDevice} the browser forgets the cookie when it is closed. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String token, boolean ownDevice) {
        response.addCookie(cookie(request, token, ownDevice ? (int) SigningIn.LONG.toSeconds() : -1));
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
