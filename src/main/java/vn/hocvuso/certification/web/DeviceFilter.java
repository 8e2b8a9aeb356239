package vn.hocvuso.certification.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Gives the browser of whoever learns or assesses a random number to remember, once. */
@WebFilter({"/learn/*", "/teach/certification/*"})
public class DeviceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int NUMBER_BYTES = 16;
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (DeviceCookie.read(request.getCookies()).isEmpty()) {
            var number = new byte[NUMBER_BYTES];
            random.nextBytes(number);
            var cookie = new Cookie(DeviceCookie.NAME, HexFormat.of().formatHex(number));
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(ONE_YEAR);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        chain.doFilter(request, response);
    }
}
