package vn.hocvuso.certification.bulk;

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
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** A list of people who are to get the same certificate: checked first, then issued, or cancelled. */
@Entity
@Table(name = "certification_run")
class Run {

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
    @Enumerated(STRING)
    private Certificate.Kind kind;

    @Column(updatable = false)
    private boolean renewal;

    @Column(name = "issuer_id", updatable = false)
    private long unit;

    @Column(updatable = false)
    private String slug;

    @Column(updatable = false)
    private String title;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(updatable = false)
    private String reason;

    @Enumerated(STRING)
    private State state = State.CHECKING;

    @Column(name = "created_by", updatable = false)
    private Learner.Ref createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA only. */
    protected Run() {}

    Run(RunPlan plan, Learner.Ref actor, Instant now) {
        kind = plan.kind();
        renewal = plan.renewal();
        unit = plan.unit();
        slug = plan.slug();
        title = plan.title();
        expiresOn = plan.expiresOn();
        reason = plan.reason();
        createdBy = actor;
        createdAt = now;
        changedAt = now;
    }

    /** All rows have been looked at. */
    void checked(Instant now) {
        become(State.CHECKED, now);
    }

    /** @throws Refusal {@code certification.run.state} unless it has been checked */
    void start(Instant now) {
        if (state != State.CHECKED) {
            throw new Refusal("certification.run.state");
        }
        become(State.RUNNING, now);
    }

    /** What was issued stays issued. @throws Refusal {@code certification.run.state} when it has ended */
    void cancel(Instant now) {
        if (state == State.DONE || state == State.CANCELLED) {
            throw new Refusal("certification.run.state");
        }
        become(State.CANCELLED, now);
    }

    /** Nothing is left to issue. */
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

    RunPlan plan() {
        return new RunPlan(kind, renewal, unit, slug, title, expiresOn, reason);
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
