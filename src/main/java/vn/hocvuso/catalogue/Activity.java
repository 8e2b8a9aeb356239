package vn.hocvuso.catalogue;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One thing to do in an edition: a lesson to read, or something that only another room can read. */
@Entity
@Table(name = "catalogue_activity")
public class Activity {

    /** Names an activity outside this room. */
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

    /** What an activity's target is: a lesson of this room, or something that another room knows. */
    public enum Kind {
        PAGE,
        QUIZ
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    private int position;

    @Enumerated(STRING)
    private Kind kind;

    private long target;

    private String title;

    /** For JPA only. */
    protected Activity() {}

    Activity(Edition edition, int position, Kind kind, long target, String title) {
        this.edition = edition;
        this.position = position;
        this.kind = kind;
        this.target = target;
        this.title = title;
    }

    void placeAt(int place) {
        position = place;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    Ref ref() {
        return new Ref(id);
    }

    Kind kind() {
        return kind;
    }

    /** The number of the lesson, or what the other room gave. */
    long target() {
        return target;
    }

    String title() {
        return title;
    }
}
