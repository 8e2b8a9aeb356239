package vn.hocvuso.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.interop.exchange.ResultExchange;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.ClientAddress;
import vn.hocvuso.platform.web.Problem;

/**
 * {@code POST /api/interop/results}: a commune box sends results, the same bytes as its file, and is answered with the
 * receipt once the database has committed them. The signature in the file says whose they are.
 */
@WebServlet("/api/interop/results")
public class ResultsResource extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** One more than is taken, so that what is too long is seen to be. */
    private static final int LONGEST = 8_000_001;

    private final transient ResultExchange exchange;

    @Inject
    public ResultsResource(ResultExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            var outcome = exchange.byLine(request.getInputStream().readNBytes(LONGEST), ClientAddress.of(request));
            response.setContentType("text/plain");
            response.getOutputStream().write(outcome.receipt());
        } catch (Refusal refusal) {
            Problem.answer(refusal, request, response);
        }
    }
}
