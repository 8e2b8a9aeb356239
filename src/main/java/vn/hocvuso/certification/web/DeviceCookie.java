package vn.hocvuso.certification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.certification.confirmation.Device;

/** The random number that a browser was given to remember: 32 hexadecimal digits, and nothing about the browser itself. */
@ApplicationScoped
class DeviceCookie implements Device {

    static final String NAME = "hvs-device";

    private static final String FORM = "[0-9a-f]{32}";

    private final HttpServletRequest request;

    @Inject
    DeviceCookie(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Optional<String> number() {
        try {
            return read(request.getCookies());
        } catch (IllegalStateException | ContextNotActiveException e) {
            return Optional.empty(); // work in the background has no request
        }
    }

    /** The number among these cookies; empty when it is not there, or is none that was given. */
    static Optional<String> read(Cookie[] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches(FORM))
                        .findFirst();
    }
}
