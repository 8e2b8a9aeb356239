package vn.hocvuso.search;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What an administrator looks for; empty or null for any.
 *
 * @param text a name, in quotation marks when nothing may stand beside it; or a number, or a piece of one
 * @param place the code of a commune, or of a province with all that lies in it
 * @param from first day of issue
 * @param to last day of issue
 * @param status as it is kept: {@code VALID} and others
 * @param kind as it is kept: {@code COURSE} and others
 */
public record CertificateQuery(
        String text, String courseSlug, String place, LocalDate from, LocalDate to, String status, String kind)
        implements Serializable {

    public static final CertificateQuery ANY = new CertificateQuery("", "", "", null, null, "", "");

    /** Longest name or number, in characters. */
    public static final int LONGEST = 200;

    /** Provinces have shorter codes than communes. */
    private static final int PROVINCE_CODE = 2;

    /** @throws Refusal {@code search.query.long} or {@code search.dates.order} */
    public CertificateQuery {
        text = Folding.clean(text == null ? "" : text);
        courseSlug = courseSlug == null ? "" : courseSlug;
        place = place == null ? "" : place;
        status = status == null ? "" : status;
        kind = kind == null ? "" : kind;
        if (text.length() > LONGEST) {
            throw new Refusal("search.query.long", LONGEST).at("text");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("search.dates.order").at("to");
        }
    }

    /** Of any kind. */
    public CertificateQuery(String text, String courseSlug, String place, LocalDate from, LocalDate to, String status) {
        this(text, courseSlug, place, from, to, status, "");
    }

    boolean inProvince() {
        return !place.isEmpty() && place.length() <= PROVINCE_CODE;
    }
}
