package vn.hocvuso.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * In what language the one who sends this request wants to read what is there in several: what the address says
 * ({@code ?lang=}), else what she has chosen, else the language of the pages.
 */
@RequestScoped
public class CurrentReading {

    private final Optional<String> asked;
    private final Optional<String> chosen;
    private final String usual;

    @Inject
    CurrentReading(HttpServletRequest request) {
        asked = Optional.ofNullable(request.getParameter("lang")).filter(ReadingLanguage::isCode);
        chosen = asked.or(() -> ReadingLanguage.of(request));
        usual = Language.of(request).getLanguage();
    }

    /** A code, which need not be that of any text. */
    public String code() {
        return chosen.orElse(usual);
    }

    /** True when somebody who does not get this language should be told: she has not only the pages in it. */
    public boolean isChosen() {
        return chosen.isPresent();
    }

    /** {@code ?lang=km} when the address of this request says so, so that links go on in it; else empty. */
    public String query() {
        return asked.map(code -> "?lang=" + code).orElse("");
    }
}
