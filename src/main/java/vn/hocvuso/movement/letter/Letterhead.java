package vn.hocvuso.movement.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands above and below the words of an office's document, by Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II; of a Party body
 * by Hướng dẫn 36-HD/VPTW of 3 April 2018.
 *
 * @param party whether a Party body issues it, else one of the State
 * @param above the body that the issuer belongs to; may be empty
 * @param number with the symbol; empty for a draft
 * @param symbol of this kind of document, as in {@code BC}: stands where the number is to be written by hand
 * @param place empty for a draft
 * @param date empty for a draft
 * @param signatoryTitle lines of it; may be empty
 */
public record Letterhead(
        boolean party,
        String above,
        String issuer,
        String number,
        String symbol,
        String place,
        Optional<LocalDate> date,
        List<String> recipients,
        List<String> signatoryTitle,
        String signatory) {

    public static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    public static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    public static final String RECIPIENTS = "Nơi nhận:";

    private static final int LAST_MONTH_WITH_ZERO = 2;

    public Letterhead {
        recipients = List.copyOf(recipients);
        signatoryTitle = List.copyOf(signatoryTitle);
    }

    /** What stands in capitals above on the right. */
    public String heading() {
        return party ? PARTY : COUNTRY;
    }

    /** {@code Số: 12/BC-UBND}, of the Party {@code Số 12-BC/ĐU}. */
    public String numberLine() {
        var blank = party ? "      -" + symbol : "      /" + symbol;
        return (party ? "Số " : "Số: ") + (number.isEmpty() ? blank : number);
    }

    /** {@code Mai Hoa, ngày 05 tháng 02 năm 2026}: days below 10 and the months 1 and 2 with a zero before. */
    public String dateLine() {
        var where = place.isEmpty() ? "…………" : place;
        return date.map(on -> String.format(
                        Locale.ROOT,
                        on.getMonthValue() <= LAST_MONTH_WITH_ZERO
                                ? "%s, ngày %02d tháng %02d năm %d"
                                : "%s, ngày %02d tháng %d năm %d",
                        where,
                        on.getDayOfMonth(),
                        on.getMonthValue(),
                        on.getYear()))
                .orElse(where + ", ngày … tháng … năm ……");
    }

    /** Each after a hyphen and with a semicolon behind it, the last with a full stop. */
    public List<String> recipientLines() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < recipients.size(); i++) {
            lines.add("- " + recipients.get(i) + (i + 1 < recipients.size() ? ";" : "."));
        }
        return lines;
    }
}
