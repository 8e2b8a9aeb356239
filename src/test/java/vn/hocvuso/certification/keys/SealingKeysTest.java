package vn.hocvuso.certification.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration OVERLAP = Duration.ofHours(48);
    private static final byte[] MESSAGE = "Nguyễn Thị Ánh".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private boolean renew(Instant now) {
        return SealingKeys.renew(file(), "Xã Mường Lò", now, LIFE, OVERLAP);
    }

    private KeyFile file() {
        return new KeyFile(folder.resolve("keys"), Optional.empty());
    }

    @Test
    void theFirstStartMakesAKeyAndTheSecondKeepsIt() {
        assertTrue(renew(NOW));
        assertFalse(renew(NOW.plusSeconds(60)));
        var all = SealingKeys.in(file()).all();
        assertEquals(1, all.size());
        assertEquals("20261126", all.get(0).name());
        assertEquals(NOW, all.get(0).from());
        assertNull(all.get(0).until());
    }

    @Test
    void whatIsSignedIsAnEd25519SignatureThatTheJdkChecksToo() throws Exception {
        renew(NOW);
        var keys = SealingKeys.in(file());
        var signed = keys.sign(MESSAGE, NOW);
        var spki = HexFormat.of().parseHex("302a300506032b6570032100");
        var key = new byte[spki.length + 32];
        System.arraycopy(spki, 0, key, 0, spki.length);
        System.arraycopy(keys.publicKey(signed.key()).orElseThrow(), 0, key, spki.length, 32);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        check.update(MESSAGE);
        assertTrue(check.verify(signed.signature()));
    }

    @Test
    void theNextKeyIsKnownBeforeItSignsAndTheOldOneStillChecks() {
        renew(NOW);
        var before = SealingKeys.in(file()).sign(MESSAGE, NOW);
        var late = NOW.plus(LIFE).minus(OVERLAP);
        assertFalse(renew(late.minusSeconds(1)));
        assertTrue(renew(late));
        assertFalse(renew(late.plusSeconds(1)));

        var keys = SealingKeys.in(file());
        assertEquals(2, keys.all().size());
        assertEquals(
                before.key(),
                keys.sign(MESSAGE, late.plus(OVERLAP).minusSeconds(1)).key());
        var after = keys.sign(MESSAGE, late.plus(OVERLAP));
        assertEquals(keys.all().get(1).name(), after.key());
        assertTrue(keys.all().get(0).validAt(NOW));
        assertFalse(keys.all().get(0).validAt(late.plus(OVERLAP).plusSeconds(1)));
        var old = keys.publicKey(before.key()).orElseThrow();
        assertTrue(Ed25519.verify(before.signature(), 0, old, 0, MESSAGE, 0, MESSAGE.length));
    }

    @Test
    void anAdministratorsNewKeyWaitsForTheOverlapAndThereIsOneWaitingAtMost() {
        renew(NOW);
        assertTrue(SealingKeys.follow(file(), "Xã Mường Lò", NOW.plusSeconds(60), OVERLAP));
        assertFalse(SealingKeys.follow(file(), "Xã Mường Lò", NOW.plusSeconds(120), OVERLAP));
        var keys = SealingKeys.in(file());
        assertEquals("20261126-2", keys.all().get(1).name());
        assertEquals("20261126", keys.sign(MESSAGE, NOW.plusSeconds(180)).key());
        assertEquals(
                "20261126-2",
                keys.sign(MESSAGE, NOW.plusSeconds(60).plus(OVERLAP)).key());
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws Exception {
        renew(NOW);
        var keys = folder.resolve("keys");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        for (var name : new String[] {"keys.p12", "keys.password"}) {
            var rights = Files.getPosixFilePermissions(keys.resolve(name));
            assertEquals("rw-------", PosixFilePermissions.toString(rights), name);
        }
    }

    @Test
    void aWrongPasswordIsToldAndChangesNothing() throws Exception {
        renew(NOW);
        var file = folder.resolve("keys").resolve("keys.p12");
        var before = Files.readAllBytes(file);
        var other = new KeyFile(folder.resolve("keys"), Optional.of("khong-phai-mat-khau"));
        var refused = assertThrows(
                IllegalStateException.class, () -> SealingKeys.renew(other, "Xã Mường Lò", NOW, LIFE, OVERLAP));
        assertTrue(refused.getMessage().contains("hocvuso.keys.password"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
