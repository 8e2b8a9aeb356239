package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.platform.Refusal;

/**
 * What whoever has used up an allowance is told over HTTP, at every door alike: status 429 (RFC 6585, section 4) and, in
 * {@code Retry-After}, in how many seconds it is worth coming again (RFC 9110, section 10.2.3).
 */
public final class TooManyTries {

    public static final int STATUS = 429;

    static final String HEADER = "Retry-After";

    private static final int SECONDS_PER_MINUTE = 60;

    private TooManyTries() {}

    /** Whether this refusal says that an allowance is used up. */
    public static boolean is(Refusal refusal) {
        return refusal.key().equals("platform.throttle.wait");
    }

    /** The value of the header; the refusal is one that {@link #is}. */
    static String retryAfter(Refusal refusal) {
        return Long.toString(((Number) refusal.arguments().get(0)).longValue() * SECONDS_PER_MINUTE);
    }

    /** Gives an answer its status and header; what it says is still to be written. */
    public static void mark(Refusal refusal, HttpServletResponse response) {
        response.setStatus(STATUS);
        response.setHeader(HEADER, retryAfter(refusal));
    }

    /** The whole answer where there is no page: the message alone, in the reader's language. */
    public static void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        mark(refusal, response);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.of(refusal, Language.of(request)));
    }
}
