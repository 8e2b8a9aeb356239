package vn.hocvuso.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;

/** Whom people tell what does not work for them; read once at the start, a wrong value stops it. */
@ApplicationScoped
public class Contact {

    private static final String SETTING = "hocvuso.contact";
    private static final int LONGEST = 200;

    private final String text;

    Contact() {
        text = Setting.text(SETTING, "");
        if (text.length() > LONGEST) {
            throw new IllegalStateException("Setting " + SETTING + " must have at most " + LONGEST + " characters");
        }
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the value
    }

    /** The operator's words, such as a name, a telephone number and an address; empty when he has set none. */
    public Optional<String> text() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
