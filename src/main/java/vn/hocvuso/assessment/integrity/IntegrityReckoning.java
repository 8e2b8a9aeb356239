package vn.hocvuso.assessment.integrity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.AttemptTrails;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;
import vn.hocvuso.assessment.integrity.Finding.Concerned;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Looks at the attempts of a quiz that were handed in since it looked last, a portion in one transaction, and keeps what it
 * finds. Several servers may look at the same ones: a unique key lets each finding in once. Practice is not looked at.
 */
@UseCase
public class IntegrityReckoning {

    /** So many attempts are a portion, and those that were handed in at the same moment as the last. */
    private static final int PORTION = 100;

    private static final int PERCENT = 100;

    private final AttemptTrails trails;
    private final WrongAnswers wrongAnswers;
    private final SealedQuizzes quizzes;
    private final Findings findings;
    private final ThresholdSets sets;
    private final SingleStatement database;
    private final Clock clock;

    @Inject
    IntegrityReckoning(
            AttemptTrails trails,
            WrongAnswers wrongAnswers,
            SealedQuizzes quizzes,
            Findings findings,
            ThresholdSets sets,
            SingleStatement database,
            Clock clock) {
        this.trails = trails;
        this.wrongAnswers = wrongAnswers;
        this.quizzes = quizzes;
        this.findings = findings;
        this.sets = sets;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Looks at the next portion, each attempt by itself.
     *
     * @param horizon later ones are left for another time
     * @return whether there is more
     */
    boolean portion(Quiz.Ref ref, Instant horizon) {
        var quiz = quizzes.require(ref);
        var thresholds = sets.inForce();
        if (thresholds.isEmpty()) {
            return false;
        }
        database.change(
                "insert ignore into assessment_integrity_progress (quiz_id, looked_to, paired_to) values (?, ?, ?)",
                ref.value(),
                Instant.EPOCH,
                Instant.EPOCH);
        var from = lookedTo(ref);
        var upTo = upTo(ref, from, horizon);
        if (quiz.rule().terms().graded()) {
            var error = error(quiz);
            trails.handedIn(ref, from, upTo).forEach(trail -> look(quiz, trail, thresholds.get(), error));
        }
        database.change(
                "update assessment_integrity_progress set looked_to = ? where quiz_id = ? and looked_to < ?",
                upTo,
                ref.value(),
                upTo);
        return upTo.isBefore(horizon);
    }

    private Instant lookedTo(Quiz.Ref quiz) {
        return database.read(
                "select looked_to from assessment_integrity_progress where quiz_id = ?",
                rows -> {
                    rows.next();
                    return SingleStatement.instant(rows, "looked_to").orElseThrow();
                },
                quiz.value());
    }

    private Instant upTo(Quiz.Ref quiz, Instant from, Instant horizon) {
        return database.read(
                "select submitted_at from assessment_attempt where quiz_id = ? and submitted_at > ? and submitted_at <= ?"
                        + " order by submitted_at limit 1 offset " + (PORTION - 1),
                rows -> rows.next()
                        ? SingleStatement.instant(rows, "submitted_at").orElseThrow()
                        : horizon,
                quiz.value(),
                from,
                horizon);
    }

    /** The standard error of measurement of the whole quiz as a share of its questions; 0 where it is not known. */
    private double error(SealedQuiz quiz) {
        return database.read(
                "select error from assessment_quiz_figures where quiz_id = ? and error is not null",
                rows -> rows.next() ? rows.getDouble(1) / quiz.items().size() : 0,
                quiz.ref().value());
    }

    private void look(SealedQuiz quiz, Trail trail, Thresholds thresholds, double error) {
        var seen = trails.askedBefore(trail.learner(), trail.attempt());
        new FastAnswers(thresholds.fast())
                .of(trail, seen)
                .ifPresent(evidence -> keep(quiz, concerned(trail), Optional.empty(), evidence, thresholds));
        if (trail.number() > 1) {
            var tries = trails.tries(quiz.ref(), trail.learner(), trail.number());
            if (tries.size() > 1) {
                new SuddenJump(thresholds.jump())
                        .of(tries, seen, error)
                        .ifPresent(evidence -> keep(quiz, concerned(trail), Optional.empty(), evidence, thresholds));
            }
        }
    }

    /** Compares the first attempts of all with each other. */
    void pairs(Quiz.Ref ref, Instant horizon) {
        var quiz = quizzes.require(ref);
        var thresholds = sets.inForce();
        if (thresholds.isEmpty()) {
            return;
        }
        if (quiz.rule().terms().graded()) {
            SharedErrors.of(
                            wrongAnswers.of(quiz),
                            WrongAnswers.distractors(quiz),
                            thresholds.get().shared())
                    .forEach(pair -> keep(
                            quiz,
                            concerned(pair.one()),
                            Optional.of(concerned(pair.other())),
                            evidence(quiz, pair),
                            thresholds.get()));
        }
        database.change(
                "update assessment_integrity_progress set paired_to = ? where quiz_id = ?", horizon, ref.value());
    }

    private static Evidence evidence(SealedQuiz quiz, SharedErrors.Pair pair) {
        return new Evidence.Shared(
                pair.common().size(),
                pair.same(),
                Evidence.rounded(pair.chance()),
                (int) pair.pairs(),
                pair.common().stream().map(common -> line(quiz, common)).toList());
    }

    private static Evidence.SharedLine line(SealedQuiz quiz, SharedErrors.Common common) {
        var item = quiz.item(common.question()).orElseThrow();
        var choices = ((Choosing) item.asked()).choices();
        return new Evidence.SharedLine(
                item.code(),
                item.prompt(),
                choices.get(common.first()).text(),
                choices.get(common.second()).text(),
                common.isSame(),
                (int) Math.round(common.share() * PERCENT));
    }

    private void keep(
            SealedQuiz quiz, Concerned one, Optional<Concerned> other, Evidence evidence, Thresholds thresholds) {
        findings.add(new Finding(quiz.ref(), one, other, evidence, thresholds.version(), clock.instant()));
    }

    private static Concerned concerned(Trail trail) {
        return new Concerned(trail.attempt(), trail.learner());
    }

    private static Concerned concerned(SharedErrors.Paper paper) {
        return new Concerned(paper.attempt(), paper.learner());
    }
}
