package vn.hocvuso.movement.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.movement.letter.Letterhead;
import vn.hocvuso.movement.letter.Numbers;

/**
 * A report as a document, whatever file it becomes.
 *
 * <p>Its layout is that of an administrative document by Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I and II: A4 upright; margins 20
 * mm above and below, 30 mm left, 15 mm right; a serif of the Times kind in black; on the right the national heading in bold
 * capitals and the motto in bold beneath with a line as long as it; on the left the issuer in bold capitals beneath the body it
 * belongs to; number and symbol beneath the issuer; place and date in italics, days below 10 and the months 1 and 2 with a zero
 * before; the kind of document in bold capitals and what it is about in bold, centred; the body in 14 points, justified, with an
 * indented first line; at the bottom left the recipients, 11 points beneath a heading in bold italics, on the right the
 * signatory; page numbers centred above, none on the first page.
 *
 * <p>Documents of Party bodies follow Hướng dẫn 36-HD/VPTW of 3 April 2018: on the right the Party's name in bold capitals of 15
 * points with a line as long as it beneath, and no motto; the issuer in 14 points with an asterisk beneath; the number without a
 * colon; the kind of document in 16 points, what it is about in 15.
 *
 * @param party whether a Party body issues it, else one of the State
 * @param above the body that the issuer belongs to; may be empty
 * @param number with the symbol; empty for a draft
 * @param place empty for a draft
 * @param date empty for a draft
 * @param about what it is about, beneath the kind of document
 * @param addressee to whom it is sent
 * @param notes what the reader must know first: that the form is a sample, that it is a draft, that it amends another
 */
public record ReportDocument(
        boolean party,
        String above,
        String issuer,
        String number,
        String place,
        Optional<LocalDate> date,
        String about,
        String addressee,
        List<String> notes,
        List<Part> parts,
        List<String> recipients,
        String signatoryTitle,
        String signatory)
        implements Serializable {

    static final String COUNTRY = Letterhead.COUNTRY;
    static final String MOTTO = Letterhead.MOTTO;
    static final String PARTY = Letterhead.PARTY;
    static final String KIND = "BÁO CÁO";
    static final String RECIPIENTS = Letterhead.RECIPIENTS;
    static final String UNKNOWN = "chưa có số liệu";

    /**
     * A number in a table of the document.
     *
     * @param number empty when it is unknown
     * @param blank true on a form that is to be filled in: what is not there is not called unknown
     */
    public record Row(String label, Optional<BigDecimal> number, boolean percent, boolean blank)
            implements Serializable {

        /** A number of a report. */
        Row(String label, Optional<BigDecimal> number, boolean percent) {
            this(label, number, percent, false);
        }

        /** As Vietnamese documents write it: a point every three digits, a comma before decimals. */
        public String shown() {
            var unit = percent ? "%" : "";
            return number.map(it -> Numbers.shown(it) + unit).orElse(blank ? unit : UNKNOWN);
        }
    }

    /** A text of the document, under what it is asked. */
    public record Words(String label, List<String> paragraphs) implements Serializable {}

    /** A section: first its numbers, then its texts. */
    public record Part(String title, List<Row> rows, List<Words> words) implements Serializable {}

    public ReportDocument {
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
    }

    String title() {
        return "Báo cáo " + about;
    }

    /** What stands above and below what it says. */
    Letterhead letterhead() {
        return new Letterhead(
                party, above, issuer, number, "BC", place, date, recipients, List.of(signatoryTitle), signatory);
    }

    /** {@code Số: 12/BC-UBND}, of the Party {@code Số 12-BC/ĐU}. */
    public String numberLine() {
        return letterhead().numberLine();
    }

    /** {@code Mai Hoa, ngày 05 tháng 02 năm 2026}. */
    public String dateLine() {
        return letterhead().dateLine();
    }

    /** Each after a hyphen and with a semicolon behind it, the last with a full stop. */
    public List<String> recipientLines() {
        return letterhead().recipientLines();
    }

    /** What stands beneath the heading; empty for the Party. */
    public String motto() {
        return party ? "" : MOTTO;
    }

    /** What kind of document it is. */
    public String kind() {
        return KIND;
    }

    /** {@code Kính gửi: …}; empty where nobody is addressed. */
    public String addresseeLine() {
        return addressee.isEmpty() ? "" : "Kính gửi: " + addressee;
    }

    /** What stands above those who get it. */
    public String recipientsHeading() {
        return RECIPIENTS;
    }

    /** What stands above the columns of a table of numbers: the number of the row, the indicator, the figure. */
    public List<String> columns() {
        return List.of("STT", "Chỉ tiêu", "Số liệu");
    }

    /** What stands in capitals above on the right. */
    public String heading() {
        return letterhead().heading();
    }

    /** {@code 1. Kết quả}: sections are numbered. */
    static String heading(int place, Part part) {
        return (place + 1) + ". " + part.title();
    }
}
