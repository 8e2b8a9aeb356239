package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;

/** What this system says about itself: the document of its {@code did:web} with its keys, and its profile as an issuer. */
@ApplicationScoped
public class IssuerDocuments {

    private final OwnIssuer own;
    private final KeyRing keys;
    private final CertificateSettings settings;

    @Inject
    IssuerDocuments(OwnIssuer own, KeyRing keys, CertificateSettings settings) {
        this.own = own;
        this.keys = keys;
        this.settings = settings;
    }

    /** The document at {@code /.well-known/did.json}, as JSON. */
    public String did() {
        return did(own.issuer(), keys).toString();
    }

    /** The profile (1EdTech Open Badges 3.0, "Profile"), as JSON. */
    public String profile() {
        return JsonTexts.object()
                .add("@context", JsonTexts.array(Contexts.CREDENTIALS, Contexts.OPEN_BADGES))
                .addAll(OpenBadge.profile(settings.issuer(), own.issuer()))
                .build()
                .toString();
    }

    /**
     * All keys there have ever been and the one that waits, each good for assertions: a verifier looks its key up today, and a key that were gone
     * would take all that it has signed with it. When a key was laid aside is this system's own knowledge.
     */
    static JsonObject did(Issuer issuer, KeyRing keys) {
        var methods = JsonTexts.array();
        var asserting = JsonTexts.array();
        for (var key : keys.all()) {
            methods.add(method(issuer, key));
            asserting.add(issuer.method(key.name()));
        }
        return JsonTexts.object()
                .add(
                        "@context",
                        JsonTexts.array("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
                .add("id", issuer.did())
                .add("verificationMethod", methods)
                .add("assertionMethod", asserting)
                .build();
    }

    private static JsonObject method(Issuer issuer, PublicKeyEntry key) {
        return JsonTexts.object()
                .add("id", issuer.method(key.name()))
                .add("type", "Multikey")
                .add("controller", issuer.did())
                .add("publicKeyMultibase", Multikey.text(key.raw()))
                .build();
    }
}
