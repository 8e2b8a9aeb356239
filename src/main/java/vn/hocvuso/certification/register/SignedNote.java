package vn.hocvuso.certification.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.KnownKeys;
import vn.hocvuso.certification.keys.PublicKeyEntry;

/**
 * A text with signatures below it (C2SP signed-note), by Ed25519 keys.
 *
 * @param body whole lines, each with its end
 */
record SignedNote(String body, List<Line> signatures) {

    /** A signature line: who claims to have signed, the first four bytes of the key's hash, and 64 bytes. */
    record Line(String name, byte[] keyId, byte[] signature) {}

    private static final byte ED25519 = 1;
    private static final int KEY_ID = 4;
    private static final int SIGNATURE = 64;
    private static final String DASH = "\u2014 ";

    /** The text that is signed with the present key, under this name. */
    static String write(String body, String name, KeyRing keys) {
        var signature = keys.sign(body.getBytes(StandardCharsets.UTF_8));
        var raw = keys.all().stream()
                .filter(key -> key.name().equals(signature.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key " + signature.key() + " is not among ours"))
                .raw();
        var line = ByteBuffer.allocate(KEY_ID + SIGNATURE)
                .put(keyId(name, raw))
                .put(signature.signature())
                .array();
        return body + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** Reads a note without believing it; empty when it is none. */
    static Optional<SignedNote> read(String text) {
        var blank = text.lastIndexOf("\n\n");
        if (blank < 0 || !text.endsWith("\n")) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        for (var line : text.substring(blank + 2).split("\n")) {
            var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || parts[0].isEmpty()) {
                return Optional.empty();
            }
            read(parts[0], parts[1]).ifPresent(lines::add);
        }
        return Optional.of(new SignedNote(text.substring(0, blank + 1), List.copyOf(lines)));
    }

    /** Signatures of other kinds are passed over. */
    private static Optional<Line> read(String name, String encoded) {
        try {
            var bytes = Base64.getDecoder().decode(encoded);
            return bytes.length == KEY_ID + SIGNATURE
                    ? Optional.of(new Line(
                            name, Arrays.copyOf(bytes, KEY_ID), Arrays.copyOfRange(bytes, KEY_ID, bytes.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name of the key that has signed this under the given name; empty when none of ours has. */
    Optional<String> signedBy(String name, KnownKeys keys) {
        var message = body.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .filter(line -> line.name().equals(name))
                .flatMap(line -> keys.all().stream()
                        .filter(key -> Arrays.equals(keyId(name, key.raw()), line.keyId()))
                        .map(PublicKeyEntry::name)
                        .filter(key -> keys.verify(key, message, line.signature())))
                .findFirst();
    }

    /** What tells keys apart in a note (C2SP signed-note, "Signatures"). */
    static byte[] keyId(String name, byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(raw), KEY_ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
