package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.certification.keys.SigningKeys;

/** The keys of the house, for notes. */
@ApplicationScoped
class HouseKeys implements NoteKeys {

    private final SigningKeys keys;

    @Inject
    HouseKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Signature sign(byte[] message) {
        var signed = keys.sign(message);
        return new Signature(signed.key(), signed.signature());
    }

    @Override
    public boolean verify(String key, byte[] message, byte[] signature) {
        return keys.verify(key, message, signature);
    }

    @Override
    public List<Key> all() {
        return keys.all().stream().map(key -> new Key(key.name(), key.raw())).toList();
    }
}
