package vn.hocvuso.certification.bulk;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What all people of a list are to get.
 *
 * @param renewal whether people are to get another certificate in the place of one that ends
 * @param unit the number of the unit in whose name it is; a renewal is of the unit of the one before
 * @param slug of the course; otherwise a short name by which a second list for the same is known
 * @param expiresOn its last day in Viet Nam; null when it has none
 * @param reason why it is given; only administrators read it
 */
record RunPlan(
        Certificate.Kind kind,
        boolean renewal,
        long unit,
        String slug,
        String title,
        LocalDate expiresOn,
        String reason)
        implements Serializable {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;
    private static final int SHORTEST_TEXT = 5;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 500;

    /**
     * What an administrator has typed; for a course, its title is found by the caller.
     *
     * @param expiresOn as the browser's date input sends it: {@code 2028-12-31}; empty for none
     * @throws Refusal {@code certification.run.kind}, {@code certification.run.slug}, {@code certification.run.title.length},
     *     {@code certification.run.expiresOn}, {@code certification.reason.length}
     */
    static RunPlan typed(
            String kind, long unit, String slug, String title, String expiresOn, String reason, LocalDate today) {
        return new RunPlan(
                kind(kind),
                false,
                unit,
                slug(slug),
                text(title, LONGEST_TITLE, "certification.run.title.length", "title"),
                day(expiresOn, today),
                text(reason, LONGEST_REASON, "certification.reason.length", "reason"));
    }

    /**
     * A renewal, as an administrator has typed it.
     *
     * @throws Refusal {@code certification.run.expiresOn}, also for none; {@code certification.reason.length}
     */
    static RunPlan renewal(
            Certificate.Kind kind, String slug, String title, String expiresOn, String reason, LocalDate today) {
        var last = day(expiresOn, today);
        if (last == null) {
            throw new Refusal("certification.run.expiresOn").at("renewedUntil");
        }
        return new RunPlan(
                kind,
                true,
                Units.OPERATOR,
                slug,
                title,
                last,
                text(reason, LONGEST_REASON, "certification.reason.length", "why"));
    }

    /** The universal level is confirmed by rules, never by a list. */
    private static Certificate.Kind kind(String text) {
        for (var kind : Certificate.Kind.values()) {
            if (kind != Certificate.Kind.LEVEL && kind.name().equals(text)) {
                return kind;
            }
        }
        throw new Refusal("certification.run.kind").at("kind");
    }

    private static String slug(String typed) {
        var slug = typed == null ? "" : typed.strip();
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new Refusal("certification.run.slug", LONGEST_SLUG).at("slug");
        }
        return slug;
    }

    private static String text(String typed, int longest, String key, String field) {
        var text = Folding.clean(typed == null ? "" : typed);
        if (text.length() < SHORTEST_TEXT || text.length() > longest) {
            throw new Refusal(key, SHORTEST_TEXT, longest).at(field);
        }
        return text;
    }

    private static LocalDate day(String typed, LocalDate today) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new Refusal("certification.run.expiresOn").at("expiresOn");
        }
        throw new Refusal("certification.run.expiresOn").at("expiresOn");
    }

    boolean ofCourse() {
        return kind == Certificate.Kind.COURSE;
    }
}
