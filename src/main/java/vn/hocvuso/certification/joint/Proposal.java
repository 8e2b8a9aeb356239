package vn.hocvuso.certification.joint;

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
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Certificates that one administrator wants revoked, until another has decided. */
@Entity
@Table(name = "certification_proposal")
class Proposal {

    /** Where it stands. */
    enum State {
        PROPOSED,
        AGREED,
        DONE,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private Learner.Ref proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Enumerated(STRING)
    private State state = State.PROPOSED;

    @Column(name = "decided_by")
    private Learner.Ref decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For JPA only. */
    protected Proposal() {}

    Proposal(String reason, Learner.Ref actor, Instant now) {
        this.reason = reason;
        this.proposedBy = actor;
        this.proposedAt = now;
    }

    /**
     * Another administrator agrees.
     *
     * @throws Refusal {@code certification.proposal.decided}, or {@code certification.proposal.own} when the one who
     *     proposed it agrees
     */
    void agree(Learner.Ref actor, Instant now) {
        if (actor.equals(proposedBy)) {
            throw new Refusal("certification.proposal.own");
        }
        decide(State.AGREED, actor, now);
    }

    /** Nothing is revoked; who proposed it may take it back so. @throws Refusal {@code certification.proposal.decided} */
    void decline(Learner.Ref actor, Instant now) {
        decide(State.DECLINED, actor, now);
    }

    private void decide(State next, Learner.Ref actor, Instant now) {
        if (state != State.PROPOSED) {
            throw new Refusal("certification.proposal.decided");
        }
        state = next;
        decidedBy = actor;
        decidedAt = now;
    }

    /** All of them are revoked. */
    void end() {
        state = State.DONE;
    }

    long id() {
        return id;
    }

    String reason() {
        return reason;
    }

    Learner.Ref proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    State state() {
        return state;
    }

    Optional<Learner.Ref> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
