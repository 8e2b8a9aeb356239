package vn.hocvuso.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import vn.hocvuso.platform.config.Setting;

/** What the operator says about documents, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
class DocumentSettings {

    private static final String TIME_STAMPS = "hocvuso.certification.time-stamps";

    private final Optional<URI> timeStamps = Setting.text(TIME_STAMPS).map(DocumentSettings::address);

    void read(@Observes Startup startup) {
        // being called is enough: the field has checked the value
    }

    /** The server that says when a document was signed; empty for none. */
    Optional<URI> timeStamps() {
        return timeStamps;
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Setting " + TIME_STAMPS + " must be an address, not \"" + text + "\"", e);
        }
        throw new IllegalStateException("Setting " + TIME_STAMPS + " must be an address, not \"" + text + "\"");
    }
}
