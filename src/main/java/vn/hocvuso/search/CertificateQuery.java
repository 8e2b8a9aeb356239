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
 * @param issuer the number of the unit in whose name it is
 */
public record CertificateQuery(
        String text,
        String courseSlug,
        String place,
        LocalDate from,
        LocalDate to,
        String status,
        String kind,
        String issuer)
        implements Serializable {

    public static final CertificateQuery ANY = new CertificateQuery("", "", "", null, null, "", "", "");

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
        issuer = issuer == null ? "" : issuer;
        if (text.length() > LONGEST) {
            throw new Refusal("search.query.long", LONGEST).at("text");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("search.dates.order").at("to");
        }
    }

    /** Of any kind and unit. */
    public CertificateQuery(String text, String courseSlug, String place, LocalDate from, LocalDate to, String status) {
        this(text, courseSlug, place, from, to, status, "", "");
    }

    /** The same of another course. */
    public CertificateQuery ofCourse(String slug) {
        return new CertificateQuery(text, slug, place, from, to, status, kind, issuer);
    }

    /** The same in another place. */
    public CertificateQuery inPlace(String code) {
        return new CertificateQuery(text, courseSlug, code, from, to, status, kind, issuer);
    }

    /** The same between other days. */
    public CertificateQuery between(LocalDate first, LocalDate last) {
        return new CertificateQuery(text, courseSlug, place, first, last, status, kind, issuer);
    }

    /** The same in another status. */
    public CertificateQuery inStatus(String value) {
        return new CertificateQuery(text, courseSlug, place, from, to, value, kind, issuer);
    }

    /** The same of another kind. */
    public CertificateQuery ofKind(String value) {
        return new CertificateQuery(text, courseSlug, place, from, to, status, value, issuer);
    }

    /** The same of another unit. */
    public CertificateQuery ofIssuer(String unit) {
        return new CertificateQuery(text, courseSlug, place, from, to, status, kind, unit);
    }

    boolean inProvince() {
        return !place.isEmpty() && place.length() <= PROVINCE_CODE;
    }
}
