package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells of graded attempts, for who carries them to another system. */
@ApplicationScoped
public class AttemptTelling {

    private static final String GRADED =
            """
            select a.id, a.learner_id, a.quiz_id, a.started_at, a.submitted_at, a.earned, a.possible, a.passed,
                q.code, r.earned as mark
            from assessment_attempt a
            left join assessment_response r on r.attempt_id = a.id
            left join assessment_question q on q.id = r.question_id
            where a.learner_id in (%s) and a.submitted_at is not null
            order by a.id, q.id
            """;

    /** A graded attempt; {@code items} are the questions that were answered. */
    public record Told(
            Attempt.Ref attempt,
            Learner.Ref learner,
            Quiz.Ref quiz,
            Instant startedAt,
            Instant submittedAt,
            Attempt.Score score,
            boolean passed,
            List<Item> items)
            implements Serializable {}

    /** A question by the code that its bank knows it by. */
    public record Item(String question, boolean right) implements Serializable {}

    private final SingleStatement statement;

    @Inject
    AttemptTelling(SingleStatement statement) {
        this.statement = statement;
    }

    /** The graded attempts of these learners, at most a few hundred learners at a time. */
    public List<Told> graded(Collection<Learner.Ref> learners) {
        if (learners.isEmpty()) {
            return List.of();
        }
        var marks = "?, ".repeat(learners.size() - 1) + "?";
        return statement.read(
                GRADED.formatted(marks),
                AttemptTelling::told,
                learners.stream().map(Learner.Ref::value).toArray());
    }

    private static List<Told> told(ResultSet rows) throws SQLException {
        var found = new ArrayList<Told>();
        var items = new ArrayList<Item>();
        var last = 0L;
        while (rows.next()) {
            if (rows.getLong("id") != last) {
                last = rows.getLong("id");
                items = new ArrayList<>();
                found.add(new Told(
                        new Attempt.Ref(last),
                        new Learner.Ref(rows.getLong("learner_id")),
                        new Quiz.Ref(rows.getLong("quiz_id")),
                        SingleStatement.instant(rows, "started_at").orElseThrow(),
                        SingleStatement.instant(rows, "submitted_at").orElseThrow(),
                        new Attempt.Score(rows.getInt("earned"), rows.getInt("possible")),
                        rows.getBoolean("passed"),
                        items));
            }
            if (rows.getString("code") != null) {
                items.add(new Item(rows.getString("code"), rows.getInt("mark") == Mark.FULL));
            }
        }
        return found;
    }
}
