package vn.hocvuso.certification.document;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Languages;

/** What stands in each box of a certificate, in Vietnamese, and in English beneath where the layout speaks both. */
final class Words {

    private static final String VI = "vi";
    private static final String EN = "en";
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Labels and English are lighter than what they belong to; still 4.5 to 1 on white. */
    private static final Color SOFT = new Color(0x4A5F65);

    private static final float GAP = 0.25f;

    private final CertificateContent content;
    private final String address;
    private final boolean english;

    Words(CertificateContent content, String address, Languages languages) {
        this.content = content;
        this.address = address;
        this.english = languages == Languages.VIETNAMESE_ENGLISH;
    }

    /** The paragraphs of a box; none where the certificate says nothing of the kind. */
    List<Paragraph> of(Box box) {
        return switch (box.field()) {
            case HEADING ->
                content.kind() == Certificate.Kind.LEVEL
                        ? both(box, "GIẤY XÁC NHẬN", "CONFIRMATION")
                        : both(box, "GIẤY CHỨNG NHẬN", "CERTIFICATE");
            case SUBHEADING -> subheading(box);
            case HOLDER -> alone(box, content.holder());
            case DEED -> deed(box);
            case ACHIEVEMENT -> alone(box, "“" + Letters.plain(content.courseTitle()) + "”");
            case FACTS -> both(box, facts(), factsInEnglish());
            case COMPETENCES -> competences(box);
            case NUMBER -> labelled(box, "Số chứng nhận", "Certificate number", content.number());
            case ADDRESS -> labelled(box, "Quét mã hoặc tra cứu tại", "Scan the code or check at", address);
            case ISSUER -> labelled(box, "Đơn vị cấp", "Issued by", content.issuer());
            case ISSUED_ON -> both(box, day(content.issuedOn()), ENGLISH_DAY.format(content.issuedOn()));
            case TEXT -> both(box, box.text(), box.textEn());
            case EXPIRES_ON ->
                content.expiresOn() == null
                        ? List.of()
                        : both(
                                box,
                                "Có giá trị đến hết " + day(content.expiresOn()).toLowerCase(Locale.ROOT),
                                "Valid until " + ENGLISH_DAY.format(content.expiresOn()));
            case SIGNATORY, QR, SEAL, SIGNATURE -> List.of();
        };
    }

    private List<Paragraph> subheading(Box box) {
        return switch (content.kind()) {
            case COURSE -> both(box, "HOÀN THÀNH KHÓA HỌC", "OF COURSE COMPLETION");
            case PROGRAMME -> both(box, "HOÀN THÀNH CHƯƠNG TRÌNH", "OF PROGRAMME COMPLETION");
            case LEVEL -> both(box, "ĐẠT PHỔ CẬP KỸ NĂNG SỐ", "OF UNIVERSAL DIGITAL SKILLS");
            case CONTEST -> both(box, "KẾT QUẢ HỘI THI", "OF CONTEST RESULT");
            case CLASS -> both(box, "THAM GIA LỚP HỌC", "OF CLASS ATTENDANCE");
            case PAPER -> both(box, "GHI THEO BẢN GIẤY ĐÃ CẤP", "RECORDED FROM PAPER");
        };
    }

    private List<Paragraph> deed(Box box) {
        return switch (content.kind()) {
            case COURSE, PROGRAMME -> both(box, "đã hoàn thành", "has completed");
            case LEVEL -> both(box, "được xác nhận", "is confirmed to have reached");
            case CONTEST -> both(box, "đã tham gia và đạt kết quả tại", "has taken part and achieved a result in");
            case CLASS -> both(box, "đã tham gia", "has attended");
            case PAPER -> both(box, "đã được cấp chứng nhận bản giấy", "was given a certificate on paper for");
        };
    }

    /** What the code says to who cannot see it. */
    String code() {
        return "Mã QR dẫn đến trang tra cứu chứng nhận: " + address;
    }

    private List<Paragraph> alone(Box box, String text) {
        return List.of(large(box, text));
    }

    private List<Paragraph> both(Box box, String vietnamese, String inEnglish) {
        if (vietnamese.isEmpty()) {
            return List.of();
        }
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(large(box, vietnamese));
        if (english && !inEnglish.isEmpty()) {
            paragraphs.add(beneath(box, inEnglish));
        }
        return paragraphs;
    }

    private List<Paragraph> labelled(Box box, String label, String inEnglish, String text) {
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(new Paragraph(
                english ? label + " / " + inEnglish : label, VI, Face.SANS, Paragraph.LABEL, SOFT, 0, false));
        paragraphs.add(new Paragraph(Letters.plain(text), VI, box.face(), Paragraph.LARGE, color(box), GAP / 2, false));
        return paragraphs;
    }

    private List<Paragraph> competences(Box box) {
        if (content.competences().isEmpty()) {
            return List.of();
        }
        var paragraphs = new ArrayList<Paragraph>();
        var bold = box.face() == Face.SANS || box.face() == Face.SERIF ? Face.SANS_BOLD : box.face();
        paragraphs.add(new Paragraph(
                (content.kind() == Certificate.Kind.COURSE ? "NĂNG LỰC SỐ CỦA KHÓA HỌC" : "NĂNG LỰC SỐ")
                        + (english ? " / DIGITAL COMPETENCES" : ""),
                VI,
                bold,
                0.85f,
                new Color(0x0B5D66),
                0,
                false));
        for (var competence : content.competences()) {
            paragraphs.add(new Paragraph(
                    Letters.plain(named(competence)), VI, box.face(), Paragraph.LARGE, color(box), GAP, true));
            if (english && !competence.nameEn().isEmpty()) {
                paragraphs.add(
                        new Paragraph(Letters.plain(namedInEnglish(competence)), EN, box.face(), 0.8f, SOFT, 0, true));
            }
        }
        return paragraphs;
    }

    /** Beneath the competences that had no room. */
    static String more(int others) {
        return "và " + others + " năng lực khác, xem đầy đủ trên trang tra cứu";
    }

    private String facts() {
        var facts = new ArrayList<String>();
        if (!content.detail().isEmpty()) {
            facts.add(content.detail());
        }
        if (!content.edition().isEmpty()) {
            facts.add("Phiên bản " + content.edition());
        }
        if (content.minutes() > 0) {
            facts.add("Thời lượng " + content.minutes() + " phút");
        }
        if (content.scored()) {
            facts.add("Kết quả bài kiểm tra: " + content.score() + "%");
        }
        if (content.byHand()) {
            facts.add("Cấp theo xác nhận của đơn vị cấp");
        }
        return String.join("  ·  ", facts);
    }

    private String factsInEnglish() {
        var facts = new ArrayList<String>();
        if (!content.edition().isEmpty()) {
            facts.add("Edition " + content.edition());
        }
        if (content.minutes() > 0) {
            facts.add(content.minutes() + " minutes");
        }
        if (content.scored()) {
            facts.add("Test result: " + content.score() + "%");
        }
        if (content.byHand()) {
            facts.add("Issued on the issuer's own confirmation");
        }
        return String.join("  ·  ", facts);
    }

    private static String named(CertificateContent.Competence competence) {
        return competence.code() + " " + competence.name() + " – bậc " + competence.level()
                + (competence.band().isEmpty() ? "" : " (" + competence.band().toLowerCase(Locale.ROOT) + ")");
    }

    private static String namedInEnglish(CertificateContent.Competence competence) {
        return competence.nameEn() + " – level " + competence.level()
                + (competence.bandEn().isEmpty()
                        ? ""
                        : " (" + competence.bandEn().toLowerCase(Locale.ROOT) + ")");
    }

    private static String day(LocalDate on) {
        return "Ngày %d tháng %d năm %d".formatted(on.getDayOfMonth(), on.getMonthValue(), on.getYear());
    }

    private static Paragraph large(Box box, String text) {
        return new Paragraph(Letters.plain(text), VI, box.face(), Paragraph.LARGE, color(box), 0, false);
    }

    private static Paragraph beneath(Box box, String text) {
        return new Paragraph(Letters.plain(text), EN, Face.SANS, Paragraph.ENGLISH, SOFT, 0, false);
    }

    private static Color color(Box box) {
        return Color.decode(box.colour());
    }
}
