package vn.hocvuso.assessment.attempt;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** One learner's run through one quiz: one row at its start, graded once, for good. */
@Entity
@Table(name = "assessment_attempt")
public class Attempt {

    /** Names an attempt outside this package. */
    public record Ref(long value) implements Serializable {

        /** The reference that an address names; one that no attempt has, if it names none. */
        public static Ref of(String text) {
            return new Ref(text.matches("\\d{1,18}") ? Long.parseLong(text) : 0);
        }
    }

    /**
     * Marks earned out of marks possible; every question that counts has one mark.
     *
     * @param earned in thousandths of a mark, from 0 to {@code possible}
     * @param possible in thousandths of a mark, at least 1
     */
    public record Score(int earned, int possible) implements Serializable {

        public Score {
            if (possible < 1 || earned < 0 || earned > possible) {
                throw new IllegalArgumentException("Score %d of %d".formatted(earned, possible));
            }
        }

        /** Whole percent, rounded down: nobody passes by rounding. */
        public int percent() {
            return (int) (earned * 100L / possible);
        }
    }

    /** Fired once per attempt, inside the transaction that graded it. */
    public record Graded(Ref attempt, Learner.Ref learner, Quiz.Ref quiz, Score score, boolean passed, Instant at) {}

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref learner;

    @Column(name = "quiz_id", updatable = false)
    private Quiz.Ref quiz;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private long seed;

    @Column(updatable = false)
    private String paper;

    @Column(name = "open_mark")
    private Integer openMark;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private Integer earned;

    private Integer possible;

    private Boolean passed;

    private Integer answers;

    private byte[] chain;

    @Column(updatable = false)
    private boolean excluded;

    /** For JPA only. */
    protected Attempt() {}

    /**
     * Grades the attempt. One whose learner was sent away from its exam room is graded too, and not passed.
     *
     * @param answers how many answers its log has
     * @param chain the hash of the last
     * @throws Refusal {@code assessment.attempt.closed} if already submitted
     */
    Graded submit(Grading grading, Quiz.Rule rule, int answers, byte[] chain, Instant now) {
        if (submittedAt != null) {
            throw new Refusal("assessment.attempt.closed");
        }
        openMark = null;
        submittedAt = now;
        this.answers = answers;
        this.chain = chain.clone();
        earned = grading.score().earned();
        possible = grading.score().possible();
        passed = !excluded && rule.terms().graded() && grading.score().percent() >= rule.passPercent();
        return new Graded(ref(), learner, quiz, grading.score(), passed, now);
    }

    public Ref ref() {
        return new Ref(id);
    }

    Learner.Ref learner() {
        return learner;
    }

    public Quiz.Ref quiz() {
        return quiz;
    }

    int number() {
        return number;
    }

    Paper paper(SealedQuiz sealed) {
        return Paper.of(sealed, seed, Optional.ofNullable(paper));
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When it takes no more answers; empty for one without a limit. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** Empty until submitted. */
    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Empty until submitted. */
    public Optional<Score> score() {
        return submittedAt == null ? Optional.empty() : Optional.of(new Score(earned, possible));
    }

    boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }
}
