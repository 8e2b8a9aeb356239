package vn.hocvuso.certification;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.hocvuso.platform.time.Clocks;

/**
 * Sets a certificate on one sheet, A4 across, in Vietnamese, with its fonts inside and a QR code that leads to the
 * public page. Shows what was issued, nothing newer; whether it still counts only the public page can tell, and the
 * sheet says so.
 */
public final class CertificatePdf {

    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MIDDLE = WIDTH / 2;
    private static final float EDGE = 64;
    private static final float TEXT_WIDTH = WIDTH - 2 * EDGE - 40;

    private static final float MIDDLE_TOP = 160;
    private static final float MIDDLE_BOTTOM = 442;
    private static final float FOOT_TOP = 460;
    private static final float QR_SIZE = 82;
    private static final int MOST_COMPETENCES = 8;

    static final List<String> FONTS = List.of(
            "LiberationSerif-Regular",
            "LiberationSerif-Bold",
            "LiberationSerif-Italic",
            "LiberationSans-Regular",
            "LiberationSans-Bold");

    /** A line of the middle part: {@code gap} is from the base line above to its own. */
    private record Line(Typeface face, float size, Color color, float gap, String text) {}

    private final CertificateContent content;
    private final String address;
    private Typeface serif;
    private Typeface serifBold;
    private Typeface serifItalic;
    private Typeface sans;
    private Typeface sansBold;

    private CertificatePdf(CertificateContent content, String address) {
        this.content = content;
        this.address = address;
    }

    /**
     * The sheet as a PDF file.
     *
     * @param address of the public page, in full
     */
    public static byte[] of(CertificateContent content, String address) {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            new CertificatePdf(content, address).set(document);
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(PDDocument document) throws IOException {
        serif = Typeface.load(document, FONTS.get(0));
        serifBold = Typeface.load(document, FONTS.get(1));
        serifItalic = Typeface.load(document, FONTS.get(2));
        sans = Typeface.load(document, FONTS.get(3));
        sansBold = Typeface.load(document, FONTS.get(4));
        describe(document);
        var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            var sheet = new Sheet(stream, HEIGHT);
            frame(sheet);
            head(sheet);
            middle(sheet);
            foot(sheet);
        }
    }

    private void describe(PDDocument document) {
        var information = document.getDocumentInformation();
        information.setTitle("Giấy chứng nhận " + content.number());
        information.setAuthor(content.issuer());
        information.setSubject(content.holder() + " – " + content.courseTitle());
        information.setCreator("Học vụ số");
        information.setCreationDate(GregorianCalendar.from(content.issuedAt().atZone(Clocks.VIET_NAM)));
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static void frame(Sheet sheet) throws IOException {
        sheet.frame(24, WIDTH, 3f, Sheet.DEEP);
        sheet.frame(31, WIDTH, 0.6f, Sheet.DEEP);
        sheet.frame(34, WIDTH, 0.6f, Sheet.DEEP);
        for (var left : new float[] {38, WIDTH - 58}) {
            sheet.bar(left, 38, 20, 1.5f, Sheet.SUN);
            sheet.bar(left, HEIGHT - 39.5f, 20, 1.5f, Sheet.SUN);
        }
        for (var top : new float[] {38, HEIGHT - 58}) {
            sheet.bar(38, top, 1.5f, 20, Sheet.SUN);
            sheet.bar(WIDTH - 39.5f, top, 1.5f, 20, Sheet.SUN);
        }
    }

    private void head(Sheet sheet) throws IOException {
        var name = "HỌC VỤ SỐ";
        var width = 30 + 9 + sansBold.width(name, 12);
        sheet.mark(MIDDLE - width / 2, 50, 30);
        sheet.text(sansBold, 12, Sheet.DEEP, MIDDLE - width / 2 + 39, 69.5f, name);
        sheet.centred(serifBold, 31, Sheet.DEEP, MIDDLE, 119, "GIẤY CHỨNG NHẬN");
        sheet.centred(serifBold, 15, Sheet.DEEP, MIDDLE, 140, "HOÀN THÀNH KHÓA HỌC");
        sheet.bar(MIDDLE - 32, 151, 64, 2.5f, Sheet.SUN);
    }

    /** Tries ever smaller letters until all fits between head and foot, then spreads what room is left. */
    private void middle(Sheet sheet) throws IOException {
        var room = MIDDLE_BOTTOM - MIDDLE_TOP;
        var scale = 1f;
        var lines = lines(scale);
        while (height(lines) > room && scale > 0.5f) {
            scale -= 0.05f;
            lines = lines(scale);
        }
        var stretch = Math.min(1.18f, Math.max(1, room / height(lines)));
        var top = MIDDLE_TOP + (room - height(lines) * stretch) * 0.42f;
        for (var line : lines) {
            top += line.gap() * stretch;
            sheet.centred(line.face(), line.size(), line.color(), MIDDLE, top, line.text());
        }
    }

    private List<Line> lines(float scale) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(serifItalic, 15 * scale, Sheet.SOFT, 16 * scale, "Chứng nhận"));
        add(lines, serifBold, largest(serifBold, content.holder(), 38, 22, 1) * scale, Sheet.INK, 8, content.holder());
        lines.add(new Line(serifItalic, 15 * scale, Sheet.SOFT, 30 * scale, "đã hoàn thành khóa học"));
        var title = "“" + content.courseTitle() + "”";
        add(lines, serifBold, largest(serifBold, title, 22, 16, 2) * scale, Sheet.DEEP, 8, title);
        add(lines, sans, 10.5f * scale, Sheet.INK, 11, facts());
        if (!content.competences().isEmpty()) {
            lines.add(new Line(sansBold, 10 * scale, Sheet.DEEP, 26 * scale, "NĂNG LỰC SỐ CỦA KHÓA HỌC"));
            content.competences().stream()
                    .limit(MOST_COMPETENCES)
                    .forEach(
                            competence -> add(lines, serif, 11.5f * scale, Sheet.INK, 3.5f * scale, named(competence)));
            var more = content.competences().size() - MOST_COMPETENCES;
            if (more > 0) {
                add(
                        lines,
                        serifItalic,
                        11 * scale,
                        Sheet.SOFT,
                        3.5f * scale,
                        "và " + more + " năng lực khác, xem đầy đủ trên trang tra cứu");
            }
        }
        return lines;
    }

    /** The largest size, down to the smallest, at which the text takes no more than so many lines. */
    private static float largest(Typeface face, String text, float largest, float smallest, int lines) {
        var size = largest;
        while (size > smallest && face.lines(text, size, TEXT_WIDTH).size() > lines) {
            size -= 0.5f;
        }
        return size;
    }

    private static void add(List<Line> lines, Typeface face, float size, Color color, float space, String text) {
        var gap = space + size;
        for (var part : face.balanced(text, size, TEXT_WIDTH)) {
            lines.add(new Line(face, size, color, gap, part));
            gap = size * 1.25f;
        }
    }

    private static float height(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::gap).sum();
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
        return String.join("   ·   ", facts);
    }

    private static String named(CertificateContent.Competence competence) {
        return competence.code() + "  " + competence.name() + " – bậc " + competence.level()
                + (competence.band().isEmpty() ? "" : " (" + competence.band().toLowerCase(Locale.ROOT) + ")");
    }

    private void foot(Sheet sheet) throws IOException {
        sheet.qrCode(address, EDGE, FOOT_TOP, QR_SIZE);
        var left = EDGE + QR_SIZE + 16;
        sheet.text(sans, 9, Sheet.SOFT, left, FOOT_TOP + 9, "Số chứng nhận");
        sheet.text(sansBold, 14, Sheet.INK, left, FOOT_TOP + 26, content.number());
        sheet.text(sans, 9, Sheet.SOFT, left, FOOT_TOP + 44, "Quét mã hoặc tra cứu tại");
        var size = 9f;
        while (size > 5 && sans.width(address, size) > 270) {
            size -= 0.5f;
        }
        sheet.text(sans, size, Sheet.DEEP, left, FOOT_TOP + 56, sans.shown(address));
        sheet.text(sans, 8, Sheet.SOFT, left, FOOT_TOP + 71, "Chứng nhận điện tử; hiệu lực theo kết quả tra cứu.");
        sheet.text(
                sans,
                8,
                Sheet.SOFT,
                left,
                FOOT_TOP + 82,
                "Không phải văn bằng, chứng chỉ của hệ thống giáo dục quốc dân.");
        issuer(sheet);
    }

    private void issuer(Sheet sheet) throws IOException {
        var width = 250f;
        var middle = WIDTH - EDGE - width / 2;
        var on = content.issuedOn();
        sheet.centred(
                serifItalic,
                13,
                Sheet.INK,
                middle,
                FOOT_TOP + 12,
                "Ngày %d tháng %d năm %d".formatted(on.getDayOfMonth(), on.getMonthValue(), on.getYear()));
        sheet.centred(sans, 9, Sheet.SOFT, middle, FOOT_TOP + 32, "Đơn vị cấp");
        var size = 14f;
        while (size > 9 && serifBold.lines(content.issuer(), size, width).size() > 2) {
            size -= 0.5f;
        }
        var top = FOOT_TOP + 50;
        for (var line : serifBold.balanced(content.issuer(), size, width)) {
            sheet.centred(serifBold, size, Sheet.INK, middle, top, line);
            top += size * 1.2f;
        }
    }
}
