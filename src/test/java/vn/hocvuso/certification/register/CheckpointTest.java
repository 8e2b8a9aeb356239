package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.keys.KnownKeys;
import vn.hocvuso.certification.keys.PublicKeyEntry;
import vn.hocvuso.certification.register.tree.TreeHash;

/** Signed notes and checkpoints, ours and published ones. */
class CheckpointTest {

    private static final Instant AT = Instant.parse("2026-11-26T12:00:00.123456Z");

    private final TestKeys keys = new TestKeys("2026-1");
    private final Checkpoint checkpoint = new Checkpoint("hocvuso.example/register", 20_852, TreeHash.empty(), AT, 7);

    @Test
    void whatIsWrittenIsReadAndSigned() {
        var text = checkpoint.signed(keys);
        assertTrue(text.startsWith("hocvuso.example/register\n20852\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"));
        var read = Checkpoint.read(text, keys).orElseThrow();
        assertEquals(Optional.of("2026-1"), read.key());
        assertEquals(20_852, read.checkpoint().size());
        assertEquals(7, read.checkpoint().founding());
        assertEquals(AT, read.checkpoint().at());
        assertArrayEquals(TreeHash.empty(), read.checkpoint().root());
    }

    @Test
    void afterTheNextKeyTheOldSignatureStillHolds() {
        var text = checkpoint.signed(keys);
        keys.add("2027-1");
        assertEquals(
                Optional.of("2026-1"), Checkpoint.read(text, keys).orElseThrow().key());
        assertEquals(
                Optional.of("2027-1"),
                Checkpoint.read(checkpoint.signed(keys), keys).orElseThrow().key());
    }

    @Test
    void aChangedLetterOrAnotherKeyIsNotSigned() {
        var text = checkpoint.signed(keys);
        for (var changed : List.of(
                text.replace("20852", "20853"),
                text.replace("founding 7", "founding 9"),
                text.replace("hocvuso.example/register\n2", "hocvuso.examples/register\n2"),
                text.replace("00.123456Z", "00.123457Z"))) {
            assertEquals(
                    Optional.empty(),
                    Checkpoint.read(changed, keys).orElseThrow().key(),
                    changed);
        }
        assertEquals(
                Optional.empty(),
                Checkpoint.read(text, new TestKeys("2026-1")).orElseThrow().key());
    }

    @Test
    void whatIsNoCheckpointIsNotRead() {
        var text = checkpoint.signed(keys);
        for (var broken : List.of(
                "",
                "\n\n",
                text.trim(),
                text.replace("20852", "020852"),
                text.replace("20852", "-1"),
                text.replace("47DEQ", "47DE"),
                text.replace("time ", "tim "),
                text.replace("\u2014 ", "- "))) {
            assertEquals(Optional.empty(), Checkpoint.read(broken, keys), broken);
        }
    }

    /** The key of the Go checksum database, as golang.org/x/mod publishes it: name, key id, algorithm and key. */
    @Test
    void theKeyIdIsThatOfPublishedKeys() {
        var published = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8".split("\\+", 3);
        var key = Base64.getDecoder().decode(published[2]);
        var raw = Arrays.copyOfRange(key, 1, key.length);
        assertEquals(published[1], HexFormat.of().formatHex(SignedNote.keyId(published[0], raw)));
    }

    /** The example of golang.org/x/mod/sumdb/note. */
    @Test
    void aPublishedNoteIsVerified() {
        var raw = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var peter = new PublicKey("PeterNeumann", Arrays.copyOfRange(raw, 1, raw.length));
        var text =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        var note = SignedNote.read(text).orElseThrow();
        assertEquals(Optional.of("PeterNeumann"), note.signedBy("PeterNeumann", peter));
        assertEquals(
                Optional.empty(),
                SignedNote.read(text.replace("think", "thank")).orElseThrow().signedBy("PeterNeumann", peter));
        assertFalse(note.signatures().isEmpty());
    }

    /** A key that can only verify. */
    private record PublicKey(String name, byte[] raw) implements KnownKeys {

        private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

        @Override
        public boolean verify(String key, byte[] message, byte[] signature) {
            try {
                var encoded = new byte[PREFIX.length + raw.length];
                System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
                System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
                var verifying = java.security.Signature.getInstance("Ed25519");
                verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                verifying.update(message);
                return verifying.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }

        @Override
        public List<PublicKeyEntry> all() {
            return List.of(new PublicKeyEntry(name, raw, Instant.EPOCH, null));
        }
    }
}
