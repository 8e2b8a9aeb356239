package vn.hocvuso.certification.confirmation;

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
import vn.hocvuso.platform.Announced;

/**
 * A level that a learner has reached, confirmed here, and what became of it at the identity platform. Once acknowledged
 * it never changes; what is told a second time changes nothing.
 */
@Entity
@Table(name = "certification_confirmation")
public class Confirmation {

    /** Fired once, in the transaction that confirmed the level. */
    public record Confirmed(long id, Learner.Ref learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return id;
        }
    }

    /** Fired in the transaction that keeps what the identity platform has said of a level. */
    public record Told(long id, Learner.Ref learner, State state, Instant at) {}

    /** How far it has come. */
    public enum State {
        /** Confirmed here; nobody else knows. */
        CONFIRMED,
        /** The identity platform has taken it. */
        SENT,
        /** The identity platform has recorded it: only this counts as reached. */
        ACKNOWLEDGED,
        /** The identity platform does not take it. */
        REFUSED
    }

    private static final int LONGEST_REFUSAL = 300;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "rules_id", updatable = false)
    private long rules;

    @Column(name = "group_code", updatable = false)
    private String groupCode;

    @Column(name = "level_code", updatable = false)
    private String levelCode;

    @Enumerated(STRING)
    private State state = State.CONFIRMED;

    @Column(name = "confirmed_at", updatable = false)
    private Instant confirmedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "refused_at")
    private Instant refusedAt;

    private String refusal = "";

    private String receipt = "";

    /** For JPA only. */
    protected Confirmation() {}

    Confirmation(Learner.Ref learner, long rules, RuleSet.Level level, Instant now) {
        this.learner = learner;
        this.rules = rules;
        this.groupCode = level.group();
        this.levelCode = level.code();
        this.confirmedAt = now;
    }

    /** The identity platform has taken it and will tell. */
    void sent(String receiptOfIt, Instant now) {
        if (state == State.CONFIRMED || state == State.REFUSED) {
            state = State.SENT;
            sentAt = sentAt == null ? now : sentAt;
            receipt = receiptOfIt;
        }
    }

    /** The identity platform has recorded it. */
    void acknowledged(String receiptOfIt, Instant now) {
        if (state != State.ACKNOWLEDGED) {
            state = State.ACKNOWLEDGED;
            sentAt = sentAt == null ? now : sentAt;
            acknowledgedAt = now;
            receipt = receiptOfIt;
        }
    }

    /** The identity platform does not take it, for this reason; a person may have it sent again. */
    void refused(String reason, Instant now) {
        if (state == State.CONFIRMED || state == State.SENT) {
            state = State.REFUSED;
            refusedAt = now;
            refusal = reason.length() > LONGEST_REFUSAL ? reason.substring(0, LONGEST_REFUSAL) : reason;
        }
    }

    long id() {
        return id;
    }

    Learner.Ref learner() {
        return learner;
    }

    long rules() {
        return rules;
    }

    String groupCode() {
        return groupCode;
    }

    String levelCode() {
        return levelCode;
    }

    State state() {
        return state;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** When it was refused last; stays when it is sent again. */
    Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }

    String refusal() {
        return refusal;
    }

    /** What the identity platform calls it; empty until it was sent. */
    String receipt() {
        return receipt;
    }
}
