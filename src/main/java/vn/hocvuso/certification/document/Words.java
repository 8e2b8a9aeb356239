package vn.hocvuso.certification.document;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            case HEADING -> both(box, "GIẤY CHỨNG NHẬN", "CERTIFICATE");
            case SUBHEADING -> both(box, "HOÀN THÀNH KHÓA HỌC", "OF COURSE COMPLETION");
            case HOLDER -> alone(box, content.holder());
            case ACHIEVEMENT -> alone(box, "“" + Letters.plain(content.courseTitle()) + "”");
            case FACTS -> both(box, facts(), factsInEnglish());
            case COMPETENCES -> competences(box);
            case NUMBER -> labelled(box, "Số chứng nhận", "Certificate number", content.number());
            case ADDRESS -> labelled(box, "Quét mã hoặc tra cứu tại", "Scan the code or check at", address);
            case ISSUER -> labelled(box, "Đơn vị cấp", "Issued by", content.issuer());
            case ISSUED_ON -> both(box, day(content.issuedOn()), ENGLISH_DAY.format(content.issuedOn()));
            case TEXT -> both(box, box.text(), box.textEn());
            case EXPIRES_ON, SIGNATORY, QR, SEAL, SIGNATURE -> List.of();
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
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(large(box, vietnamese));
        if (english && !inEnglish.isEmpty()) {
            paragraphs.add(beneath(box, inEnglish));
        }
        return paragraphs;
    }

    private List<Paragraph> labelled(Box box, String label, String inEnglish, String text) {
        var labels = english ? label + " / " : label;
        var paragraphs = new ArrayList<Paragraph>();
        var light = light(box.face());
        if (english) {
            paragraphs.add(new Paragraph(
                    labels + inEnglish, VI, light, Paragraph.LABEL, SOFT, 0, false));
        } else {
            paragraphs.add(new Paragraph(label, VI, light, Paragraph.LABEL, SOFT, 0, false));
        }
        paragraphs.add(new Paragraph(
                Letters.plain(text), VI, box.face(), Paragraph.LARGE, color(box), GAP / 2, false));
        return paragraphs;
    }

    private List<Paragraph> competences(Box box) {
        if (content.competences().isEmpty()) {
            return List.of();
        }
        var paragraphs = new ArrayList<Paragraph>();
        var bold = box.face() == Face.SANS || box.face() == Face.SERIF ? Face.SANS_BOLD : box.face();
        paragraphs.add(new Paragraph(
                english ? "NĂNG LỰC SỐ CỦA KHÓA HỌC / DIGITAL COMPETENCES" : "NĂNG LỰC SỐ CỦA KHÓA HỌC",
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
                paragraphs.add(new Paragraph(
                        Letters.plain(namedInEnglish(competence)),
                        EN,
                        box.face(),
                        0.8f,
                        SOFT,
                        0,
                        true));
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
        facts.add("Phiên bản " + content.edition());
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
        facts.add("Edition " + content.edition());
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
                + (competence.bandEn().isEmpty() ? "" : " (" + competence.bandEn().toLowerCase(Locale.ROOT) + ")");
    }

    private static String day(LocalDate on) {
        return "Ngày %d tháng %d năm %d".formatted(on.getDayOfMonth(), on.getMonthValue(), on.getYear());
    }

    private static Paragraph large(Box box, String text) {
        return new Paragraph(Letters.plain(text), VI, box.face(), Paragraph.LARGE, color(box), 0, false);
    }

    private static Paragraph beneath(Box box, String text) {
        return new Paragraph(Letters.plain(text), EN, light(box.face()), Paragraph.ENGLISH, SOFT, 0, false);
    }

    private static Face light(Face face) {
        return switch (face) {
            case SERIF, SERIF_BOLD, SERIF_ITALIC -> Face.SANS;
            case SANS, SANS_BOLD -> Face.SANS;
        };
    }

    static Color color(Box box) {
        return Color.decode(box.colour());
    }
}
