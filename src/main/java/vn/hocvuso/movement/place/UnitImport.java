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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** A list of units that was handed in: checked first, then taken over as a whole, or cancelled. */
@Entity
@Table(name = "movement_import")
class UnitImport {

    /** How far it is. */
    enum State {
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED;

        boolean working() {
            return this == CHECKING || this == RUNNING;
        }
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private LocalDate since;

    @Enumerated(STRING)
    private State state = State.CHECKING;

    @Column(name = "created_by", updatable = false)
    private Learner.Ref createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA only. */
    protected UnitImport() {}

    /** @param since the first day of units whose row says none */
    UnitImport(LocalDate since, Learner.Ref actor, Instant now) {
        this.since = since;
        createdBy = actor;
        createdAt = now;
        changedAt = now;
    }

    /** All rows have been looked at; also when some were found wrong in the middle of taking them over. */
    void checked(Instant now) {
        become(State.CHECKED, now);
    }

    /** @throws Refusal {@code movement.import.state} unless it has been checked, {@code movement.import.wrong} */
    void start(int wrong, Instant now) {
        if (state != State.CHECKED) {
            throw new Refusal("movement.import.state");
        }
        if (wrong > 0) {
            throw new Refusal("movement.import.wrong", wrong);
        }
        become(State.RUNNING, now);
    }

    /** @throws Refusal {@code movement.import.state} when it has ended */
    void cancel(Instant now) {
        if (state == State.DONE || state == State.CANCELLED) {
            throw new Refusal("movement.import.state");
        }
        become(State.CANCELLED, now);
    }

    /** All of it has been taken over. */
    void end(Instant now) {
        become(State.DONE, now);
    }

    private void become(State next, Instant now) {
        state = next;
        changedAt = now;
    }

    long id() {
        return id;
    }

    LocalDate since() {
        return since;
    }

    State state() {
        return state;
    }

    Learner.Ref createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Empty while it is under way. */
    Optional<Instant> endedAt() {
        return state == State.DONE || state == State.CANCELLED ? Optional.of(changedAt) : Optional.empty();
    }
}
