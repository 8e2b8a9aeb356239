package vn.hocvuso.platform.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * {@code POST /reader}: the form of the reader's bar. Keeps the choice in this browser, tells it to whoever wants to
 * keep it longer, and leads back to the page.
 */
@WebServlet("/reader")
public class ReaderChoice extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> FIELDS = List.of("size", "lines", "colours", "saver", "simple");

    private final transient Event<Reader.Chosen> chosen;

    @Inject
    public ReaderChoice(Event<Reader.Chosen> chosen) {
        this.chosen = chosen;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = FIELDS.stream()
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        // the fields carry the words of the cookie, so that one place knows what may be chosen
        var reader = Reader.of(words);
        ReaderCookie.keep(response, reader);
        chosen.fire(new Reader.Chosen(reader));
        response.sendRedirect(LocalAddress.orHome(request.getParameter("next")));
    }
}
