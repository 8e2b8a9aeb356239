package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.hocvuso.platform.config.Setting;

/** Where keys are and how long they sign, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
class KeySettings {

    static final String TOKEN = "hocvuso.keys.pkcs11-configuration";
    static final String DOCUMENT = "hocvuso.keys.document-file";

    /** RFC 5280, appendix A.1: ub-common-name. */
    private static final int LONGEST_OWNER = 64;

    private final Path folder = Path.of(Setting.text("hocvuso.keys.folder", "keys"));
    private final Optional<String> password = Setting.text("hocvuso.keys.password");
    private final Duration life = Duration.ofDays(Setting.number("hocvuso.keys.renew-days", 730, 30, 3650));
    private final Duration overlap = Duration.ofHours(Setting.number("hocvuso.keys.overlap-hours", 48, 1, 720));
    private final Optional<Path> document = Setting.text(DOCUMENT).map(Path::of);
    private final Optional<String> documentPassword = Setting.text("hocvuso.keys.document-password");
    private final Optional<Path> token = Setting.text(TOKEN).map(Path::of);
    private final Optional<String> alias = Setting.text("hocvuso.keys.document-alias");

    private final String owner = Setting.text("hocvuso.certification.issuer", "Học vụ số");

    void read(@Observes Startup startup) {
        // being called is enough: the fields have checked the values
    }

    Path folder() {
        return folder;
    }

    /** Whose keys they are, as certificates name the issuer; at most 64 characters. */
    String owner() {
        return owner.substring(0, Math.min(owner.length(), LONGEST_OWNER));
    }

    /** Of the key file that this system makes; empty for one made at random and kept beside it. */
    Optional<String> password() {
        return password;
    }

    /** How long a key signs until the next takes over. */
    Duration life() {
        return life;
    }

    /** How long a key is known to the public before it signs. */
    Duration overlap() {
        return overlap;
    }

    /** A PKCS#12 file of the operator with the key that signs documents. */
    Optional<Path> document() {
        return document;
    }

    /** Of that file, or the PIN of the token. */
    Optional<String> documentPassword() {
        return documentPassword;
    }

    /** The configuration file of a PKCS#11 token (JDK "PKCS#11 Reference Guide", section 2) that signs documents. */
    Optional<Path> token() {
        return token;
    }

    /** Which key of the file or token signs; empty where it holds only one. */
    Optional<String> alias() {
        return alias;
    }
}
