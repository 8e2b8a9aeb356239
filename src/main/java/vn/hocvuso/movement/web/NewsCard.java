package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.news.NewsBrowsing;
import vn.hocvuso.platform.Refusal;

/** {@code /open/news-card?news=…}: the share card of an item, as PNG. */
@WebServlet("/open/news-card")
public class NewsCard extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient NewsBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public NewsCard(NewsBrowsing browsing, CurrentLearner learner) {
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Written.id(request.getParameter("news"));
        try {
            var card = browsing.card(learner.isPresent() ? Optional.of(learner.ref()) : Optional.empty(), id);
            response.setContentType("image/png");
            response.setHeader("Content-Disposition", "inline; filename=tin-" + id + ".png");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(card.length);
            response.getOutputStream().write(card);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
