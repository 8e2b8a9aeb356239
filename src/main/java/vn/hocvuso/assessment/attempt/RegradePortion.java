package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Grades a portion of a quiz's attempts again, in one transaction with the note of how far it has come. */
@UseCase
class RegradePortion {

    private static final String ATTEMPTS =
            """
            select id, learner_id, seed, paper, earned, possible, passed, excluded from assessment_attempt
            where quiz_id = ? and id > ? and submitted_at is not null
            order by id limit ?
            """;

    private static final String RESPONSES =
            """
            select r.attempt_id, r.question_id, r.response, r.earned, r.answered_at
            from assessment_attempt a join assessment_response r on r.attempt_id = a.id
            where a.quiz_id = ? and a.id between ? and ? and a.submitted_at is not null
            """;

    /** A run that is under way. */
    private record Work(long id, Quiz.Ref quiz, boolean applied, long lastAttempt) {}

    private record Graded(
            long id,
            Learner.Ref learner,
            Paper paper,
            int earned,
            int possible,
            boolean passed,
            boolean excluded,
            List<Given> given) {}

    private record Given(long question, String response, int earned) {}

    private record Result(Graded attempt, int earned, List<Given> changed) {

        boolean passesAt(int percent) {
            return !attempt.excluded() && new Attempt.Score(earned, attempt.possible()).percent() >= percent;
        }
    }

    /** What equal answers to equal questions earn; only as long as one portion, for a key may be mended meanwhile. */
    private record Known(long question, String response) {}

    private final SingleStatement database;
    private final SealedQuizzes quizzes;
    private final Event<Attempt.Graded> graded;
    private final Clock clock;

    @Inject
    RegradePortion(SingleStatement database, SealedQuizzes quizzes, Event<Attempt.Graded> graded, Clock clock) {
        this.database = database;
        this.quizzes = quizzes;
        this.graded = graded;
        this.clock = clock;
    }

    /** Carries a run on by so many attempts; one that is not under way any more is left alone. */
    void regrade(long run, int most) {
        locked(run).ifPresent(work -> regrade(work, most));
    }

    private Optional<Work> locked(long run) {
        return database.read(
                "select id, quiz_id, applied, last_attempt from assessment_regrading"
                        + " where id = ? and state = 'RUNNING' for update",
                rows -> rows.next()
                        ? Optional.of(new Work(
                                rows.getLong("id"),
                                new Quiz.Ref(rows.getLong("quiz_id")),
                                rows.getBoolean("applied"),
                                rows.getLong("last_attempt")))
                        : Optional.empty(),
                run);
    }

    private void regrade(Work work, int most) {
        var quiz = quizzes.require(work.quiz());
        var attempts = attempts(work, quiz, most);
        var marks = new HashMap<Known, Integer>();
        var results = attempts.stream()
                .map(attempt -> result(attempt, marks))
                .filter(result -> result.earned() != result.attempt().earned()
                        || !result.changed().isEmpty())
                .toList();
        var rule = quiz.rule();
        note(work, results, rule);
        if (work.applied()) {
            apply(results, rule);
        }
        var last = attempts.isEmpty()
                ? work.lastAttempt()
                : attempts.get(attempts.size() - 1).id();
        var over = attempts.size() < most;
        database.change(
                "update assessment_regrading set last_attempt = ?, examined = examined + ?, changed = changed + ?,"
                        + " state = if(? = 1, 'DONE', state), ended_at = if(? = 1, ?, ended_at)"
                        + " where id = ?",
                last,
                attempts.size(),
                results.stream().filter(RegradePortion::shifts).count(),
                over ? 1 : 0,
                over ? 1 : 0,
                clock.instant(),
                work.id());
    }

    private static boolean shifts(Result result) {
        return result.earned() != result.attempt().earned();
    }

    private List<Graded> attempts(Work work, SealedQuiz quiz, int most) {
        var attempts = database.read(
                ATTEMPTS,
                rows -> {
                    var found = new ArrayList<Graded>();
                    while (rows.next()) {
                        found.add(attempt(rows, quiz));
                    }
                    return found;
                },
                work.quiz().value(),
                work.lastAttempt(),
                most);
        if (!attempts.isEmpty()) {
            addResponses(attempts, work.quiz());
        }
        return attempts;
    }

    private static Graded attempt(ResultSet rows, SealedQuiz quiz) throws SQLException {
        return new Graded(
                rows.getLong("id"),
                new Learner.Ref(rows.getLong("learner_id")),
                Paper.of(quiz, rows.getLong("seed"), Optional.ofNullable(rows.getString("paper"))),
                rows.getInt("earned"),
                rows.getInt("possible"),
                rows.getBoolean("passed"),
                rows.getBoolean("excluded"),
                new ArrayList<>());
    }

    private void addResponses(List<Graded> attempts, Quiz.Ref quiz) {
        var byId = new HashMap<Long, Graded>();
        attempts.forEach(attempt -> byId.put(attempt.id(), attempt));
        database.read(
                RESPONSES,
                rows -> {
                    while (rows.next()) {
                        byId.get(rows.getLong(1))
                                .given()
                                .add(new Given(rows.getLong(2), rows.getString(3), rows.getInt(4)));
                    }
                    return byId;
                },
                quiz.value(),
                attempts.get(0).id(),
                attempts.get(attempts.size() - 1).id());
    }

    private static Result result(Graded attempt, Map<Known, Integer> marks) {
        var given = new HashMap<Long, Given>();
        attempt.given().forEach(one -> given.put(one.question(), one));
        var changed = new ArrayList<Given>();
        var earned = 0;
        for (var item : attempt.paper().items()) {
            var answer = given.get(item.question());
            var mark = answer == null ? 0 : mark(attempt.paper(), item, answer, marks);
            if (answer != null && mark != answer.earned()) {
                changed.add(new Given(answer.question(), answer.response(), mark));
            }
            earned += attempt.paper().counts(item) ? item.neutral() ? Mark.FULL : mark : 0;
        }
        return new Result(attempt, earned, changed);
    }

    private static int mark(Paper paper, SealedQuiz.Item item, Given answer, Map<Known, Integer> marks) {
        if (!(item.asked() instanceof Body)) {
            return paper.sheet(item).mark(Response.read(answer.response())).thousandths();
        }
        return marks.computeIfAbsent(new Known(item.question(), answer.response()), unused -> paper.sheet(item)
                .mark(Response.read(answer.response()))
                .thousandths());
    }

    private void note(Work work, List<Result> results, Quiz.Rule rule) {
        var shifted = results.stream().filter(RegradePortion::shifts).toList();
        if (shifted.isEmpty()) {
            return;
        }
        var parameters = new ArrayList<Object>();
        for (var result : shifted) {
            var before = result.attempt().passed();
            var would = rule.terms().graded() && result.passesAt(rule.passPercent());
            parameters.addAll(List.of(
                    work.id(),
                    result.attempt().id(),
                    result.attempt().learner().value(),
                    result.attempt().earned(),
                    result.earned(),
                    result.attempt().possible(),
                    before ? 1 : 0,
                    before || would ? 1 : 0,
                    before && !would ? 1 : 0));
        }
        database.change(
                "insert into assessment_regraded (regrading_id, attempt_id, learner_id, earned_before, earned_after,"
                        + " possible, passed_before, passed_after, below) values "
                        + places(shifted.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                parameters.toArray());
    }

    private void apply(List<Result> results, Quiz.Rule rule) {
        for (var result : results) {
            for (var given : result.changed()) {
                database.change(
                        "update assessment_response set earned = ? where attempt_id = ? and question_id = ?",
                        given.earned(),
                        result.attempt().id(),
                        given.question());
            }
            if (shifts(result)) {
                settle(result, rule);
            }
        }
    }

    private void settle(Result result, Quiz.Rule rule) {
        var attempt = result.attempt();
        var passes = rule.terms().graded() && result.passesAt(rule.passPercent());
        database.change(
                "update assessment_attempt set earned = ?, passed = ?, version = version + 1 where id = ?",
                result.earned(),
                attempt.passed() || passes ? 1 : 0,
                attempt.id());
        if (passes && !attempt.passed()) {
            graded.fire(new Attempt.Graded(
                    new Attempt.Ref(attempt.id()),
                    attempt.learner(),
                    attempt.paper().quiz().ref(),
                    new Attempt.Score(result.earned(), attempt.possible()),
                    true,
                    clock.instant()));
        }
    }

    private static String places(int rows, String row) {
        return String.join(", ", Collections.nCopies(rows, row));
    }
}
