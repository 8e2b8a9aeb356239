package vn.hocvuso.learning;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.InstantConverter;

/** A learner in an edition of a course: what she has done of it, and where she is. Completed once, for good. */
@Entity
@Table(name = "learning_enrolment")
public class Enrolment {

    /** Names an enrolment outside this room. */
    public record Ref(long value) implements Serializable {}

    /** How it came about. */
    public enum Basis {
        /** She took it up herself. */
        VOLUNTARY,
        /** Somebody else put her in, such as the organisation that she belongs to. */
        MANDATED,
        /** Nobody knows: it began on another system, or before this was noted. */
        UNTOLD
    }

    /** Fired in the transaction in which she has taken up an edition. */
    public record Started(Learner.Ref learner, Edition.Ref edition, Instant at) {}

    /**
     * Fired once per enrolment, inside the transaction that recorded its last open activity as done.
     *
     * @param percent whole percent of the quiz that was passed, 100 where the course has none
     */
    public record Completed(
            Ref enrolment, Learner.Ref learner, Course.Ref course, Edition.Ref edition, int percent, Instant at)
            implements Serializable {}

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "course_id", updatable = false)
    private long course;

    @Column(name = "edition_id", updatable = false)
    private long edition;

    @Column(name = "quiz_id", updatable = false)
    private Long quiz;

    private Integer percent;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Basis basis;

    @Column(name = "enrolled_by", updatable = false)
    private Learner.Ref enrolledBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "testing_out_at")
    private Instant testingOutAt;

    @ElementCollection
    @CollectionTable(name = "learning_done", joinColumns = @JoinColumn(name = "enrolment_id"))
    @MapKeyColumn(name = "activity_id")
    @Column(name = "done_at")
    @Convert(converter = InstantConverter.class)
    private Map<Long, Instant> done = new HashMap<>();

    /** For JPA only. */
    protected Enrolment() {}

    /** She takes it up herself. */
    Enrolment(Learner.Ref learner, CourseView course, Instant now) {
        this(learner, course, Basis.VOLUNTARY, null, now);
    }

    private Enrolment(Learner.Ref learner, CourseView course, Basis basis, Learner.Ref enrolledBy, Instant now) {
        this.learner = learner;
        this.basis = basis;
        this.enrolledBy = enrolledBy;
        this.course = course.course().value();
        this.edition = course.edition().value();
        this.quiz = course.quiz().map(ActivityLine::target).orElse(null);
        this.startedAt = now;
    }

    /** Somebody else puts her in. */
    static Enrolment mandated(Learner.Ref learner, CourseView course, Learner.Ref by, Instant now) {
        return new Enrolment(learner, course, Basis.MANDATED, by, now);
    }

    /** She took it up on another system, which does not tell how that came about. */
    static Enrolment elsewhere(Learner.Ref learner, CourseView course, Instant at) {
        return new Enrolment(learner, course, Basis.UNTOLD, null, at);
    }

    /** She has passed the quiz with so many percent; a better one later does not count. */
    void passed(int quizPercent) {
        if (percent == null) {
            percent = quizPercent;
        }
    }

    /** From now on a passed test counts for the lessons, too. */
    void testOut(Instant now) {
        if (testingOutAt == null) {
            testingOutAt = now;
        }
    }

    /** Whether the lessons are done with a passed test. */
    boolean isTestingOut() {
        return testingOutAt != null;
    }

    /**
     * Records an activity as done.
     *
     * @param activities all that the edition asks for
     * @param at when she did it; kept between her enrolment and now
     * @return what to tell the house when this was the last open one; empty otherwise, and for ever after
     */
    Optional<Completed> did(Activity.Ref activity, Set<Activity.Ref> activities, Instant at, Instant now) {
        var notAfter = at.isAfter(now) ? now : at;
        done.putIfAbsent(activity.value(), notAfter.isBefore(startedAt) ? startedAt : notAfter);
        var all = activities.stream().allMatch(asked -> done.containsKey(asked.value()));
        if (!all || completedAt != null) {
            return Optional.empty();
        }
        completedAt = now;
        return Optional.of(
                new Completed(ref(), learner, new Course.Ref(course), edition(), percent == null ? 100 : percent, now));
    }

    /**
     * Records what was done on another system; of two times for the same thing the earlier stands.
     *
     * @param told what she did there
     * @param asked all that the edition asks for
     * @param toldCompletion when the other system counted it as complete
     * @return what to tell the house when nothing is open any more; empty otherwise, and for ever after
     */
    Optional<Completed> didElsewhere(
            Map<Activity.Ref, Instant> told, Set<Activity.Ref> asked, Optional<Instant> toldCompletion, Instant now) {
        told.forEach((activity, at) -> done.merge(activity.value(), earlier(at, now), Enrolment::earlier));
        var all = asked.stream().allMatch(activity -> done.containsKey(activity.value()));
        if (!all || completedAt != null) {
            return Optional.empty();
        }
        var last = done.values().stream().max(Instant::compareTo).orElse(now);
        completedAt = earlier(toldCompletion.orElse(last), now);
        return Optional.of(new Completed(
                ref(), learner, new Course.Ref(course), edition(), percent == null ? 100 : percent, completedAt));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public Ref ref() {
        return new Ref(id);
    }

    Learner.Ref learner() {
        return learner;
    }

    Edition.Ref edition() {
        return new Edition.Ref(edition);
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    boolean hasDone(Activity.Ref activity) {
        return done.containsKey(activity.value());
    }
}
