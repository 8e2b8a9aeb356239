package vn.hocvuso.movement.practice;

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
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** What a unit has done about a problem. It is written, submitted, checked by somebody above, and published. */
@Entity
@Table(name = "movement_practice")
public class Practice {

    /** How far it has come. */
    public enum State {
        DRAFT,
        /** Waits for somebody above the unit. */
        SUBMITTED,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * What it says.
     *
     * @param result with figures
     * @param cost in đồng; empty where nobody knows
     * @param contact whom others are to ask; told to members of units only
     * @param group code of the group of the skill framework that it is for; empty for all
     */
    public record Words(
            String title,
            String problem,
            String action,
            String result,
            Optional<Long> cost,
            String contact,
            String group)
            implements Serializable {}

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_CONTACT = 200;
    static final int LONGEST_REASON = 500;

    private static final long MOST_COST = 1_000_000_000_000_000L;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "keeper_id")
    private long keeper;

    private String title = "";
    private String problem = "";
    private String action = "";
    private String result = "";
    private Long cost;
    private String contact = "";

    @Column(name = "group_code")
    private String group = "";

    private String folded = "";

    @Enumerated(STRING)
    private State state = State.DRAFT;

    @Column(name = "written_by")
    private Learner.Ref writtenBy;

    @Column(name = "checked_by")
    private Learner.Ref checkedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String reason = "";

    @Column(name = "original_id", updatable = false)
    private Long original;

    /** For JPA only. */
    protected Practice() {}

    /** @throws Refusal as {@link #write} */
    Practice(long unit, Words words, Learner.Ref author) {
        this.unit = unit;
        keeper = unit;
        write(words, author);
    }

    /**
     * A unit takes over what another has done; what comes of it there is not known yet.
     *
     * @throws Refusal {@code movement.practice.notPublished}, {@code movement.practice.own}
     */
    Practice(Practice original, long unit, Learner.Ref author) {
        if (original.state != State.PUBLISHED) {
            throw new Refusal("movement.practice.notPublished");
        }
        if (original.unit == unit || original.keeper == unit) {
            throw new Refusal("movement.practice.own").at("unit");
        }
        this.unit = unit;
        keeper = unit;
        this.original = original.id;
        title = original.title;
        problem = original.problem;
        action = original.action;
        group = original.group;
        writtenBy = author;
        fold();
    }

    /**
     * Says it anew. Whoever wrote last counts as its author.
     *
     * @throws Refusal {@code movement.practice.closed} when it is no draft; {@code movement.practice.title}, {@code
     *     movement.practice.text}, {@code movement.practice.cost}, {@code movement.practice.contact}
     */
    final void write(Words words, Learner.Ref author) {
        if (state != State.DRAFT) {
            throw new Refusal("movement.practice.closed");
        }
        title = Typed.line(words.title(), LONGEST_TITLE, "movement.practice.title", "title");
        problem = Typed.optionalText(words.problem(), LONGEST_TEXT, "movement.practice.text", "problem");
        action = Typed.optionalText(words.action(), LONGEST_TEXT, "movement.practice.text", "action");
        result = Typed.optionalText(words.result(), LONGEST_TEXT, "movement.practice.text", "result");
        words.cost().filter(it -> it < 0 || it > MOST_COST).ifPresent(it -> {
            throw new Refusal("movement.practice.cost").at("cost");
        });
        cost = words.cost().orElse(null);
        contact = Typed.optionalLine(words.contact(), LONGEST_CONTACT, "movement.practice.contact", "contact");
        group = words.group();
        writtenBy = author;
        fold();
    }

    private void fold() {
        folded = Folding.fold(String.join(" ", title, problem, action, result));
    }

    /**
     * Is handed to those above.
     *
     * @throws Refusal {@code movement.practice.closed}; {@code movement.practice.incomplete} when the problem, what was done or
     *     the contact is missing; {@code movement.practice.figures} when the result has no figure in it
     */
    void submit() {
        if (state != State.DRAFT) {
            throw new Refusal("movement.practice.closed");
        }
        require(problem, "problem");
        require(action, "action");
        if (result.chars().noneMatch(Character::isDigit)) {
            throw new Refusal("movement.practice.figures").at("result");
        }
        require(contact, "contact");
        reason = "";
        state = State.SUBMITTED;
    }

    private static void require(String text, String field) {
        if (text.isEmpty()) {
            throw new Refusal("movement.practice.incomplete").at(field);
        }
    }

    /** @throws Refusal {@code movement.practice.notSubmitted}, {@code movement.practice.twoPersons} */
    void publish(Learner.Ref checker, Instant now) {
        requireSubmitted();
        if (checker.equals(writtenBy)) {
            throw new Refusal("movement.practice.twoPersons");
        }
        checkedBy = checker;
        publishedAt = now;
        state = State.PUBLISHED;
    }

    /** Is to be written anew. @throws Refusal {@code movement.practice.notSubmitted}, {@code movement.practice.reason} */
    void sendBack(String why) {
        requireSubmitted();
        reason = Typed.line(why, LONGEST_REASON, "movement.practice.reason", "reason");
        state = State.DRAFT;
    }

    private void requireSubmitted() {
        if (state != State.SUBMITTED) {
            throw new Refusal("movement.practice.notSubmitted");
        }
    }

    /** Is shown to others no longer. @throws Refusal {@code movement.practice.withdrawn}, {@code movement.practice.reason} */
    void withdraw(String why) {
        if (state == State.WITHDRAWN) {
            throw new Refusal("movement.practice.withdrawn");
        }
        reason = Typed.line(why, LONGEST_REASON, "movement.practice.reason", "reason");
        state = State.WITHDRAWN;
    }

    long id() {
        return id;
    }

    /** Which has done it. */
    long unit() {
        return unit;
    }

    /** Whose people write it and bring it on its way: another unit's, once its own has ended. */
    long keeper() {
        return keeper;
    }

    Words words() {
        return new Words(title, problem, action, result, Optional.ofNullable(cost), contact, group);
    }

    State state() {
        return state;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Why it was sent back or withdrawn; empty otherwise. */
    String reason() {
        return reason;
    }

    /** What it has taken over. */
    Optional<Long> original() {
        return Optional.ofNullable(original);
    }

    /** @throws Refusal {@code movement.practice.closed} */
    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refusal("movement.practice.closed");
        }
    }
}
