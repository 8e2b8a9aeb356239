package vn.hocvuso.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hocvuso.platform.Refusal;

/** Turns refusals of resources into problem details. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        var cookie = headers.getCookies().get(Language.COOKIE);
        var language = PageLanguages.of(cookie == null ? "" : cookie.getValue()).orElse(Texts.VIETNAMESE);
        var problem = Problem.of(refusal, language);
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (TooManyTries.is(refusal)) {
            answer.header(TooManyTries.HEADER, TooManyTries.retryAfter(refusal));
        }
        return answer.build();
    }
}
