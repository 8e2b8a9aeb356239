package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.content;

import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;

/** What PAdES baseline asks for (ETSI EN 319 142-1, table 1), looked at through libraries' eyes. */
class PadesTest {

    private static final DocumentSamples.Key KEY = DocumentSamples.Key.of("Học vụ số");

    @Test
    void theDocumentIsCertifiedAndAllowsNoChange() throws Exception {
        var file = CertificatePdf.of(DocumentSamples.order(content()), KEY.signer());
        try (var pdf = Loader.loadPDF(file)) {
            var signature = pdf.getLastSignatureDictionary();
            assertEquals("Adobe.PPKLite", signature.getFilter());
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            assertEquals(
                    Instant.parse("2026-11-26T03:04:05Z"),
                    signature.getSignDate().toInstant());
            var range = signature.getByteRange();
            assertEquals(0, range[0]);
            assertEquals(file.length, range[2] + range[3]);
            var permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
            assertNotNull(permissions.getCOSDictionary(COSName.getPDFName("DocMDP")));
            var reference = (org.apache.pdfbox.cos.COSDictionary) signature
                    .getCOSObject()
                    .getCOSArray(COSName.getPDFName("Reference"))
                    .getObject(0);
            assertEquals(
                    1,
                    reference
                            .getCOSDictionary(COSName.getPDFName("TransformParams"))
                            .getInt(COSName.P));
            var field = pdf.getDocumentCatalog().getAcroForm().getFields().get(0);
            assertEquals("Chữ ký số của đơn vị cấp", field.getAlternateFieldName());
        }
    }

    @Test
    void levelBB() throws Exception {
        var signer = verified(CertificatePdf.of(DocumentSamples.order(content()), KEY.signer()));
        var signed = signer.getSignedAttributes();
        assertNull(signed.get(CMSAttributes.signingTime));
        assertNotNull(signed.get(CMSAttributes.contentType));
        var named = SigningCertificateV2.getInstance(signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttrValues()
                .getObjectAt(0));
        assertArrayEquals(
                MessageDigest.getInstance("SHA-256").digest(KEY.certificate().getEncoded()),
                named.getCerts()[0].getCertHash());
        assertNull(signer.getUnsignedAttributes());
    }

    @Test
    void levelBTWithAServerForTimeStamps() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var stamps = timeStamper();
        server.createContext("/", exchange -> {
            try {
                var answer = stamps.generate(
                                new TimeStampRequest(exchange.getRequestBody().readAllBytes()),
                                BigInteger.TEN,
                                new Date())
                        .getEncoded();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (org.bouncycastle.tsp.TSPException e) {
                exchange.sendResponseHeaders(500, -1);
            } finally {
                exchange.close();
            }
        });
        server.start();
        try {
            var address = new URI("http://localhost:" + server.getAddress().getPort() + "/");
            var file = CertificatePdf.of(
                    DocumentSamples.order(content()), KEY.signer(Optional.of(new TimeStamps(address))));
            var signer = verified(file);
            var token = new TimeStampToken(new CMSSignedData(signer.getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttrValues()
                    .getObjectAt(0)
                    .toASN1Primitive()
                    .getEncoded()));
            assertArrayEquals(
                    MessageDigest.getInstance("SHA-256").digest(signer.getSignature()),
                    token.getTimeStampInfo().getMessageImprintDigest());
            assertTrue(new DocumentCheck(KEY.certificate()::equals).check(file) instanceof DocumentVerdict.Intact);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void withoutAnAnswerForTheTimeItIsSignedAllTheSame() throws Exception {
        var nobody = new TimeStamps(new URI("http://localhost:1/"));
        var signer = verified(CertificatePdf.of(DocumentSamples.order(content()), KEY.signer(Optional.of(nobody))));
        assertNull(signer.getUnsignedAttributes());
    }

    private static SignerInformation verified(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            var signature = pdf.getLastSignatureDictionary();
            var signed = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(file)),
                    new org.bouncycastle.asn1.ASN1InputStream(signature.getContents(file))
                            .readObject()
                            .getEncoded());
            var signer = signed.getSignerInfos().getSigners().iterator().next();
            assertTrue(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEY.certificate())));
            return signer;
        }
    }

    private static TimeStampResponseGenerator timeStamper() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Giờ");
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.TWO, new Date(0), new Date(Long.MAX_VALUE / 100_000), name, pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
    }
}
