package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.config.Site;

/**
 * This system as the issuer of credentials. Its address is the one that the operator has set, never that of a request: what
 * is signed must not follow from a header that anybody can send.
 */
@ApplicationScoped
class OwnIssuer {

    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    private final Issuer issuer;
    private final DataIntegrity integrity = new DataIntegrity(new LinkedData(new Contexts()));

    @Inject
    OwnIssuer(Site site) {
        issuer = new Issuer(site.address()
                .orElseGet(() -> "http://localhost:" + Setting.number("hocvuso.http.port", USUAL_PORT, 1, LAST_PORT)));
    }

    Issuer issuer() {
        return issuer;
    }

    DataIntegrity integrity() {
        return integrity;
    }
}
