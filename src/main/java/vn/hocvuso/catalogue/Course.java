package vn.hocvuso.catalogue;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.platform.Announced;
import vn.hocvuso.platform.Refusal;

/** A course. Knows which of its editions new learners get, and numbers them as they are published. */
@Entity
@Table(name = "catalogue_course")
public class Course {

    /** Names a course outside this room. */
    public record Ref(long value) implements Serializable {}

    /** Keeps a {@link Ref} in a column. */
    @Converter(autoApply = true)
    public static class RefConverter implements AttributeConverter<Ref, Long> {

        @Override
        public Long convertToDatabaseColumn(Ref ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public Ref convertToEntityAttribute(Long column) {
            return column == null ? null : new Ref(column);
        }
    }

    /** Where a course stands: never published yet, in the catalogue, or taken out of it. */
    public enum State {
        NEW,
        PUBLISHED,
        RETIRED
    }

    /** Fired in the transaction that made an edition the one that new learners get. */
    public record Published(Ref course, Edition.Ref edition, Instant at) implements Announced {
        @Override
        public long subject() {
            return course.value();
        }
    }

    /** Fired in the transaction that took the course out of the catalogue. */
    public record Retired(Ref course, Instant at) implements Announced {
        @Override
        public long subject() {
            return course.value();
        }
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String slug;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For JPA only. */
    protected Course() {}

    Course(Slug slug, Instant now) {
        this.slug = Slug.ofCourse(slug.value()).value();
        this.createdAt = now;
    }

    /**
     * Makes a draft the edition that new learners get, and brings a retired course back.
     *
     * @param before the edition that they got so far, if any
     * @throws Refusal {@code catalogue.draft.*} when the draft is not complete
     */
    void publish(Edition draft, Optional<Edition> before, Instant now) {
        draft.publish(lastNumber + 1, now);
        before.ifPresent(Edition::supersede);
        lastNumber++;
        retiredAt = null;
    }

    /** @throws Refusal {@code catalogue.course.unpublished} unless the course is in the catalogue */
    void retire(Instant now) {
        if (state() != State.PUBLISHED) {
            throw new Refusal("catalogue.course.unpublished");
        }
        retiredAt = now;
    }

    Ref ref() {
        return new Ref(id);
    }

    String slug() {
        return slug;
    }

    /** How other rooms name the course when they ask who its authors are. */
    String thing() {
        return thing(slug);
    }

    static String thing(String slug) {
        return "course:" + slug;
    }

    State state() {
        if (lastNumber == 0) {
            return State.NEW;
        }
        return retiredAt == null ? State.PUBLISHED : State.RETIRED;
    }

    /** The number of the edition published last; 0 before the first. */
    int lastNumber() {
        return lastNumber;
    }
}
