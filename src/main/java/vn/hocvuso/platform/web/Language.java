package vn.hocvuso.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Vietnamese, until the reader asks for another of the {@link PageLanguages}; her choice lives in a cookie. */
public class Language extends ViewHandlerWrapper {

    static final String COOKIE = "lang";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    public Language(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    /** The language in which to answer this request. */
    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return PageLanguages.of(cookie.getValue()).orElse(Texts.VIETNAMESE);
                }
            }
        }
        return Texts.VIETNAMESE;
    }

    /** {@code /language?to=en&next=/courses}: keeps the choice and leads back. */
    @WebServlet("/language")
    public static class Chooser extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var language = PageLanguages.of(request.getParameter("to")).orElse(Texts.VIETNAMESE);
            var cookie = new Cookie(COOKIE, language.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            response.sendRedirect(LocalAddress.orHome(request.getParameter("next")));
        }
    }
}
