package vn.hocvuso.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.exchange.ResultExchange;
import vn.hocvuso.platform.Refusal;

/** {@code /manage/interop/receipt?file=…}: the receipt that a box strikes its list by. */
@WebServlet("/manage/interop/receipt")
public class ReceiptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ResultExchange exchange;
    private final transient CurrentLearner learner;

    @Inject
    public ReceiptServlet(ResultExchange exchange, CurrentLearner learner) {
        this.exchange = exchange;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        try {
            var file = Long.parseLong(String.valueOf(request.getParameter("file")));
            ResultsServlet.send(exchange.receipt(learner.ref(), file), "text/plain;charset=UTF-8", response);
        } catch (NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refusal refusal) {
            if (!refusal.isUnknown()) {
                throw refusal;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
