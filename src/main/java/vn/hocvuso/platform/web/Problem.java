package vn.hocvuso.platform.web;

import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public static Problem of(Refusal refusal, Locale locale) {
        return new Problem(Texts.of(refusal, locale), status(refusal), refusal.key());
    }

    /** A servlet's whole answer, with what the message mentions as {@code arguments} for programs. */
    public static void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = of(refusal, Language.of(request));
        response.setStatus(problem.status());
        if (TooManyTries.is(refusal)) {
            TooManyTries.mark(refusal, response);
        }
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        var arguments = JSON.createArrayBuilder();
        refusal.arguments().forEach(argument -> arguments.add(String.valueOf(argument)));
        response.getWriter()
                .write(JSON.createObjectBuilder()
                        .add("title", problem.title())
                        .add("status", problem.status())
                        .add("key", problem.key())
                        .add("arguments", arguments)
                        .build()
                        .toString());
    }

    private static int status(Refusal refusal) {
        if (refusal.isUnknown()) {
            return 404;
        }
        if (TooManyTries.is(refusal)) {
            return TooManyTries.STATUS;
        }
        return switch (refusal.key()) {
            case "identity.signin.needed", "certification.client.key" -> 401;
            default -> 409;
        };
    }
}
