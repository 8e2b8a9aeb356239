package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.certification.keys.SigningKeys;

/** The signing keys of this system. */
@ApplicationScoped
class OwnKeys implements KeyRing {

    private final SigningKeys keys;

    @Inject
    OwnKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Signed sign(byte[] message) {
        var signed = keys.sign(message);
        return new Signed(signed.key(), signed.signature());
    }

    @Override
    public List<IssuerKey> all() {
        return keys.all().stream()
                .map(key -> new IssuerKey(key.name(), key.raw(), key.from(), key.until()))
                .toList();
    }
}
