package vn.hocvuso.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the public reaches this system, for addresses on paper; read once at the start, a wrong value stops it. */
@ApplicationScoped
public class Site {

    private static final String SETTING = "hocvuso.site";
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final String address;

    Site() {
        address = Setting.text(SETTING, "").replaceAll("/+$", "");
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalStateException(
                    "Setting " + SETTING + " must be like https://hocvuso.example.vn, not \"" + address + "\"");
        }
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the value
    }

    /** Scheme and host that addresses on paper begin with; empty for those of the request. */
    public Optional<String> address() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }
}
