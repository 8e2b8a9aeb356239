package vn.hocvuso.certification;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.certification.keys.Signed;
import vn.hocvuso.identity.Learner;

/** Certificates for tests. */
public final class CertificateSamples {

    static final Instant NOW = Instant.parse("2026-11-22T17:30:00.123456Z");
    /** In Viet Nam the next day has begun. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Learner.Ref LEARNER = new Learner.Ref(7);
    static final Learner.Ref ADMINISTRATOR = new Learner.Ref(1);

    /** Any but the operator. */
    static final long UNIT = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateSamples() {}

    public static CertificateContent content(Certificate.Way way, String holder, String title, int competences) {
        return new CertificateContent(
                CertificateNumber.random(RANDOM).value(),
                Certificate.Kind.COURSE,
                way,
                holder,
                "an-toan-tren-mang",
                title,
                "2026.1",
                150,
                "",
                "Khung năng lực số cho người học",
                IntStream.rangeClosed(1, competences)
                        .mapToObj(i -> new CertificateContent.Competence(
                                "4." + i,
                                "Bảo vệ dữ liệu cá nhân và quyền riêng tư",
                                "Protecting personal data and privacy",
                                2,
                                "Cơ bản",
                                "Foundation"))
                        .toList(),
                way == Certificate.Way.EARNED ? 92 : null,
                "Học vụ số (bản chạy thử)",
                NOW,
                TODAY,
                null,
                0);
    }

    public static CertificateContent content() {
        return content(
                Certificate.Way.EARNED, "Đặng Thị Ánh Nguyệt", "An toàn trên mạng: nhận diện và tránh lừa đảo", 3);
    }

    /** Given by an administrator, without a result. */
    public static CertificateContent byHand() {
        return content(Certificate.Way.BY_HAND, "Lý Ư", "Khóa thử", 1);
    }

    /** The same, as if it were somebody else's. */
    public static CertificateContent renamed(CertificateContent content, String holder) {
        return new CertificateContent(
                content.number(),
                content.kind(),
                content.way(),
                holder,
                content.courseSlug(),
                content.courseTitle(),
                content.edition(),
                content.minutes(),
                content.detail(),
                content.framework(),
                content.competences(),
                content.score(),
                content.issuer(),
                content.issuedAt(),
                content.issuedOn(),
                content.expiresOn(),
                content.template());
    }

    static Certificate.Subject subject(int round) {
        return new Certificate.Subject(
                "L7",
                LEARNER,
                "e4",
                new Course.Ref(3),
                new Edition.Ref(4),
                round,
                "00004",
                "01",
                "Phường Ba Đình, Hà Nội",
                UNIT);
    }

    /** Bears a signature that no key has made. */
    static Sealed sealed(CertificateContent content) {
        return new Sealed(content, ContentText.write(content), new Signed("20261126", new byte[64]));
    }

    public static List<String> longestNames() {
        return List.of(
                "Công Tằng Tôn Nữ Nguyễn Phước Huyền Trân Quỳnh Hương Thị Phương Thảo Ngọc Diễm Uyên Khánh Nghiêm Trườ",
                "W".repeat(100),
                "Ư ".repeat(50).strip());
    }
}
