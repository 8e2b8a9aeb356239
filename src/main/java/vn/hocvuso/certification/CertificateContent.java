package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a certificate says, as issued: later changes of the person, the course or the framework do not reach it. All of
 * it is public to whoever knows the number, so the holder's commune is not in it.
 *
 * @param way how it came about
 * @param courseSlug of the course, or what else names that which it is of: a programme, a contest, a class
 * @param courseTitle what people read of that
 * @param edition what people call the edition: {@code 2026.1}; empty where there are no editions
 * @param minutes how long the course takes; 0 where that does not apply
 * @param detail what else it says in words: the prize of a contest, the number of a certificate on paper; often empty
 * @param framework the title of the framework that the competences are from; empty when there is none
 * @param score whole percent of the quiz that was passed; null when none is certified
 * @param issuer the name of the unit that issues it
 * @param issuedOn the day in Viet Nam
 * @param expiresOn its last day in Viet Nam; null when it has none
 * @param template the version of the template by which it is drawn; 0 for the standard one
 */
public record CertificateContent(
        String number,
        Certificate.Kind kind,
        Certificate.Way way,
        String holder,
        String courseSlug,
        String courseTitle,
        String edition,
        int minutes,
        String detail,
        String framework,
        List<Competence> competences,
        Integer score,
        String issuer,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate expiresOn,
        long template)
        implements Serializable {

    /** A competence at the level that the course teaches, with its names as they were. */
    public record Competence(String code, String name, String nameEn, int level, String band, String bandEn)
            implements Serializable {

        /** The name for a reader of this language; the Vietnamese one where there is no other. */
        public String nameIn(String language) {
            return language.equals("en") && !nameEn.isEmpty() ? nameEn : name;
        }

        public String bandIn(String language) {
            return language.equals("en") && !bandEn.isEmpty() ? bandEn : band;
        }
    }

    public CertificateContent {
        competences = List.copyOf(competences);
        if (score != null && (score < 0 || score > 100)) {
            throw new IllegalArgumentException("A score is from 0 to 100 percent, not " + score);
        }
    }

    public boolean scored() {
        return score != null;
    }

    /** True when it was given, by hand or in a run for many, rather than earned by completing. */
    public boolean byHand() {
        return way != Certificate.Way.EARNED;
    }

    /**
     * What takes the place of this one: the same, given by hand, for a name and with a last day that may be others.
     *
     * @param issuer the name of the same unit today
     * @param at the moment, {@code on} its day in Viet Nam
     */
    CertificateContent succeeded(
            String number, String holder, LocalDate expiresOn, String issuer, Instant at, LocalDate on) {
        return with(number, Certificate.Way.BY_HAND, holder, score, issuer, at, on, expiresOn);
    }

    /** The same as the public reads it where the holder has chosen so: her initials in place of her name. */
    CertificateContent withInitials() {
        return with(number, way, initials(holder), score, issuer, issuedAt, issuedOn, expiresOn);
    }

    /** All that it says, but for what tells it from others of the same: holder, number, score and the moment. */
    public String likeness() {
        return with("", way, "", score == null ? null : 0, issuer, Instant.EPOCH, LocalDate.EPOCH, expiresOn)
                .toString();
    }

    private CertificateContent with(
            String number,
            Certificate.Way way,
            String holder,
            Integer score,
            String issuer,
            Instant at,
            LocalDate on,
            LocalDate expiresOn) {
        return new CertificateContent(
                number,
                kind,
                way,
                holder,
                courseSlug,
                courseTitle,
                edition,
                minutes,
                detail,
                framework,
                competences,
                score,
                issuer,
                at,
                on,
                expiresOn,
                template);
    }

    /** {@code Đặng Thị Ánh} becomes {@code Đ. T. Á.} */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
