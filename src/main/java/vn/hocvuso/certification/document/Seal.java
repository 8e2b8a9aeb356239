package vn.hocvuso.certification.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import vn.hocvuso.platform.time.Clocks;

/**
 * How the signature of a file stands, told from its bytes alone: no reader of PDF has a say, so none can be led astray. Whole
 * means that our signature covers every byte but the hexadecimal digits of the signature itself.
 *
 * @param signer the name on the signer's certificate; empty where there is none
 */
record Seal(State state, String signer) {

    /** From worst to best. */
    enum State {
        NONE,
        FOREIGN,
        BROKEN,
        OUT_OF_TIME,
        APPENDED,
        WHOLE
    }

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    /** When it was signed, as {@link SignatureField} writes it: the time in Viet Nam. */
    private static final Pattern TIME = Pattern.compile("/M\\s*\\(D:(\\d{14})\\+07'00'?\\)");

    private static final DateTimeFormatter DIGITS_OF_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private static final Pattern DIGITS = Pattern.compile("<[0-9A-Fa-f]{128,65536}>");
    private static final int MOST = 8;
    private static final Seal NONE = new Seal(State.NONE, "");

    /**
     * The best that any signature in the file is worth.
     *
     * @param ours whether a certificate is one that this system signs with, or has signed with
     */
    static Seal of(byte[] file, Predicate<X509Certificate> ours) {
        var best = NONE;
        var range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        for (var i = 0; i < MOST && range.find(); i++) {
            var seal = at(
                    file,
                    ours,
                    Integer.parseInt(range.group(1)),
                    Integer.parseInt(range.group(2)),
                    Integer.parseInt(range.group(3)),
                    Integer.parseInt(range.group(4)));
            best = seal.state().compareTo(best.state()) > 0 ? seal : best;
        }
        return best;
    }

    private static Seal at(byte[] file, Predicate<X509Certificate> ours, int from, int before, int after, int rest) {
        if (from != 0 || before > after || after > file.length) {
            return new Seal(State.BROKEN, "");
        }
        var room = new String(file, before, after - before, StandardCharsets.ISO_8859_1);
        if (!DIGITS.matcher(room).matches() || room.length() % 2 != 0) {
            return new Seal(State.BROKEN, "");
        }
        var end = (int) Math.min((long) after + rest, file.length);
        var covered = new byte[before + end - after];
        System.arraycopy(file, 0, covered, 0, before);
        System.arraycopy(file, after, covered, before, end - after);
        var state = state(covered, HexFormat.of().parseHex(room.substring(1, room.length() - 1)), ours);
        return state.state() == State.WHOLE && end < file.length ? new Seal(State.APPENDED, state.signer()) : state;
    }

    private static Seal state(byte[] covered, byte[] signature, Predicate<X509Certificate> ours) {
        try (var stream = new ASN1InputStream(signature)) {
            var signed = new CMSSignedData(
                    new CMSProcessableByteArray(covered), ContentInfo.getInstance(stream.readObject()));
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return NONE;
            }
            var signer = signers.iterator().next();
            var certificate = certificate(signed, signer);
            if (certificate.isEmpty()) {
                return new Seal(State.FOREIGN, "");
            }
            var name = name(certificate.get());
            var x509 = new JcaX509CertificateConverter().getCertificate(certificate.get());
            if (!ours.test(x509)) {
                return new Seal(State.FOREIGN, name);
            }
            if (!verified(signer, x509)) {
                return new Seal(State.BROKEN, name);
            }
            return new Seal(inTime(covered, x509) ? State.WHOLE : State.OUT_OF_TIME, name);
        } catch (CMSException | GeneralSecurityException | IOException | RuntimeException e) {
            return new Seal(State.BROKEN, ""); // whatever is wrong with it, it is no signature any more
        }
    }

    /** Whether the certificate was valid when the file says that it was signed. */
    private static boolean inTime(byte[] covered, X509Certificate certificate) {
        var time = TIME.matcher(new String(covered, StandardCharsets.ISO_8859_1));
        if (!time.find()) {
            return true;
        }
        var signedAt = LocalDateTime.parse(time.group(1), DIGITS_OF_TIME)
                .atZone(Clocks.VIET_NAM)
                .toInstant();
        // certificates tell the second only
        return !signedAt.isBefore(certificate.getNotBefore().toInstant().truncatedTo(ChronoUnit.SECONDS))
                && !signedAt.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean verified(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // what identifies a signer selects certificates, and is not declared so
    private static Optional<X509CertificateHolder> certificate(CMSSignedData signed, SignerInformation signer) {
        return signed.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID()).stream()
                .findFirst();
    }

    private static String name(X509CertificateHolder certificate) {
        var names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? certificate.getSubject().toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
