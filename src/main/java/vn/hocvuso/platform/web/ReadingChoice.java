package vn.hocvuso.platform.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /read-in?to=km&next=/courses/…}: keeps in this browser in what language lessons are read, tells it to whoever
 * wants to keep it longer, and leads back. What is no code of a language changes nothing.
 */
@WebServlet("/read-in")
public class ReadingChoice extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Event<ReadingLanguage.Chosen> chosen;

    @Inject
    public ReadingChoice(Event<ReadingLanguage.Chosen> chosen) {
        this.chosen = chosen;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getParameter("to");
        if (ReadingLanguage.isCode(code)) {
            ReadingLanguage.keep(response, code);
            chosen.fire(new ReadingLanguage.Chosen(code));
        }
        response.sendRedirect(LocalAddress.orHome(request.getParameter("next")));
    }
}
