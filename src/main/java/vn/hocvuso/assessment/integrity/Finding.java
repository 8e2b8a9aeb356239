package vn.hocvuso.assessment.integrity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** A fact about an attempt, or two, that a person should look at; with its trail, which is only added to. */
@Entity
@Table(name = "assessment_integrity_finding")
class Finding {

    /** What people have come to. */
    enum State {
        OPEN,
        /** Somebody has looked: there is nothing in it. */
        NOTHING_WRONG,
        /** It is as it was found, and there is a good reason. */
        EXPLAINED,
        /** It is as it was found, and nothing explains it. */
        UPHELD,
        /** Upheld, and the learner disagrees. */
        APPEALED
    }

    /** An attempt and whose it is. */
    record Concerned(Attempt.Ref attempt, Learner.Ref learner) {}

    static final int SHORTEST = 5;
    static final int LONGEST = 2000;

    private static final int MOST_STATEMENTS = 5;
    private static final long NONE = 0;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Evidence.Kind kind;

    @Column(name = "quiz_id", updatable = false)
    private Quiz.Ref quiz;

    @Column(name = "attempt_id", updatable = false)
    private long attempt;

    @Column(name = "other_attempt_id", updatable = false)
    private long otherAttempt;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "other_learner_id", updatable = false)
    private Learner.Ref otherLearner;

    @Column(updatable = false)
    private String evidence;

    @Column(updatable = false)
    private String thresholds;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Enumerated(STRING)
    private State state;

    @ElementCollection
    @CollectionTable(name = "assessment_integrity_event", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "position")
    private List<FindingEvent> trail = new ArrayList<>();

    /** For JPA only. */
    protected Finding() {}

    /**
     * What was just found.
     *
     * @param other what it was compared with; empty for what is found in one attempt
     * @param thresholds the version that is in force
     */
    Finding(
            Quiz.Ref quiz,
            Concerned one,
            Optional<Concerned> other,
            Evidence evidence,
            String thresholds,
            Instant now) {
        this.kind = evidence.kind();
        this.quiz = quiz;
        this.attempt = one.attempt().value();
        this.learner = one.learner();
        this.otherAttempt = other.map(it -> it.attempt().value()).orElse(NONE);
        this.otherLearner = other.map(Concerned::learner).orElse(null);
        this.evidence = evidence.json();
        this.thresholds = thresholds;
        this.foundAt = now;
        this.state = State.OPEN;
        trail.add(new FindingEvent(FindingEvent.Kind.FOUND, Optional.empty(), Optional.empty(), "", now));
    }

    /** Somebody has seen the evidence; only her first time is noted. */
    void lookAt(Learner.Ref actor, Instant now) {
        if (trail.stream().noneMatch(event -> event.is(FindingEvent.Kind.LOOKED_AT) && event.isBy(actor))) {
            add(FindingEvent.Kind.LOOKED_AT, Optional.empty(), actor, "", now);
        }
    }

    /**
     * Asks those whom it is about for their word, before anything is decided.
     *
     * @throws Refusal {@code assessment.finding.own}, {@code assessment.finding.words}, {@code platform.changed} when they
     *     know already or it is decided
     */
    void tell(Learner.Ref actor, String words, Instant now) {
        requireImpartial(actor);
        if (state != State.OPEN || isTold()) {
            throw new Refusal("platform.changed");
        }
        add(FindingEvent.Kind.TOLD, Optional.empty(), actor, sound(words), now);
    }

    /**
     * Says what is to be made of it. Those whom it is about learn of it when it is upheld, and whenever they were told
     * before.
     *
     * @param outcome neither open nor appealed
     * @throws Refusal {@code assessment.finding.own}, {@code assessment.finding.words}, {@code platform.changed} when it is
     *     decided already
     */
    void decide(Learner.Ref actor, State outcome, String reason, Instant now) {
        requireImpartial(actor);
        requireOutcome(outcome);
        if (state != State.OPEN) {
            throw new Refusal("platform.changed");
        }
        add(FindingEvent.Kind.DECISION, Optional.of(outcome), actor, sound(reason), now);
        if (outcome == State.UPHELD && !isTold()) {
            add(FindingEvent.Kind.TOLD, Optional.empty(), actor, "", now);
        }
        state = outcome;
    }

    /**
     * Decides on an appeal, for good.
     *
     * @throws Refusal {@code assessment.finding.another} when she has decided first, and as {@link #decide}
     */
    void decideAgain(Learner.Ref actor, State outcome, String reason, Instant now) {
        requireImpartial(actor);
        requireOutcome(outcome);
        if (state != State.APPEALED) {
            throw new Refusal("platform.changed");
        }
        if (hasDecided(actor)) {
            throw new Refusal("assessment.finding.another");
        }
        add(FindingEvent.Kind.SECOND_DECISION, Optional.of(outcome), actor, sound(reason), now);
        state = outcome;
    }

    /**
     * What a learner has to say to it.
     *
     * @throws Refusal {@code assessment.finding.words}, {@code assessment.finding.closed} when it is decided for good or not
     *     against her, {@code assessment.finding.many}
     */
    void state(Learner.Ref whom, String words, Instant now) {
        if (!mayState()) {
            throw new Refusal("assessment.finding.closed");
        }
        var before = trail.stream()
                .filter(event -> event.is(FindingEvent.Kind.STATEMENT) && event.isBy(whom))
                .count();
        if (before >= MOST_STATEMENTS) {
            throw new Refusal("assessment.finding.many", MOST_STATEMENTS);
        }
        add(FindingEvent.Kind.STATEMENT, Optional.empty(), whom, sound(words), now);
    }

    /**
     * A learner disagrees: somebody else is to decide.
     *
     * @throws Refusal {@code assessment.finding.words}, {@code assessment.finding.closed} when there is nothing to appeal
     */
    void appeal(Learner.Ref whom, String words, Instant now) {
        if (!mayAppeal()) {
            throw new Refusal("assessment.finding.closed");
        }
        add(FindingEvent.Kind.APPEAL, Optional.empty(), whom, sound(words), now);
        state = State.APPEALED;
    }

    boolean mayState() {
        return isTold() && (state == State.OPEN || state == State.APPEALED || mayAppeal());
    }

    /** Once: what was decided on an appeal stays. */
    boolean mayAppeal() {
        return state == State.UPHELD && !isFinal();
    }

    boolean isFinal() {
        return trail.stream().anyMatch(event -> event.is(FindingEvent.Kind.SECOND_DECISION));
    }

    /** Whether those whom it is about know of it. */
    boolean isTold() {
        return trail.stream().anyMatch(event -> event.is(FindingEvent.Kind.TOLD));
    }

    boolean hasDecided(Learner.Ref actor) {
        return trail.stream().anyMatch(event -> event.is(FindingEvent.Kind.DECISION) && event.isBy(actor));
    }

    boolean isAbout(Learner.Ref whom) {
        return learner.equals(whom) || whom.equals(otherLearner);
    }

    private void requireImpartial(Learner.Ref actor) {
        if (isAbout(actor)) {
            throw new Refusal("assessment.finding.own");
        }
    }

    private static void requireOutcome(State outcome) {
        if (outcome == State.OPEN || outcome == State.APPEALED) {
            throw new IllegalArgumentException("No outcome: " + outcome);
        }
    }

    private static String sound(String words) {
        var text = words == null ? "" : words.strip().replace("\r\n", "\n");
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refusal("assessment.finding.words", SHORTEST, LONGEST).at("words");
        }
        return text;
    }

    private void add(FindingEvent.Kind what, Optional<State> outcome, Learner.Ref actor, String words, Instant now) {
        trail.add(new FindingEvent(what, outcome, Optional.of(actor), words, now));
    }

    long id() {
        return id;
    }

    Evidence.Kind kind() {
        return kind;
    }

    Quiz.Ref quiz() {
        return quiz;
    }

    long attempt() {
        return attempt;
    }

    /** Empty unless two papers were compared. */
    Optional<Long> otherAttempt() {
        return otherLearner == null ? Optional.empty() : Optional.of(otherAttempt);
    }

    Learner.Ref learner() {
        return learner;
    }

    /** Empty unless two papers were compared. */
    Optional<Learner.Ref> otherLearner() {
        return Optional.ofNullable(otherLearner);
    }

    Evidence evidence() {
        return Evidence.read(evidence);
    }

    /** The version of the thresholds that were in force. */
    String thresholds() {
        return thresholds;
    }

    Instant foundAt() {
        return foundAt;
    }

    State state() {
        return state;
    }

    List<FindingEvent> trail() {
        return List.copyOf(trail);
    }
}
