package vn.hocvuso.certification.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.hocvuso.platform.time.Clocks;

/**
 * The sealing keys of a key file at one moment, oldest first. The one that signs is the youngest that has begun; the
 * others are kept for checking.
 */
final class SealingKeys {

    private static final String PREFIX = "seal-";

    /** Where the 32 bytes of an Ed25519 private key begin in its PKCS#8 form (RFC 8410, section 7). */
    private static final int SEED_AT = 16;

    private record Key(String name, byte[] seed, byte[] raw, Instant from) {}

    private final List<Key> keys;
    private final Map<String, Key> byName = new TreeMap<>();

    private SealingKeys(List<Key> keys) {
        this.keys = keys;
        keys.forEach(key -> byName.put(key.name(), key));
    }

    static SealingKeys in(KeyFile file) {
        try {
            var store = file.read();
            var keys = new ArrayList<Key>();
            for (var alias : Collections.list(store.aliases())) {
                if (alias.startsWith(PREFIX)) {
                    keys.add(key(store, alias, file.password()));
                }
            }
            keys.sort(Comparator.comparing(Key::from).thenComparing(Key::name));
            return new SealingKeys(List.copyOf(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing keys cannot be read", e);
        }
    }

    private static Key key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        var certificate = (X509Certificate) store.getCertificate(alias);
        var spki = certificate.getPublicKey().getEncoded();
        var seed = store.getKey(alias, password) instanceof PrivateKey key ? seed(key) : new byte[0];
        return new Key(
                alias.substring(PREFIX.length()),
                seed,
                Arrays.copyOfRange(spki, spki.length - PublicKeyEntry.LENGTH, spki.length),
                certificate.getNotBefore().toInstant());
    }

    private static byte[] seed(PrivateKey key) {
        return Arrays.copyOfRange(key.getEncoded(), SEED_AT, SEED_AT + Ed25519.SECRET_KEY_SIZE);
    }

    /**
     * Sees to it that there is a key that signs now, and in time the one that follows it.
     *
     * @return true when a key was made
     */
    static boolean renew(KeyFile file, String owner, Instant now, Duration life, Duration overlap) {
        var present = in(file);
        var youngest = present.keys.isEmpty() ? null : present.keys.get(present.keys.size() - 1);
        if (youngest == null) {
            return add(file, owner, now, now);
        }
        var due = youngest.from().plus(life).minus(overlap);
        return !now.isBefore(due)
                && add(
                        file,
                        owner,
                        now,
                        later(now.plus(overlap), youngest.from().plus(life)));
    }

    /**
     * Makes the next key, which signs when the overlap has passed.
     *
     * @return false when one that has not begun yet is there already
     */
    static boolean follow(KeyFile file, String owner, Instant now, Duration overlap) {
        var waiting = in(file).keys.stream().anyMatch(key -> key.from().isAfter(now));
        return !waiting && add(file, owner, now, now.plus(overlap));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean add(KeyFile file, String owner, Instant now, Instant from) {
        var added = new boolean[1];
        file.change(store -> {
            var known = Collections.list(store.aliases()).stream()
                    .filter(alias -> alias.startsWith(PREFIX))
                    .toList();
            for (var alias : known) {
                var begins = ((X509Certificate) store.getCertificate(alias))
                        .getNotBefore()
                        .toInstant();
                if (begins.isAfter(now) || known.size() == 1 && from.equals(now)) {
                    return false; // another server was quicker
                }
            }
            var key = NewKey.sealing(owner, from);
            store.setKeyEntry(
                    PREFIX + name(known, now), key.key(), file.password(), new X509Certificate[] {key.certificate()});
            added[0] = true;
            return true;
        });
        return added[0];
    }

    private static String name(List<String> known, Instant now) {
        var day = Clocks.day(now).format(DateTimeFormatter.BASIC_ISO_DATE);
        var name = day;
        for (var i = 2; known.contains(PREFIX + name); i++) {
            name = day + "-" + i;
        }
        return name;
    }

    List<PublicKeyEntry> all() {
        var entries = new ArrayList<PublicKeyEntry>();
        for (var i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var until = i + 1 < keys.size() ? keys.get(i + 1).from() : null;
            entries.add(new PublicKeyEntry(key.name(), key.raw(), key.from(), until));
        }
        return List.copyOf(entries);
    }

    /** @throws IllegalStateException when no key with a private half has begun */
    Signed sign(byte[] message, Instant now) {
        var key = keys.stream()
                .filter(one -> one.seed().length > 0 && !one.from().isAfter(now))
                .reduce((older, younger) -> younger)
                .orElseThrow(() -> new IllegalStateException("There is no key that signs"));
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key.seed(), 0, key.raw(), 0, null, message, 0, message.length, signature, 0);
        return new Signed(key.name(), signature);
    }

    Optional<byte[]> publicKey(String name) {
        return Optional.ofNullable(byName.get(name)).map(Key::raw);
    }
}
