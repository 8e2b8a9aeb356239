package vn.hocvuso.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.platform.config.Setting;

/** What the operator says about documents, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
class DocumentSettings {

    private static final String TIME_STAMPS = "hocvuso.certification.time-stamps";

    private static final String FORMER = "hocvuso.certification.former-signers";

    private final Set<X509Certificate> formerSigners =
            Setting.text(FORMER).map(DocumentSettings::certificates).orElse(Set.of());

    private final Optional<URI> timeStamps = Setting.text(TIME_STAMPS).map(DocumentSettings::address);

    void read(@Observes Startup startup) {
        // being called is enough: the fields have checked the values
    }

    /** The server that says when a document was signed; empty for none. */
    Optional<URI> timeStamps() {
        return timeStamps;
    }

    /** The certificates with which documents were signed before the present one. */
    Set<X509Certificate> formerSigners() {
        return formerSigners;
    }

    private static Set<X509Certificate> certificates(String text) {
        try {
            return FormerSigners.of(Path.of(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Setting " + FORMER + " must name a file of certificates in PEM, not \"" + text + "\"", e);
        }
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Setting " + TIME_STAMPS + " must be an address, not \"" + text + "\"", e);
        }
        throw new IllegalStateException("Setting " + TIME_STAMPS + " must be an address, not \"" + text + "\"");
    }
}
