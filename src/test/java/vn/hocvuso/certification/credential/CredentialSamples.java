package vn.hocvuso.certification.credential;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.PublicKeyEntry;
import vn.hocvuso.certification.keys.Signed;

/** Certificates, keys and credentials for tests; the keys are always the same. */
final class CredentialSamples {

    static final long ID = 140_007;
    static final String NUMBER = "HVS-7K3M-9QX2-TVB4-R55";
    static final Instant ISSUED_AT = Instant.parse("2026-11-22T17:30:00.123456Z");
    static final Instant SIGNED_AT = Instant.parse("2026-11-24T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final Issuer ISSUER = new Issuer("https://hocvuso.example");
    static final DataIntegrity INTEGRITY = new DataIntegrity(new LinkedData(new Contexts()));

    /** Keys that are made of a number; the last of them signs. */
    static final class Ring implements KeyRing {

        private final List<PublicKeyEntry> keys = new ArrayList<>();
        private Ed25519PrivateKeyParameters present;

        Ring(Instant from) {
            rotate(from);
        }

        /** Lays the present key aside and takes a new one. */
        void rotate(Instant at) {
            if (!keys.isEmpty()) {
                var last = keys.remove(keys.size() - 1);
                keys.add(new PublicKeyEntry(last.name(), last.raw(), last.from(), at));
            }
            var seed = new byte[Multikey.RAW_LENGTH];
            seed[0] = (byte) (keys.size() + 1);
            present = new Ed25519PrivateKeyParameters(seed);
            keys.add(new PublicKeyEntry(
                    "2026-" + (keys.size() + 1), present.generatePublicKey().getEncoded(), at, null));
        }

        @Override
        public Signed sign(byte[] message) {
            var signer = new Ed25519Signer();
            signer.init(true, present);
            signer.update(message, 0, message.length);
            return new Signed(keys.get(keys.size() - 1).name(), signer.generateSignature());
        }

        @Override
        public boolean verify(String key, byte[] message, byte[] signature) {
            return named(key)
                    .map(one -> Multikey.verify(one.raw(), message, signature))
                    .orElse(false);
        }

        @Override
        public List<PublicKeyEntry> all() {
            return List.copyOf(keys);
        }
    }

    private CredentialSamples() {}

    static Ring ring() {
        return new Ring(Instant.parse("2026-01-01T00:00:00Z"));
    }

    static CertificateContent content() {
        return content(null);
    }

    static CertificateContent content(LocalDate expiresOn) {
        return content(NUMBER, Certificate.Way.EARNED, "Đặng Thị Ánh Nguyệt", "An toàn trên mạng", 92, expiresOn);
    }

    /** Another's, given by hand. */
    static CertificateContent byHand(LocalDate expiresOn) {
        return content(
                "HVS-4Y8D-NC6G-Z5HW-A73",
                Certificate.Way.BY_HAND,
                "Lò Thị Mai \"Bé\" <ok> 𝄞 عمر",
                "Bước đầu",
                null,
                expiresOn);
    }

    static CertificateContent titled(String title) {
        return content(NUMBER, Certificate.Way.EARNED, "Lò Thị Mai", title, 80, null);
    }

    private static CertificateContent content(
            String number, Certificate.Way way, String holder, String title, Integer score, LocalDate expiresOn) {
        return new CertificateContent(
                number,
                Certificate.Kind.COURSE,
                way,
                holder,
                "an-toan-tren-mang",
                title,
                "2026.1",
                150,
                "",
                "Khung năng lực số cho người học",
                List.of(
                        new CertificateContent.Competence(
                                "4.1", "Bảo vệ thiết bị", "Protecting devices", 2, "Cơ bản", "Foundation"),
                        new CertificateContent.Competence("4.2", "Bảo vệ dữ liệu cá nhân", "", 3, "", "")),
                score,
                "Học vụ số (bản chạy thử)",
                ISSUED_AT,
                LocalDate.of(2026, 11, 23),
                expiresOn,
                0);
    }

    static JsonObject unsigned() {
        return OpenBadge.of(ID, content(), ISSUER);
    }

    static JsonObject signed(KeyRing keys) {
        return signed(unsigned(), keys, SIGNED_AT);
    }

    static JsonObject signed(JsonObject document, KeyRing keys, Instant at) {
        return Securing.secured(
                document,
                ISSUER,
                new Securing(INTEGRITY, keys, Clock.fixed(at, ZoneOffset.UTC)).sign(document, ISSUER));
    }
}
