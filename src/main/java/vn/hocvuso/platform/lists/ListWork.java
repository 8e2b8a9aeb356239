package vn.hocvuso.platform.lists;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** A list that was handed in: checked first, then carried out, or cancelled. */
@MappedSuperclass
public abstract class ListWork {

    /** How far it is. */
    public enum State {
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED;

        /** True while the house is at it. */
        public boolean working() {
            return this == CHECKING || this == RUNNING;
        }

        private boolean over() {
            return this == DONE || this == CANCELLED;
        }
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(STRING)
    private State state = State.CHECKING;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA only. */
    protected ListWork() {}

    protected ListWork(Instant now) {
        createdAt = now;
        changedAt = now;
    }

    /** What is said to whoever asks for a step that it is not at. */
    protected abstract Refusal otherState();

    /** All rows have been looked at; also when some were found wrong in the middle of carrying them out. */
    public void checked(Instant now) {
        become(State.CHECKED, now);
    }

    /** @throws Refusal {@link #otherState} unless it has been checked */
    protected final void requireChecked() {
        if (state != State.CHECKED) {
            throw otherState();
        }
    }

    /** @throws Refusal {@link #otherState} unless it has been checked */
    public void start(Instant now) {
        requireChecked();
        become(State.RUNNING, now);
    }

    /** What was done stays done. @throws Refusal {@link #otherState} when it has ended */
    public void cancel(Instant now) {
        if (state.over()) {
            throw otherState();
        }
        become(State.CANCELLED, now);
    }

    /** Nothing is left to do. */
    public void end(Instant now) {
        become(State.DONE, now);
    }

    private void become(State next, Instant now) {
        state = next;
        changedAt = now;
    }

    public long id() {
        return id;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty while it is under way. */
    public Optional<Instant> endedAt() {
        return state.over() ? Optional.of(changedAt) : Optional.empty();
    }
}
