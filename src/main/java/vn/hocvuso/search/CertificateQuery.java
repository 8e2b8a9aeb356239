package vn.hocvuso.search;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What an administrator looks for; empty or null for any.
 *
 * @param text a name, or a number or its beginning
 * @param from first day of issue
 * @param to last day of issue
 * @param status {@code VALID} or {@code REVOKED}
 */
public record CertificateQuery(
        String text, String courseSlug, String provinceCode, LocalDate from, LocalDate to, String status)
        implements Serializable {

    public static final CertificateQuery ANY = new CertificateQuery("", "", "", null, null, "");

    /** Longest name or number, in characters. */
    public static final int LONGEST = 200;

    /** @throws Refusal {@code search.query.long} or {@code search.dates.order} */
    public CertificateQuery {
        text = Folding.clean(text == null ? "" : text);
        courseSlug = courseSlug == null ? "" : courseSlug;
        provinceCode = provinceCode == null ? "" : provinceCode;
        status = status == null ? "" : status;
        if (text.length() > LONGEST) {
            throw new Refusal("search.query.long", LONGEST).at("text");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("search.dates.order").at("to");
        }
    }

    /** Names have no digits; every number has some. */
    boolean isNumber() {
        return text.chars().anyMatch(Character::isDigit);
    }
}
