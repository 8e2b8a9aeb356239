package vn.hocvuso.certification.template;

import static vn.hocvuso.certification.template.Align.CENTRE;
import static vn.hocvuso.certification.template.Align.START;
import static vn.hocvuso.certification.template.Face.SANS;
import static vn.hocvuso.certification.template.Face.SANS_BOLD;
import static vn.hocvuso.certification.template.Face.SERIF;
import static vn.hocvuso.certification.template.Face.SERIF_BOLD;
import static vn.hocvuso.certification.template.Face.SERIF_ITALIC;

import java.util.List;

/** What stands where on the certificate that ships. */
final class StandardBoxes {

    private static final String DEEP = "#0b5d66";
    private static final String INK = "#17323a";
    private static final String SOFT = "#4a5f65";

    static final List<Box> BOXES = List.of(
            words(140, 19.6, 45, 7, 12, START, SANS_BOLD, DEEP, "HỌC VỤ SỐ", "HOC VU SO"),
            of(Field.HEADING, 33.5, 31, 230, 13, 31, CENTRE, SERIF_BOLD, DEEP),
            of(Field.SUBHEADING, 33.5, 44.5, 230, 7, 15, CENTRE, SERIF_BOLD, DEEP),
            words(33.5, 58, 230, 7, 15, CENTRE, SERIF_ITALIC, SOFT, "Chứng nhận", "This is to certify that"),
            of(Field.HOLDER, 29.6, 66, 237.8, 17, 38, CENTRE, SERIF_BOLD, INK),
            of(Field.DEED, 33.5, 84, 230, 7, 15, CENTRE, SERIF_ITALIC, SOFT),
            of(Field.ACHIEVEMENT, 29.6, 92, 237.8, 19, 22, CENTRE, SERIF_BOLD, DEEP),
            of(Field.FACTS, 29.6, 112, 237.8, 6, 10.5, CENTRE, SANS, INK),
            of(Field.COMPETENCES, 29.6, 119, 237.8, 40, 11.5, CENTRE, SERIF, INK),
            of(Field.QR, 22.6, 162.3, 29, 29, 9, CENTRE, SANS, "#000000"),
            of(Field.NUMBER, 57, 162.3, 110, 11, 14, START, SANS_BOLD, INK),
            of(Field.ADDRESS, 57, 174, 110, 9, 9, START, SANS, DEEP),
            words(
                    57,
                    184.5,
                    110,
                    7.5,
                    8,
                    START,
                    SANS,
                    SOFT,
                    "Chứng nhận điện tử; hiệu lực theo kết quả tra cứu. Không phải văn bằng, chứng chỉ của hệ thống giáo dục"
                            + " quốc dân.",
                    "An electronic certificate; what the check says counts. Not a diploma of the national education"
                            + " system."),
            of(Field.ISSUED_ON, 186.2, 162.3, 88.2, 6.5, 13, CENTRE, SERIF_ITALIC, INK),
            of(Field.ISSUER, 186.2, 170.5, 88.2, 14, 14, CENTRE, SERIF_BOLD, INK),
            of(Field.EXPIRES_ON, 186.2, 186, 88.2, 5.5, 9, CENTRE, SANS, SOFT));

    private StandardBoxes() {}

    private static Box of(
            Field field,
            double left,
            double top,
            double width,
            double height,
            double size,
            Align align,
            Face face,
            String colour) {
        return new Box(field, left, top, width, height, size, align, face, colour, "", "");
    }

    private static Box words(
            double left,
            double top,
            double width,
            double height,
            double size,
            Align align,
            Face face,
            String colour,
            String text,
            String textEn) {
        return new Box(Field.TEXT, left, top, width, height, size, align, face, colour, text, textEn);
    }
}
