package vn.hocvuso.movement.place;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** What a person does on a unit, from one day to another; both belong to it. */
@Entity
@Table(name = "movement_posting")
public class Post {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref person;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Duty duty;

    @Column(name = "from_on", updatable = false)
    private LocalDate fromOn;

    @Column(name = "to_on")
    private LocalDate toOn;

    /** For JPA only. */
    protected Post() {}

    /** @throws Refusal {@code movement.post.days} when it would end before it begins */
    Post(Unit unit, Learner.Ref person, Duty duty, LocalDate from, Optional<LocalDate> to) {
        this.unit = unit.id();
        this.person = person;
        this.duty = duty;
        fromOn = from;
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new Refusal("movement.post.days").at("postTo");
        }
        toOn = to.orElse(null);
    }

    /**
     * Ends earlier than was settled, or at all.
     *
     * @throws Refusal {@code movement.post.ended} when it has ended by that day, {@code movement.post.days}
     */
    void end(LocalDate lastOn) {
        if (toOn != null && !toOn.isAfter(lastOn)) {
            throw new Refusal("movement.post.ended");
        }
        if (lastOn.isBefore(fromOn)) {
            throw new Refusal("movement.post.days");
        }
        toOn = lastOn;
    }

    public long id() {
        return id;
    }

    public long unit() {
        return unit;
    }

    public Learner.Ref person() {
        return person;
    }

    public Duty duty() {
        return duty;
    }

    public LocalDate from() {
        return fromOn;
    }

    /** Empty until further notice. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(toOn);
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
    }
}
