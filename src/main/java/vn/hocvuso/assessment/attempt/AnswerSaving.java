package vn.hocvuso.assessment.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Saves one answer: the most frequent act of the house, so it is one statement on a plain connection, whose commit is
 * its own transaction. The statement itself refuses attempts that are submitted: it waits for a submission under way
 * and then finds nothing to insert for.
 */
@ApplicationScoped
public class AnswerSaving {

    private static final String SAVE =
            """
            insert into assessment_response (attempt_id, question_id, chosen, answered_at)
            select id, ?, ?, ? from assessment_attempt where id = ? and submitted_at is null
            on duplicate key update
                chosen = if(values(answered_at) < answered_at, chosen, values(chosen)),
                answered_at = greatest(answered_at, values(answered_at))
            """;

    /** After the end, for an answer that was on its way. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What the driver counts when a row was there and has changed: nothing later was in its place. */
    private static final int REPLACED = 2;

    /**
     * What is in force.
     *
     * @param at when that was known
     * @param shown the places of the chosen choices on the page
     */
    public record Saved(Instant at, Set<Integer> shown) {}

    /** What never changes of an attempt. */
    private record Facts(Learner.Ref learner, Paper paper, Instant startedAt, Optional<Instant> endsAt) {}

    private final SingleStatement statement;
    private final SealedQuizzes quizzes;
    private final Clock clock;
    private final Cache<Long, Facts> recent =
            Caffeine.newBuilder().maximumSize(20_000).build();

    @Inject
    AnswerSaving(SingleStatement statement, SealedQuizzes quizzes, Clock clock) {
        this.statement = statement;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /** Saves what the learner chooses now, as {@link #save(Attempt.Ref, Learner.Ref, long, Set, Optional)} does. */
    public Saved save(Attempt.Ref attempt, Learner.Ref learner, long question, Set<Integer> shown) {
        return save(attempt, learner, question, shown, Optional.empty());
    }

    /**
     * Keeps the learner's latest choice: an earlier one is overwritten, and one that comes in late, chosen before what
     * is saved already, changes nothing. Of two chosen at the same moment the one that comes last stays. When this
     * returns, the database has committed.
     *
     * @param shown the places of the chosen choices on the page, from 0; none takes the answer back
     * @param chosenAt by the clock of the learner's device; before the attempt's start it counts as that, in the future
     *     or when absent as now
     * @return what is in force after it
     * @throws Refusal {@code assessment.attempt.unknown}, {@code assessment.question.unknown},
     *     {@code assessment.answer.choice}, {@code assessment.attempt.over} when its time is over by the clock here, or
     *     {@code assessment.attempt.closed}
     * @throws IllegalStateException when the database could not commit
     */
    public Saved save(
            Attempt.Ref attempt, Learner.Ref learner, long question, Set<Integer> shown, Optional<Instant> chosenAt) {
        var facts = facts(attempt);
        if (!facts.learner().equals(learner)) {
            throw new Refusal("assessment.attempt.unknown");
        }
        var sheet = facts.paper().of(question).orElseThrow(() -> new Refusal("assessment.question.unknown"));
        var chosen = Chosen.write(sheet.own(shown));
        var now = clock.instant();
        if (facts.endsAt().filter(end -> now.isAfter(end.plus(GRACE))).isPresent()) {
            throw new Refusal("assessment.attempt.over");
        }
        var at = chosenAt.filter(now::isAfter)
                .map(told -> told.isBefore(facts.startedAt()) ? facts.startedAt() : told)
                .orElse(now);
        var rows = statement.change(SAVE, question, chosen, at, attempt.value());
        if (rows == 0) {
            throw new Refusal("assessment.attempt.closed");
        }
        if (rows == REPLACED || chosenAt.isEmpty()) {
            return new Saved(now, shown);
        }
        return new Saved(now, sheet.shown(inForce(attempt, question)));
    }

    private Set<Integer> inForce(Attempt.Ref attempt, long question) {
        return statement.read(
                "select chosen from assessment_response where attempt_id = ? and question_id = ?",
                rows -> rows.next() ? Chosen.read(rows.getString(1)) : Set.<Integer>of(),
                attempt.value(),
                question);
    }

    private Facts facts(Attempt.Ref attempt) {
        var known = recent.getIfPresent(attempt.value());
        if (known != null) {
            return known;
        }
        var read = read(attempt);
        recent.put(attempt.value(), read);
        return read;
    }

    private Facts read(Attempt.Ref attempt) {
        return statement.read(
                "select learner_id, quiz_id, seed, started_at, ends_at from assessment_attempt where id = ?",
                rows -> {
                    if (!rows.next()) {
                        throw new Refusal("assessment.attempt.unknown");
                    }
                    var quiz = quizzes.require(new Quiz.Ref(rows.getLong(2)));
                    return new Facts(
                            new Learner.Ref(rows.getLong(1)),
                            Paper.draw(quiz, rows.getLong(3)),
                            SingleStatement.instant(rows, "started_at").orElseThrow(),
                            SingleStatement.instant(rows, "ends_at"));
                },
                attempt.value());
    }
}
