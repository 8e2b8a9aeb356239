package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocvuso.certification.CertificateSamples.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerSignersTest {

    private static final DocumentSamples.Key FIRST = DocumentSamples.Key.of("Khóa 2026");
    private static final DocumentSamples.Key SECOND = DocumentSamples.Key.of("Khóa 2028");

    @TempDir
    Path folder;

    @Test
    void whatAFormerKeyHasSignedIsStillIntact() throws Exception {
        var file =
                Files.writeString(folder.resolve("former.pem"), pem(FIRST.certificate()) + pem(SECOND.certificate()));
        var former = FormerSigners.of(file);
        assertEquals(Set.of(FIRST.certificate(), SECOND.certificate()), former);
        var signed = CertificatePdf.of(DocumentSamples.order(content()), FIRST.signer());
        assertInstanceOf(DocumentVerdict.Intact.class, new DocumentCheck(former::contains).check(signed));
        assertInstanceOf(DocumentVerdict.Foreign.class, new DocumentCheck(SECOND.certificate()::equals).check(signed));
    }

    @Test
    void aFileWithoutCertificatesIsRefused() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThrows(IllegalArgumentException.class, () -> FormerSigners.of(empty));
        var other = Files.writeString(folder.resolve("other.pem"), "xin chào");
        assertThrows(IllegalArgumentException.class, () -> FormerSigners.of(other));
        assertThrows(IllegalArgumentException.class, () -> FormerSigners.of(folder.resolve("none.pem")));
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
