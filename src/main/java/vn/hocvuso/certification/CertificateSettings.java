package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import vn.hocvuso.platform.config.Setting;

/** What the operator says about certificates, read once at the start; a wrong value stops it with its name. */
@ApplicationScoped
public class CertificateSettings {

    static final String ISSUER = "hocvuso.certification.issuer";

    private static final int LONGEST_ISSUER = 200;

    private final String issuer;
    private final boolean issuedHere;

    CertificateSettings() {
        issuer = Setting.text(ISSUER, "Học vụ số (bản chạy thử)");
        if (issuer.length() > LONGEST_ISSUER) {
            throw new IllegalStateException(
                    "Setting " + ISSUER + " must have at most " + LONGEST_ISSUER + " characters");
        }
        issuedHere = Setting.flag("hocvuso.certification.issue", true);
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has checked the values
    }

    /** The name under which certificates are issued: the operator's, never one that this product claims for itself. */
    public String issuer() {
        return issuer;
    }

    /** False on a commune box: completing a course there earns a certificate of the central system. */
    public boolean issuedHere() {
        return issuedHere;
    }
}
