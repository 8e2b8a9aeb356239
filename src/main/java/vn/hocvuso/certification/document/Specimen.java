package vn.hocvuso.certification.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.template.Layout;

/** What a layout is tried with: nobody's certificate, without signature, and of a number that was never given. */
public enum Specimen {
    /** As little as a certificate says. */
    SHORT("Lý Na", "An toàn trên mạng", 1, "UBND xã Tân Lập"),

    /** As much as one says, in letters with many marks. */
    LONG(
            "Nguyễn Phước Tôn Nữ Quỳnh Hương Thảo Nguyễn Thị Ngọc Phượng Tường Vi Đoàn Trần Lê Hoàng Diễm Kiều An",
            "Sử dụng dịch vụ công trực tuyến, thanh toán không dùng tiền mặt và bảo vệ dữ liệu cá nhân dành cho người cao"
                    + " tuổi, người khuyết tật và đồng bào vùng sâu, vùng xa",
            12,
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên thành phố Buôn Ma Thuột, tỉnh Đắk Lắk");

    private static final String NUMBER = "HVS-0000-0000-0000-000";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 2);

    private final String holder;
    private final String title;
    private final int competences;
    private final String issuer;

    Specimen(String holder, String title, int competences, String issuer) {
        this.holder = holder;
        this.title = title;
        this.competences = competences;
        this.issuer = issuer;
    }

    /**
     * The specimen in this layout.
     *
     * @param site scheme and host of the addresses on paper
     */
    public byte[] of(Layout layout, String site) {
        return CertificatePdf.of(new CertificatePdf.Order(content(), site + "/verify/" + NUMBER, layout, List.of()));
    }

    private CertificateContent content() {
        return new CertificateContent(
                NUMBER,
                Certificate.Kind.COURSE,
                Certificate.Way.EARNED,
                holder,
                "",
                title,
                "2026.1",
                60,
                "",
                "",
                IntStream.rangeClosed(1, competences)
                        .mapToObj(i -> new CertificateContent.Competence(
                                "4." + i,
                                "Bảo vệ dữ liệu cá nhân và quyền riêng tư",
                                "Protecting personal data and privacy",
                                2,
                                "Cơ bản",
                                "Foundation"))
                        .toList(),
                92,
                issuer,
                Instant.parse("2026-09-02T01:00:00Z"),
                DAY,
                DAY.plusYears(2),
                0);
    }
}
