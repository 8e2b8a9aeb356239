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
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** What somebody says against a candidate on the list, or a candidate against being left out. It is answered once. */
@Entity
@Table(name = "movement_objection")
public class Objection {

    /** Who speaks. */
    public enum Kind {
        /** Anybody, against a candidate. */
        OBJECTION,
        /** The candidate. */
        APPEAL
    }

    static final int LONGEST_TEXT = 2_000;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "candidate_id", updatable = false)
    private long candidate;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Column(name = "author_id", updatable = false)
    private Learner.Ref author;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private Instant at;

    private Boolean upheld;

    private String answer = "";

    @Column(name = "answered_by")
    private Learner.Ref answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For JPA only. */
    protected Objection() {}

    /** @throws Refusal {@code movement.objection.text} */
    Objection(Candidate candidate, Kind kind, Learner.Ref author, String text, Instant now) {
        this.candidate = candidate.id();
        this.kind = kind;
        this.author = author;
        this.text = EmulationText.required(text, LONGEST_TEXT, "movement.objection.text", "text");
        this.at = now;
    }

    /** @throws Refusal {@code movement.objection.answered}, {@code movement.objection.answer} */
    void answer(Learner.Ref actor, boolean right, String said, Instant now) {
        if (upheld != null) {
            throw new Refusal("movement.objection.answered");
        }
        answer = EmulationText.required(said, LONGEST_TEXT, "movement.objection.answer", "answer");
        upheld = right;
        answeredBy = actor;
        answeredAt = now;
    }

    public long id() {
        return id;
    }

    public long candidate() {
        return candidate;
    }

    public Kind kind() {
        return kind;
    }

    public Learner.Ref author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    /** Whether it was found to be right; empty until it is answered. */
    public Optional<Boolean> upheld() {
        return Optional.ofNullable(upheld);
    }

    public String answer() {
        return answer;
    }
}
