package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.config.Setting;

/** What the operator says about certificates, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
public class CertificateSettings {

    static final String ISSUER = "hocvuso.certification.issuer";
    static final String SITE = "hocvuso.site";

    private static final int LONGEST_ISSUER = 200;
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final String issuer;
    private final String site;

    CertificateSettings() {
        issuer = Setting.text(ISSUER, "Học vụ số (bản chạy thử)");
        site = Setting.text(SITE, "").replaceAll("/+$", "");
        if (issuer.length() > LONGEST_ISSUER) {
            throw new IllegalStateException(
                    "Setting " + ISSUER + " must have at most " + LONGEST_ISSUER + " characters");
        }
        if (!site.isEmpty() && !ADDRESS.matcher(site).matches()) {
            throw new IllegalStateException(
                    "Setting " + SITE + " must be like https://hocvuso.example.vn, not \"" + site + "\"");
        }
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the values
    }

    /** The name under which certificates are issued: the operator's, never one that this product claims for itself. */
    public String issuer() {
        return issuer;
    }

    /** Scheme and host that certificates on paper lead to; empty for those of the request. */
    public Optional<String> site() {
        return site.isEmpty() ? Optional.empty() : Optional.of(site);
    }
}
