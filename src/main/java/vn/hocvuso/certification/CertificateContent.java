package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate says, as issued: later changes of the person, the course or the framework do not reach it. All of
 * it is public to whoever knows the number, so the holder's commune is not in it.
 *
 * @param edition what people call the edition: {@code 2026.1}
 * @param minutes how long the course takes
 * @param framework the title of the framework that the competences are from; empty when there is none
 * @param score whole percent of the quiz that was passed; null when none is certified
 * @param issuer the operator's name
 * @param issuedOn the day in Viet Nam
 */
public record CertificateContent(
        String number,
        Certificate.Kind kind,
        String holder,
        String courseSlug,
        String courseTitle,
        String edition,
        int minutes,
        String framework,
        List<Competence> competences,
        Integer score,
        String issuer,
        Instant issuedAt,
        LocalDate issuedOn)
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

    public boolean byHand() {
        return kind == Certificate.Kind.MANUAL;
    }
}
