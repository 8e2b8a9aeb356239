package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.hocvuso.platform.Refusal;

/** Turns refusals of resources into problem details. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Refusal refusal) {
        var problem = Problem.of(refusal, Language.of(request));
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (TooManyTries.is(refusal)) {
            answer.header(TooManyTries.HEADER, TooManyTries.retryAfter(refusal));
        }
        return answer.build();
    }
}
