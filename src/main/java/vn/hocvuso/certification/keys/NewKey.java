package vn.hocvuso.certification.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A new key with a certificate by itself (RFC 5280): the certificate holds the public half, the holder's name and since
 * when the key signs.
 */
record NewKey(PrivateKey key, X509Certificate certificate) {

    /** RFC 5280, section 4.1.2.5: the value for a certificate that does not end by a date. */
    static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    private static final int SERIAL_BITS = 120;
    private static final int RSA_BITS = 3072;

    /** An Ed25519 key that seals from this moment on. */
    static NewKey sealing(String owner, Instant from) throws GeneralSecurityException {
        return make(KeyPairGenerator.getInstance("Ed25519"), "Ed25519", owner, from, NO_END);
    }

    /** An RSA key of 3,072 bits, without an end: what readers of PDF know since long. */
    static NewKey signingDocuments(String owner, Instant from) throws GeneralSecurityException {
        return signingDocuments(owner, from, NO_END);
    }

    /** The same until a day, as an authority's are. */
    static NewKey signingDocuments(String owner, Instant from, Instant until) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return make(generator, "SHA256withRSA", owner, from, until);
    }

    private static NewKey make(KeyPairGenerator generator, String algorithm, String owner, Instant from, Instant until)
            throws GeneralSecurityException {
        var pair = generator.generateKeyPair();
        return new NewKey(pair.getPrivate(), certificate(pair, algorithm, owner, from, until));
    }

    private static X509Certificate certificate(
            KeyPair pair, String algorithm, String owner, Instant from, Instant until) throws GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, owner)
                .addRDN(BCStyle.C, "VN")
                .build();
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS);
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            name, serial, Date.from(from), Date.from(until), name, pair.getPublic())
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (OperatorCreationException | IOException e) {
            throw new GeneralSecurityException("A certificate could not be made", e);
        }
    }
}
