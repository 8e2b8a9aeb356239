package vn.hocvuso.movement.remark;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** What somebody says about a unit and wants an answer to. */
@Entity
@Table(name = "movement_remark")
public class Remark {

    /** Who says it, and what for. */
    public enum Kind {
        /** The Front or a union supervises and criticises; the unit answers. */
        SUPERVISION,
        /** A unit above urges; the unit answers. */
        URGING,
        /** A unit above has looked and found something; the unit answers. */
        INSPECTION,
        /** The unit cannot get on by itself; the one above it answers. */
        DIFFICULTY;

        /** True for what goes up instead of down. */
        public boolean isUpwards() {
            return this == DIFFICULTY;
        }
    }

    /** How far it has come. */
    public enum State {
        /** Waits for the addressee. */
        OPEN,
        /** Waits for the sender, who says whether the answer settles it. */
        ANSWERED,
        CLOSED
    }

    /**
     * What it says.
     *
     * @param text of an inspection what was found
     * @param dueOn the last day for an answer; null for none
     * @param heldOn the day of an inspection; null of anything else
     * @param present who took part in an inspection; empty of anything else
     */
    public record Words(String subject, String text, LocalDate dueOn, LocalDate heldOn, String present)
            implements Serializable {}

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 5_000;
    static final int LONGEST_REASON = 1_000;
    static final int LONGEST_PRESENT = 500;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "keeper_id")
    private long keeper;

    @Column(name = "partner_id")
    private long partner;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Enumerated(STRING)
    private State state = State.OPEN;

    private String subject = "";
    private String text = "";

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String present = "";

    @Column(name = "concern_kind", updatable = false)
    @Enumerated(STRING)
    private Concern.Kind concernKind;

    @Column(name = "concern_key", updatable = false)
    private String concernKey;

    @Column(name = "concern_words", updatable = false)
    private String concernWords = "";

    @Column(name = "author_id", updatable = false)
    private Learner.Ref author;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "answered_by")
    private Learner.Ref answeredBy;

    /** For JPA only. */
    protected Remark() {}

    /**
     * Is said now.
     *
     * @param partner the other side: who says it, or of a difficulty who answers it
     * @throws Refusal as {@link #say}
     */
    Remark(
            Kind kind,
            long unit,
            long partner,
            Words words,
            Optional<Concern> concern,
            Learner.Ref author,
            Instant now) {
        this.kind = kind;
        this.unit = unit;
        this.keeper = unit;
        this.partner = partner;
        this.author = author;
        this.madeAt = now;
        concern.ifPresent(it -> {
            concernKind = it.kind();
            concernKey = it.key();
            concernWords = it.words();
        });
        say(words);
    }

    /**
     * @throws Refusal {@code movement.remark.subject}, {@code movement.remark.text}; {@code movement.remark.dueOn} for a day
     *     before it was made; of an inspection {@code movement.remark.heldOn} for no day or one after it was made, {@code
     *     movement.remark.present}
     */
    private void say(Words words) {
        var madeOn = Clocks.day(madeAt);
        subject = Typed.line(words.subject(), LONGEST_SUBJECT, "movement.remark.subject", "subject");
        text = Typed.text(words.text(), LONGEST_TEXT, "movement.remark.text", "text");
        dueOn = checked(words.dueOn(), madeOn);
        if (kind == Kind.INSPECTION) {
            if (words.heldOn() == null || words.heldOn().isAfter(madeOn)) {
                throw new Refusal("movement.remark.heldOn").at("heldOn");
            }
            heldOn = words.heldOn();
            present = Typed.line(words.present(), LONGEST_PRESENT, "movement.remark.present", "present");
        }
    }

    private static LocalDate checked(LocalDate due, LocalDate earliest) {
        if (due != null && due.isBefore(earliest)) {
            throw new Refusal("movement.remark.dueOn").at("dueOn");
        }
        return due;
    }

    /**
     * Says it better, as long as nobody has answered.
     *
     * @throws Refusal {@code movement.remark.notAuthor}, {@code movement.remark.answered}, {@code movement.remark.closed}; as
     *     the constructor
     */
    void correct(Learner.Ref actor, Words words) {
        if (!author.equals(actor)) {
            throw new Refusal("movement.remark.notAuthor");
        }
        requireOpen();
        if (answeredBy != null) {
            throw new Refusal("movement.remark.answered");
        }
        say(words);
    }

    /**
     * Is answered; more can be added to an answer until it is settled.
     *
     * @return the text as it is kept
     * @throws Refusal {@code movement.remark.closed}, {@code movement.remark.self}, {@code movement.remark.answer}
     */
    String answer(Learner.Ref actor, String said) {
        requireOpen();
        if (author.equals(actor)) {
            throw new Refusal("movement.remark.self").at("answer");
        }
        var kept = Typed.text(said, LONGEST_TEXT, "movement.remark.answer", "answer");
        answeredBy = actor;
        state = State.ANSWERED;
        return kept;
    }

    /**
     * The answer does not settle it.
     *
     * @param newDueOn the last day for another answer; null leaves that as it was
     * @return the reason as it is kept
     * @throws Refusal {@code movement.remark.closed}; {@code movement.remark.unanswered} when there is no answer; {@code
     *     movement.remark.ownAnswer}, {@code movement.remark.reason}, {@code movement.remark.dueOn}
     */
    String reopen(Learner.Ref actor, String why, LocalDate newDueOn, LocalDate today) {
        requireOpen();
        if (state != State.ANSWERED) {
            throw new Refusal("movement.remark.unanswered");
        }
        requireOther(actor);
        var kept = Typed.text(why, LONGEST_REASON, "movement.remark.reason", "reason");
        if (newDueOn != null) {
            dueOn = checked(newDueOn, today);
        }
        state = State.OPEN;
        return kept;
    }

    /**
     * Is settled. What nobody has answered is only taken back with a reason.
     *
     * @return the reason as it is kept; may be empty
     * @throws Refusal {@code movement.remark.closed}, {@code movement.remark.ownAnswer}, {@code movement.remark.reason}
     */
    String close(Learner.Ref actor, String why) {
        requireOpen();
        requireOther(actor);
        var kept = state == State.ANSWERED
                ? Typed.optionalText(why, LONGEST_REASON, "movement.remark.reason", "reason")
                : Typed.text(why, LONGEST_REASON, "movement.remark.reason", "reason");
        state = State.CLOSED;
        return kept;
    }

    /** @throws Refusal {@code movement.remark.closed} */
    final void requireOpen() {
        if (state == State.CLOSED) {
            throw new Refusal("movement.remark.closed");
        }
    }

    private void requireOther(Learner.Ref actor) {
        if (actor.equals(answeredBy)) {
            throw new Refusal("movement.remark.ownAnswer");
        }
    }

    /** Wherever one unit stands in it, another one does from now on. */
    void hand(long from, long to) {
        keeper = keeper == from ? to : keeper;
        partner = partner == from ? to : partner;
    }

    long id() {
        return id;
    }

    long unit() {
        return unit;
    }

    /** The unit whose matter it is: its own, or the one that came after that. */
    long keeper() {
        return keeper;
    }

    long partner() {
        return partner;
    }

    /** In whose name it was said, and whose people settle it. */
    long sender() {
        return kind.isUpwards() ? keeper : partner;
    }

    /** Whose people have to answer. */
    long addressee() {
        return kind.isUpwards() ? partner : keeper;
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Words words() {
        return new Words(subject, text, dueOn, heldOn, present);
    }

    Optional<Concern> concern() {
        return Optional.ofNullable(concernKind).map(it -> new Concern(it, concernKey, concernWords));
    }

    Learner.Ref author() {
        return author;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Who has answered last; empty when nobody has. */
    Optional<Learner.Ref> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    /** True when it waits for an answer after its last day for one. */
    boolean isOverdue(LocalDate today) {
        return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
