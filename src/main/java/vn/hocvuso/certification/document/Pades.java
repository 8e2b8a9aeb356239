package vn.hocvuso.certification.document;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hocvuso.platform.text.Sha256;

/**
 * Signs by PAdES baseline (ETSI EN 319 142-1, 6.3) with SHA-256: CMS with the attribute signing-certificate-v2 (RFC 5035) and
 * without signing-time, which stands in the document (level B-B); with a time stamp where there is a server for them (level
 * B-T). When that server gives none, the document is signed all the same.
 */
final class Pades implements Signer {

    private static final int ROOM_FOR_CMS = 2_600;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Provider provider;
    private final Optional<TimeStamps> stamps;
    private final Clock clock;

    /** @param provider what must make the signature; null where any can */
    Pades(PrivateKey key, List<X509Certificate> chain, Provider provider, Optional<TimeStamps> stamps, Clock clock) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.provider = provider;
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public int longest() {
        try {
            var room = ROOM_FOR_CMS + (stamps.isPresent() ? TimeStamps.LONGEST : 0);
            for (var certificate : chain) {
                room += certificate.getEncoded().length;
            }
            return room;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(byte[] document) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer());
            generator.addCertificates(new JcaCertStore(chain));
            var signed = generator.generate(new CMSProcessableByteArray(document), false);
            return stamped(signed).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The document cannot be signed", e);
        }
    }

    private SignerInfoGenerator signer() throws GeneralSecurityException, IOException, OperatorCreationException {
        var algorithm =
                new JcaContentSignerBuilder("EC".equals(key.getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA");
        if (provider != null) {
            algorithm.setProvider(provider);
        }
        var certificate = chain.get(0).getEncoded();
        var hash = Sha256.of(certificate);
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        var standard = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
        return new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                .setSignedAttributeGenerator(
                        parameters -> standard.getAttributes(parameters).remove(CMSAttributes.signingTime))
                .build(algorithm.build(key), new X509CertificateHolder(certificate));
    }

    private CMSSignedData stamped(CMSSignedData signed) throws IOException {
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var stamp = stamps.flatMap(server -> server.stamp(signer.getSignature()));
        if (stamp.isEmpty()) {
            return signed;
        }
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(stamp.get()))));
        var with = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(with));
    }
}
