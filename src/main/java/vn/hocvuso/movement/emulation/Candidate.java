package vn.hocvuso.movement.emulation;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;

/** Whom a unit proposes in a round. One person proposes, one of another unit checks. */
@Entity
@Table(name = "movement_candidate")
public class Candidate {

    /** How far it has come. */
    public enum State {
        /** Is being scored. */
        DRAFT,
        PROPOSED,
        /** Is on the list. */
        CHECKED,
        REJECTED
    }

    static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "round_id", updatable = false)
    private long round;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    @Enumerated(STRING)
    private CandidateKind kind;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "by_id", updatable = false)
    private long by;

    @Enumerated(STRING)
    private State state = State.DRAFT;

    @Column(name = "proposed_by")
    private Learner.Ref proposedBy;

    @Column(name = "checked_by")
    private Learner.Ref checkedBy;

    private String note = "";

    private BigDecimal total;

    @Column(name = "peer_group")
    private String peerGroup;

    private Integer place;

    /** For JPA only. */
    protected Candidate() {}

    /** A unit. @param by the unit that proposes it */
    Candidate(EmulationRound round, Unit unit, Unit by) {
        this.round = round.id();
        this.kind = CandidateKind.UNIT;
        this.unit = unit.id();
        this.by = by.id();
        subject = kind.subject(unit.id());
    }

    /** A person, or the household at whose head she is. @param by the unit that proposes them, in which they live or work */
    Candidate(EmulationRound round, CandidateKind kind, Learner.Ref learner, Unit by) {
        this.round = round.id();
        this.kind = kind;
        this.learner = learner;
        this.unit = by.id();
        this.by = by.id();
        subject = kind.subject(learner.value());
    }

    /** @throws Refusal {@code movement.candidate.closed} once it is proposed */
    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refusal("movement.candidate.closed");
        }
    }

    /** @throws Refusal {@code movement.candidate.closed} */
    void propose(Learner.Ref actor) {
        requireDraft();
        proposedBy = actor;
        state = State.PROPOSED;
        note = "";
    }

    private void requireChecker(Learner.Ref actor, long unitOfChecker) {
        if (state != State.PROPOSED) {
            throw new Refusal("movement.candidate.notProposed");
        }
        if (unitOfChecker == by) {
            throw new Refusal("movement.candidate.sameUnit");
        }
        if (actor.equals(proposedBy)) {
            throw new Refusal("movement.candidate.samePerson");
        }
    }

    /**
     * Is found to be right.
     *
     * @param unitOfChecker the unit for which the actor checks
     * @throws Refusal {@code movement.candidate.notProposed}, {@code movement.candidate.sameUnit}, {@code
     *     movement.candidate.samePerson}
     */
    void check(Learner.Ref actor, long unitOfChecker) {
        requireChecker(actor, unitOfChecker);
        checkedBy = actor;
        state = State.CHECKED;
    }

    /**
     * Goes back to who has proposed it.
     *
     * @throws Refusal as {@link #check}, {@code movement.candidate.reason}
     */
    void giveBack(Learner.Ref actor, long unitOfChecker, String reason) {
        requireChecker(actor, unitOfChecker);
        note = reason(reason);
        state = State.DRAFT;
        proposedBy = null;
    }

    /** Is not to be on the list. @throws Refusal as {@link #giveBack} */
    void reject(Learner.Ref actor, long unitOfChecker, String reason) {
        requireChecker(actor, unitOfChecker);
        note = reason(reason);
        checkedBy = actor;
        state = State.REJECTED;
    }

    /** Whom it is about does not want it. @throws Refusal {@code movement.candidate.closed} */
    void giveUp() {
        requireDraft();
        state = State.REJECTED;
    }

    /** Is taken off the list, since somebody was right to object. @param why is cut where it is too long */
    void strike(Learner.Ref actor, String why) {
        note = reason(why.length() > LONGEST_NOTE ? why.substring(0, LONGEST_NOTE) : why);
        checkedBy = actor;
        state = State.REJECTED;
    }

    /** Is on the list after all, or with other points, since it was right to appeal. */
    void restore(Learner.Ref actor) {
        note = "";
        checkedBy = actor;
        state = State.CHECKED;
    }

    /** True once the checking unit has said yes or no. */
    boolean isDecided() {
        return state == State.CHECKED || state == State.REJECTED && checkedBy != null;
    }

    /** Where it stands in the end: with how many points of 100, among whom, and at which place from 1 on. */
    void settle(BigDecimal points, String group, int rank) {
        total = points;
        peerGroup = group;
        place = rank;
    }

    private static String reason(String typed) {
        return EmulationText.required(typed, LONGEST_NOTE, "movement.candidate.reason", "reason");
    }

    public long id() {
        return id;
    }

    public long round() {
        return round;
    }

    public CandidateKind kind() {
        return kind;
    }

    /** The unit that it is, or in which the people are. */
    public long unit() {
        return unit;
    }

    /** The person, or who is at the head of the household; empty for a unit. */
    public Optional<Learner.Ref> learner() {
        return Optional.ofNullable(learner);
    }

    /** The unit that proposes it. */
    public long by() {
        return by;
    }

    public State state() {
        return state;
    }

    public Optional<Learner.Ref> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    /** Who has decided on it last. */
    public Optional<Learner.Ref> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }

    /** Why it was given back or rejected; empty otherwise. */
    public String note() {
        return note;
    }

    /** Empty until the round is settled, as are group and place. */
    public Optional<BigDecimal> total() {
        return Optional.ofNullable(total);
    }

    public String peerGroup() {
        return peerGroup == null ? "" : peerGroup;
    }

    /** 0 until the round is settled. */
    public int place() {
        return place == null ? 0 : place;
    }
}
