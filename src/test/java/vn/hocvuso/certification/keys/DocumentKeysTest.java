package vn.hocvuso.certification.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Path SOFT_TOKEN = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "482913";

    @TempDir
    private Path folder;

    @Test
    void withoutSettingsOneIsMadeOnceAndNamesTheIssuer() throws Exception {
        var file = new KeyFile(folder, Optional.empty());
        var first = DocumentKeys.own(file, "Sở Khoa học và Công nghệ", NOW);
        var second = DocumentKeys.own(file, "Một tên khác", NOW.plusSeconds(60));
        assertEquals(first.chain(), second.chain());
        assertTrue(first.chain().get(0).getSubjectX500Principal().getName().contains("Sở Khoa học và Công nghệ"));
        assertSigns(second);
    }

    @Test
    void theOperatorsFileIsUsedAndOneKeyOfSeveralMustBeNamed() throws Exception {
        var file = folder.resolve("donvi.p12");
        write(file, "mot", "hai");
        var found = DocumentKeys.inFile(file, Optional.of(PIN), Optional.of("hai"));
        assertTrue(found.chain().get(0).getSubjectX500Principal().getName().contains("hai"));
        assertSigns(found);
        var refused = assertThrows(
                IllegalStateException.class, () -> DocumentKeys.inFile(file, Optional.of(PIN), Optional.empty()));
        assertTrue(refused.getMessage().contains("hocvuso.keys.document-alias"), refused.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsToldWithItsSetting() {
        var missing = folder.resolve("khong-co.p12");
        var refused = assertThrows(
                IllegalStateException.class, () -> DocumentKeys.inFile(missing, Optional.empty(), Optional.empty()));
        assertTrue(refused.getMessage().contains("hocvuso.keys.document-file"), refused.getMessage());
    }

    @Test
    void aKeyOnATokenSignsThere() throws Exception {
        assumeTrue(Files.exists(SOFT_TOKEN), "SoftHSM is not installed");
        var configuration = token();
        var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        var made = NewKey.signingDocuments("token", NOW);
        store.setKeyEntry("ky", made.key(), null, new X509Certificate[] {made.certificate()});

        var found = DocumentKeys.onToken(configuration, Optional.of(PIN), Optional.of("ky"));
        assertEquals(made.certificate(), found.chain().get(0));
        assertSigns(found);
    }

    /** A token of its own; the library reads the variable, which the build sets. */
    private Path token() throws Exception {
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        var settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "directories.tokendir = " + tokens + "\n");
        var command = new ProcessBuilder(
                "softhsm2-util", "--init-token", "--free", "--label", "hocvuso", "--pin", PIN, "--so-pin", "73519482");
        assertEquals(0, command.start().waitFor());
        return Files.writeString(
                folder.resolve("pkcs11.cfg"),
                "name = HocVuSo\nlibrary = " + SOFT_TOKEN + "\nslotListIndex = 0\nattributes = compatibility\n");
    }

    private void write(Path file, String... names) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PIN.toCharArray());
        for (var name : names) {
            var key = NewKey.signingDocuments(name, NOW);
            store.setKeyEntry(name, key.key(), PIN.toCharArray(), new X509Certificate[] {key.certificate()});
        }
        try (var stream = Files.newOutputStream(file)) {
            store.store(stream, PIN.toCharArray());
        }
    }

    private static void assertSigns(DocumentKeys.Found found) throws Exception {
        var signing = found.provider() == null
                ? Signature.getInstance("SHA256withRSA")
                : Signature.getInstance("SHA256withRSA", found.provider());
        signing.initSign(found.key());
        signing.update(new byte[] {1, 2, 3});
        var checking = Signature.getInstance("SHA256withRSA");
        checking.initVerify(found.chain().get(0));
        checking.update(new byte[] {1, 2, 3});
        assertTrue(checking.verify(signing.sign()));
    }
}
