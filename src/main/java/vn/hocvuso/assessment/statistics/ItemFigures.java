package vn.hocvuso.assessment.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Shows the authors of a quiz what its answers say of it, as it was reckoned last. Reads only. */
@ApplicationScoped
public class ItemFigures {

    private static final String QUIZ =
            "select reckoned_at, persons, whole, mean, deviation, alpha, error from assessment_quiz_figures where quiz_id = ?";

    private static final String ITEMS =
            """
            select q.id, q.state, f.answers, f.facility, f.discrimination, f.upper_lower, f.verdicts, f.choices, f.a, f.b,
                f.a_error, f.b_error, f.misfit
            from assessment_quiz_item i
            join assessment_question q on q.id = i.question_id
            left join assessment_item_figures f on f.quiz_id = i.quiz_id and f.question_id = i.question_id
            where i.quiz_id = ? order by i.position
            """;

    /**
     * A quiz.
     *
     * @param whole empty before figures were reckoned
     */
    public record Report(String title, String owner, Optional<Whole> whole, List<Line> lines) implements Serializable {}

    /**
     * What is said of the quiz as a whole; each figure empty where the answers do not allow it.
     *
     * @param persons how many learners' first attempts were looked at
     * @param reliability Cronbach's alpha, of those who were asked every question
     * @param error standard error of measurement, in right answers
     */
    public record Whole(
            Instant reckonedAt,
            int persons,
            int complete,
            Optional<Double> mean,
            Optional<Double> reliability,
            Optional<Double> error)
            implements Serializable {}

    /**
     * A question.
     *
     * @param figures empty while it has fewer answers than tell anything
     */
    public record Line(
            long question,
            String code,
            String prompt,
            String competence,
            QuestionState state,
            boolean neutral,
            int answers,
            Optional<Figures> figures,
            List<Choice> choices,
            Optional<Curve> curve)
            implements Serializable {}

    /** As {@link ItemAnalysis.Item}; what is no number is empty. */
    public record Figures(
            Optional<Double> facility,
            Optional<Double> discrimination,
            Optional<Double> upperLower,
            List<Verdict> verdicts)
            implements Serializable {}

    /**
     * A choice.
     *
     * @param restScore mean rest score of its takers, 0 to 1
     */
    public record Choice(String text, boolean key, int takers, Optional<Double> restScore) implements Serializable {}

    /**
     * A calibrated curve with its standard errors.
     *
     * @param misfit the chance of answers that differ as much from the curve, if it is right
     */
    public record Curve(ItemCurve curve, Optional<Double> aError, Optional<Double> bError, Optional<Double> misfit)
            implements Serializable {

        /** The discrimination, per logit. */
        public Optional<Double> getA() {
            return Optional.of(curve.a());
        }

        /** The difficulty, in logits. */
        public Optional<Double> getB() {
            return Optional.of(curve.b());
        }
    }

    private final SingleStatement database;
    private final SealedQuizzes quizzes;
    private final Grants grants;

    @Inject
    ItemFigures(SingleStatement database, SealedQuizzes quizzes, Grants grants) {
        this.database = database;
        this.quizzes = quizzes;
        this.grants = grants;
    }

    /** @throws Refusal {@code assessment.quiz.unknown}, or {@code identity.page.unknown} for who is no author of it */
    public Report of(Learner.Ref actor, Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        grants.requireAuthor(actor, quiz.owner());
        return new Report(
                quiz.rule().title(),
                quiz.owner(),
                database.read(QUIZ, ItemFigures::whole, ref.value()),
                database.read(ITEMS, rows -> lines(rows, quiz), ref.value()));
    }

    private static Optional<Whole> whole(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        return Optional.of(new Whole(
                SingleStatement.instant(rows, "reckoned_at").orElseThrow(),
                rows.getInt("persons"),
                rows.getInt("whole"),
                figure(rows, "mean"),
                figure(rows, "alpha"),
                figure(rows, "error")));
    }

    private static List<Line> lines(ResultSet rows, SealedQuiz quiz) throws SQLException {
        var lines = new ArrayList<Line>();
        while (rows.next()) {
            var item = quiz.item(rows.getLong("id")).orElseThrow();
            var answers = rows.getInt("answers");
            var enough = answers >= ItemAnalysis.Thresholds.DEFAULT.fewAnswers();
            lines.add(new Line(
                    item.question(),
                    item.code(),
                    item.prompt(),
                    item.competence(),
                    QuestionState.valueOf(rows.getString("state")),
                    item.neutral(),
                    answers,
                    enough ? Optional.of(figures(rows)) : Optional.empty(),
                    enough ? choices(item, rows.getString("choices")) : List.of(),
                    curve(rows)));
        }
        return List.copyOf(lines);
    }

    private static Figures figures(ResultSet rows) throws SQLException {
        var verdicts = rows.getString("verdicts");
        return new Figures(
                figure(rows, "facility"),
                figure(rows, "discrimination"),
                figure(rows, "upper_lower"),
                verdicts.isEmpty()
                        ? List.of()
                        : Arrays.stream(verdicts.split(","))
                                .map(Verdict::valueOf)
                                .toList());
    }

    private static List<Choice> choices(SealedQuiz.Item item, String column) {
        if (column.isEmpty() || !(item.asked() instanceof Choosing choosing)) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        for (var written : column.split(";")) {
            var choice = choosing.choices().get(choices.size());
            var parts = written.split(":", -1);
            choices.add(new Choice(
                    choice.text(),
                    choice.right(),
                    Integer.parseInt(parts[0]),
                    parts[1].isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(parts[1]))));
        }
        return List.copyOf(choices);
    }

    private static Optional<Curve> curve(ResultSet rows) throws SQLException {
        var a = figure(rows, "a");
        var b = figure(rows, "b");
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(new Curve(
                        new ItemCurve(a.get(), b.get()),
                        figure(rows, "a_error"),
                        figure(rows, "b_error"),
                        figure(rows, "misfit")));
    }

    private static Optional<Double> figure(ResultSet rows, String column) throws SQLException {
        var value = rows.getDouble(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
