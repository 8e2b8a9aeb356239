package vn.hocvuso.movement.target;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;

/** What a unit wants to reach and do in a year; one for each unit and year. */
@Entity
@Table(name = "movement_plan")
public class Plan {

    static final int LONGEST = 500;
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id")
    private Long unit;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "unit_note")
    private String unitNote = "";

    @Column(updatable = false)
    private int year;

    private String title;

    private String source;

    @Column(updatable = false)
    private String code;

    private String digest;

    private boolean edited;

    @Column(name = "created_by", updatable = false)
    private Learner.Ref createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For JPA only. */
    protected Plan() {}

    /**
     * One that a person makes.
     *
     * @param source the document that it is, such as its number and day; may be empty
     * @throws Refusal {@code movement.plan.year}; {@code movement.target.text} for what is missing or too long
     */
    Plan(Unit unit, int year, String title, String source, Learner.Ref actor, Instant now) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("movement.plan.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)).at("year");
        }
        this.unit = unit.id();
        this.year = year;
        unitName = unit.name();
        rename(title, source);
        edited = true;
        createdBy = actor;
        createdAt = now;
    }

    /** One of the content folder. */
    Plan(PlanFile.Written written, Instant now) {
        code = written.code();
        year = written.year();
        createdAt = now;
        become(written);
    }

    /** Is what the content folder says now; of which unit it is, is not settled by this. */
    final void become(PlanFile.Written written) {
        unitName = written.unitName();
        unitNote = written.unitNote();
        title = written.title();
        source = written.source();
        digest = written.digest();
    }

    /** @throws Refusal {@code movement.target.text} for what is missing or too long */
    final void rename(String newTitle, String newSource) {
        title = TargetText.required(newTitle, LONGEST, "title");
        source = TargetText.optional(newSource, LONGEST, "source");
    }

    /** Belongs to this unit, now that it is there. */
    void bind(Unit found) {
        unit = found.id();
    }

    /** A person has changed it: the content folder changes it no more. */
    void edit() {
        edited = true;
    }

    boolean isEdited() {
        return edited;
    }

    boolean says(String newDigest) {
        return newDigest.equals(digest);
    }

    public long id() {
        return id;
    }

    /** Empty where its unit is none of the territory; {@link #unitNote} says why. */
    public Optional<Long> unit() {
        return Optional.ofNullable(unit);
    }

    /** As the document calls it. */
    public String unitName() {
        return unitName;
    }

    /** Why its unit is none of the territory, or is to be made first; may be empty. */
    public String unitNote() {
        return unitNote;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    /** The document. */
    public String source() {
        return source;
    }
}
