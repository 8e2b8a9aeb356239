package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;
import vn.hocvuso.certification.register.tree.TreeHash;

/** The public keys, for whoever checks the register by himself. */
@ApplicationScoped
public class RegisterKeys {

    private static final int FINGERPRINT = 32;

    private final KeyRing keys;
    private final RegisterRows rows;
    private final RegisterSettings settings;

    @Inject
    RegisterKeys(KeyRing keys, RegisterRows rows, RegisterSettings settings) {
        this.keys = keys;
        this.rows = rows;
        this.settings = settings;
    }

    /** The name that checkpoints are signed under: the first one's, whatever the settings say since. */
    String origin() {
        var latest = rows.latest().map(RegisterRows.KeptCheckpoint::text);
        return latest.isPresent() ? latest.get().substring(0, latest.get().indexOf('\n')) : settings.origin();
    }

    /**
     * JSON: the register's origin, and of each key name, note key id (hexadecimal), raw bytes (Base64), the beginning of
     * their SHA-256 for people to compare, since when it signs, and until when where another follows it (UTC, RFC 3339); the
     * oldest first.
     */
    public String json() {
        var origin = origin();
        return keys.all().stream()
                .map(key -> written(key, origin))
                .collect(Collectors.joining(",\n", "{\"origin\":\"" + origin + "\",\"keys\":[\n", "\n]}\n"));
    }

    private static String written(PublicKeyEntry key, String origin) {
        var id = HexFormat.of().formatHex(SignedNote.keyId(origin, key.raw()));
        return "{\"name\":\"" + key.name() + "\",\"id\":\"" + id + "\",\"ed25519\":\""
                + Base64.getEncoder().encodeToString(key.raw()) + "\",\"fingerprint\":\"" + fingerprint(key)
                + "\",\"from\":\"" + key.from() + (key.until() == null ? "" : "\",\"until\":\"" + key.until()) + "\"}";
    }

    private static String fingerprint(PublicKeyEntry key) {
        var digits = TreeHash.hex(key.raw()).substring(0, FINGERPRINT);
        return digits.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
