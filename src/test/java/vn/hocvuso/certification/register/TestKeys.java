package vn.hocvuso.certification.register;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;
import vn.hocvuso.certification.keys.Signed;

/** Keys of a test: the one that came last signs. */
class TestKeys implements KeyRing {

    private static final int RAW = 32;

    private final Map<String, KeyPair> pairs = new LinkedHashMap<>();
    private String present = "";

    TestKeys(String... names) {
        for (var name : names) {
            add(name);
        }
    }

    void add(String name) {
        try {
            pairs.put(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            present = name;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Signed sign(byte[] message) {
        try {
            var signing = java.security.Signature.getInstance("Ed25519");
            signing.initSign(pairs.get(present).getPrivate());
            signing.update(message);
            return new Signed(present, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verify(String key, byte[] message, byte[] signature) {
        try {
            var verifying = java.security.Signature.getInstance("Ed25519");
            verifying.initVerify(pairs.get(key).getPublic());
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public List<PublicKeyEntry> all() {
        return pairs.entrySet().stream()
                .map(pair -> new PublicKeyEntry(pair.getKey(), raw(pair.getValue()), Instant.EPOCH, null))
                .toList();
    }

    /** The last 32 bytes of the encoding (RFC 8410 section 4). */
    private static byte[] raw(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }
}
