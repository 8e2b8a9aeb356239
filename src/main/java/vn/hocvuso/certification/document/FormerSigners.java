package vn.hocvuso.certification.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The certificates of keys that signed documents before the present one: what they have signed is still ours. Kept in a file, for
 * whoever could add to them could make files that look intact.
 */
final class FormerSigners {

    private FormerSigners() {}

    /**
     * Those of a file in PEM, one after another.
     *
     * @throws IllegalArgumentException when it cannot be read or has none
     */
    static Set<X509Certificate> of(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("no certificate in " + file);
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("no certificates that can be read in " + file, e);
        }
    }
}
