package vn.hocvuso.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * In what language the one who sends this request wants to read what is there in several: what the address says
 * ({@code ?lang=}), else what she has chosen, else the language of the pages.
 */
@ApplicationScoped
public class CurrentReading {

    private static final String KNOWN = CurrentReading.class.getName();

    private record Reading(Optional<String> asked, Optional<String> chosen, String usual) {

        static Reading of(HttpServletRequest request) {
            var asked = Optional.ofNullable(request.getParameter("lang")).filter(ReadingLanguage::isCode);
            return new Reading(
                    asked,
                    asked.or(() -> ReadingLanguage.of(request)),
                    Language.of(request).getLanguage());
        }
    }

    private final HttpServletRequest request;

    @Inject
    CurrentReading(HttpServletRequest request) {
        this.request = request;
    }

    private Reading reading() {
        if (request.getAttribute(KNOWN) instanceof Reading known) {
            return known;
        }
        var reading = Reading.of(request);
        request.setAttribute(KNOWN, reading);
        return reading;
    }

    /** A code, which need not be that of any text. */
    public String code() {
        var reading = reading();
        return reading.chosen().orElse(reading.usual());
    }

    /** True when somebody who does not get this language should be told: she has not only the pages in it. */
    public boolean isChosen() {
        return reading().chosen().isPresent();
    }

    /** {@code ?lang=km} when the address of this request says so, so that links go on in it; else empty. */
    public String query() {
        return reading().asked().map(code -> "?lang=" + code).orElse("");
    }
}
