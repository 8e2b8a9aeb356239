package vn.hocvuso.certification.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.template.Align;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.certification.template.Languages;
import vn.hocvuso.certification.template.Layout;

/** Documents for tests, and keys that sign them. */
final class DocumentSamples {

    static final String SITE = "https://hocvuso.example.vn/verify/";
    static final String CREDENTIAL = "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]}";

    /** A key with its certificate, as long as documents have. */
    record Key(KeyPair pair, X509Certificate certificate) {

        static Key of(String name) {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(3072);
                var pair = generator.generateKeyPair();
                var subject = new X500Name("CN=" + name);
                var certificate = new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.valueOf(System.nanoTime()),
                                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                                Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                                subject,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
                return new Key(pair, new JcaX509CertificateConverter().getCertificate(certificate));
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }

        Signer signer() {
            return signer(Optional.empty());
        }

        Signer signer(Optional<TimeStamps> stamps) {
            return signer(stamps, Instant.parse("2026-11-26T03:04:05Z"));
        }

        /** One that signs at this moment. */
        Signer signer(Optional<TimeStamps> stamps, Instant at) {
            return new Pades(pair.getPrivate(), List.of(certificate), null, stamps, Clock.fixed(at, ZoneOffset.UTC));
        }
    }

    private DocumentSamples() {}

    static CertificatePdf.Order order(CertificateContent content, Layout layout) {
        return new CertificatePdf.Order(
                content,
                SITE + content.number(),
                layout,
                List.of(
                        Attachment.content(json(content).getBytes(UTF_8)),
                        Attachment.credential(CREDENTIAL.getBytes(UTF_8))));
    }

    static CertificatePdf.Order order(CertificateContent content) {
        return order(content, Layout.standard());
    }

    /** Content as the register has it, in short. */
    static String json(CertificateContent content) {
        return "{\"course\":{\"title\":\"" + content.courseTitle() + "\"},\"format\":2,\"holder\":\"" + content.holder()
                + "\",\"number\":\"" + content.number() + "\"}";
    }

    static Layout inBothLanguages() {
        var standard = Layout.standard();
        return new Layout(
                standard.orientation(),
                standard.boxes(),
                standard.background(),
                Map.of(),
                Languages.VIETNAMESE_ENGLISH);
    }

    /** The standard one with seal, signature, and a background with all that one may have. */
    static Layout adorned() {
        var standard = Layout.standard();
        var boxes = new ArrayList<>(standard.boxes());
        boxes.add(new Box(Field.SEAL, 190, 164, 30, 30, 10, Align.CENTRE, Face.SANS, "#000000", "", ""));
        boxes.add(new Box(Field.SIGNATURE, 225, 166, 40, 20, 10, Align.CENTRE, Face.SANS, "#000000", "", ""));
        return new Layout(
                standard.orientation(),
                boxes,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210">
                <defs>
                <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e3f1f1"/><stop offset="1" stop-color="#ffffff"/></linearGradient>
                <radialGradient id="sun"><stop offset="0" stop-color="#f2a900" stop-opacity="0.6"/><stop offset="1" stop-color="#f2a900" stop-opacity="0"/></radialGradient>
                <clipPath id="frame"><rect x="5" y="5" width="287" height="200"/></clipPath>
                <circle id="dot" r="3" fill="#0b5d66"/>
                </defs>
                <rect width="297" height="210" fill="url(#sky)"/>
                <g clip-path="url(#frame)"><circle cx="260" cy="30" r="60" fill="url(#sun)"/></g>
                <g opacity="0.3"><ellipse cx="40" cy="60" rx="20" ry="10" fill="#0b5d66"/><polygon points="20,90 30,110 10,110" fill="#a3211a"/></g>
                <polyline points="10,10 60,15 110,10" fill="none" stroke="#0b5d66" stroke-width="1" stroke-dasharray="2 1"/>
                <line x1="10" y1="200" x2="287" y2="200" stroke="#f2a900"/>
                <use href="#dot" x="20" y="20"/><use href="#dot" x="277" y="190"/>
                </svg>
                """,
                Map.of(Layout.SEAL, picture(900, true, "png"), Layout.SIGNATURE, picture(400, false, "jpg")),
                standard.languages());
    }

    static byte[] picture(int side, boolean seeThrough, String format) {
        var image =
                new BufferedImage(side, side, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (seeThrough) {
            pen.setComposite(AlphaComposite.SrcOver.derive(0.8f));
        } else {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, side, side);
        }
        pen.setColor(new Color(0xA3211A));
        pen.setStroke(new BasicStroke(side / 20f));
        pen.drawOval(side / 10, side / 10, side * 8 / 10, side * 8 / 10);
        pen.drawLine(side / 4, side / 2, side * 3 / 4, side / 2);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
