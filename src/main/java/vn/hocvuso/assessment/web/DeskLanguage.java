package vn.hocvuso.assessment.web;

import jakarta.faces.context.FacesContext;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.platform.web.Texts;

/** Words and numbers in the language of the page that is being drawn. */
final class DeskLanguage {

    private DeskLanguage() {}

    static Locale current() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    static String text(String key, Object... arguments) {
        return Texts.of("assessment", current(), key, arguments);
    }

    /** With two places behind the comma; empty where there is none. */
    static String figure(Optional<Double> figure) {
        var format = NumberFormat.getNumberInstance(current());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return figure.map(format::format).orElse("");
    }
}
