package vn.hocvuso.assessment.integrity;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;

/** One thing that has happened to a finding. */
@Embeddable
class FindingEvent {

    /** What has happened. */
    enum Kind {
        FOUND,
        LOOKED_AT,
        /** Those whom it is about know of it from now on. */
        TOLD,
        /** What a learner has to say to it. */
        STATEMENT,
        DECISION,
        APPEAL,
        SECOND_DECISION
    }

    @Enumerated(STRING)
    private Kind kind;

    @Enumerated(STRING)
    private Finding.State outcome;

    @Column(name = "actor_id")
    private Learner.Ref actor;

    private String words;

    private Instant at;

    /** For JPA only. */
    protected FindingEvent() {}

    FindingEvent(Kind kind, Optional<Finding.State> outcome, Optional<Learner.Ref> actor, String words, Instant at) {
        this.kind = kind;
        this.outcome = outcome.orElse(null);
        this.actor = actor.orElse(null);
        this.words = words;
        this.at = at;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isBy(Learner.Ref whom) {
        return whom.equals(actor);
    }

    Kind kind() {
        return kind;
    }

    /** What was decided; empty when nothing was. */
    Optional<Finding.State> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Empty when nobody did it. */
    Optional<Learner.Ref> actor() {
        return Optional.ofNullable(actor);
    }

    /** The reason, or what a learner has said; may be empty. */
    String words() {
        return words;
    }

    Instant at() {
        return at;
    }
}
