package vn.hocvuso.catalogue.programme;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Courses that lead to one certificate together. */
@Entity
@Table(name = "catalogue_programme")
class Programme {

    static final int FEWEST = 2;
    static final int MOST = 30;

    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 300;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{2,59}");

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String slug;

    private String title;

    private String summary;

    @Column(name = "composed_at")
    private Instant composedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "catalogue_programme_course", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    @Column(name = "course_id")
    private List<Long> courses = new ArrayList<>();

    /** For JPA only. */
    protected Programme() {}

    /** @throws Refusal {@code catalogue.programme.slug}, or as {@link #describe} and {@link #compose} */
    Programme(String slug, String title, String summary, List<Course.Ref> courses, Instant now) {
        this.slug = slug == null ? "" : slug.strip();
        if (!SLUG.matcher(this.slug).matches()) {
            throw new Refusal("catalogue.programme.slug").at("slug");
        }
        describe(title, summary);
        compose(courses, now);
    }

    /**
     * What it is called, on certificates too, and in one or two sentences what it is for.
     *
     * @throws Refusal {@code catalogue.programme.title}, {@code catalogue.programme.summary}, {@code
     *     catalogue.programme.ended}
     */
    final void describe(String newTitle, String newSummary) {
        requireOpen();
        var cleanTitle = Folding.clean(newTitle == null ? "" : newTitle);
        if (cleanTitle.length() < SHORTEST_TITLE || cleanTitle.length() > LONGEST_TITLE) {
            throw new Refusal("catalogue.programme.title", SHORTEST_TITLE, LONGEST_TITLE).at("title");
        }
        var cleanSummary = Folding.clean(newSummary == null ? "" : newSummary);
        if (cleanSummary.length() > LONGEST_SUMMARY) {
            throw new Refusal("catalogue.programme.summary", LONGEST_SUMMARY).at("summary");
        }
        title = cleanTitle;
        summary = cleanSummary;
    }

    /**
     * Of which courses it is, in this order; the same as before changes nothing.
     *
     * @throws Refusal {@code catalogue.programme.courses} unless they are 2 to 30 different ones, {@code
     *     catalogue.programme.ended}
     */
    final void compose(List<Course.Ref> chosen, Instant now) {
        requireOpen();
        if (chosen.size() < FEWEST || chosen.size() > MOST || new HashSet<>(chosen).size() < chosen.size()) {
            throw new Refusal("catalogue.programme.courses", FEWEST, MOST).at("courses");
        }
        var ids = chosen.stream().map(Course.Ref::value).toList();
        if (!ids.equals(courses)) {
            courses.clear();
            courses.addAll(ids);
            composedAt = now;
        }
    }

    /** It leads to no certificate any more; a second time changes nothing. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new Refusal("catalogue.programme.ended");
        }
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    Instant composedAt() {
        return composedAt;
    }

    /** Empty while it is open. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    List<Course.Ref> courses() {
        return courses.stream().map(Course.Ref::new).toList();
    }
}
