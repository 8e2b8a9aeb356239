package vn.hocvuso.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hocvuso.platform.Refusal;

/** Turns refusals into problem details (RFC 9457): 404 for what is unknown, 401
 * without a session, 429 for the throttle, 409 otherwise. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    /**
     * Problem details.
     *
     * @param title the message in the reader's language
     * @param status the HTTP status
     * @param key the refusal's key
     */
    public record Problem(String title, int status, String key) {}

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        var status = status(refusal);
        var cookie = headers.getCookies().get(Language.COOKIE);
        var locale = Language.locale(cookie == null ? null : cookie.getValue());
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(Texts.of(refusal, locale), status, refusal.key()))
                .build();
    }

    private static int status(Refusal refusal) {
        return refusal.isUnknown()
                ? 404
                : switch (refusal.key()) {
                    case "identity.signin.needed" -> 401;
                    case "platform.throttle.wait" -> 429;
                    default -> 409;
                };
    }
}
