package vn.hocvuso.assessment.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The wrong answers to a quiz, of each learner those of her first attempt: in later ones people have read the same
 * explanations. Only questions with one right choice among three or more count, for there a wrong answer can be this or
 * that.
 */
@ApplicationScoped
class WrongAnswers {

    /** The newest so many attempts are compared. */
    private static final int MOST = 10_000;

    private static final String ANSWERS =
            """
            select a.id, a.learner_id, a.started_at, a.submitted_at, a.earned as marks, a.possible, r.question_id, r.response
            from (
                select id, learner_id, started_at, submitted_at, earned, possible from assessment_attempt
                where quiz_id = ? and number = 1 and submitted_at is not null and paper is not null
                order by id desc limit %d
            ) a
            left join assessment_response r on r.attempt_id = a.id and r.earned = 0
            order by a.id
            """
                    .formatted(MOST);

    private final SingleStatement database;

    @Inject
    WrongAnswers(SingleStatement database) {
        this.database = database;
    }

    /** How many wrong choices the questions have that count here. */
    static Map<Long, Integer> distractors(SealedQuiz quiz) {
        return quiz.items().stream()
                .filter(item -> !item.neutral()
                        && item.asked() instanceof Choosing choosing
                        && choosing.way() == Choosing.Way.SINGLE
                        && choosing.choices().size() > 2)
                .collect(Collectors.toMap(
                        SealedQuiz.Item::question,
                        item -> ((Choosing) item.asked()).choices().size() - 1));
    }

    List<SharedErrors.Paper> of(SealedQuiz quiz) {
        var distractors = distractors(quiz);
        return database.readMany(
                ANSWERS, rows -> read(rows, distractors), quiz.ref().value());
    }

    private static List<SharedErrors.Paper> read(ResultSet rows, Map<Long, Integer> distractors) throws SQLException {
        var papers = new ArrayList<SharedErrors.Paper>();
        var more = rows.next();
        while (more) {
            var attempt = new Attempt.Ref(rows.getLong("id"));
            var learner = new Learner.Ref(rows.getLong("learner_id"));
            var startedAt = SingleStatement.instant(rows, "started_at").orElseThrow();
            var submittedAt = SingleStatement.instant(rows, "submitted_at").orElseThrow();
            var share = rows.getInt("marks") / (double) rows.getInt("possible");
            var wrong = new HashMap<Long, Integer>();
            do {
                var question = rows.getLong("question_id");
                if (distractors.containsKey(question)
                        && Response.read(rows.getString("response")) instanceof Response.Choices choices
                        && choices.places().size() == 1) {
                    wrong.put(question, choices.places().get(0));
                }
                more = rows.next();
            } while (more && rows.getLong("id") == attempt.value());
            papers.add(new SharedErrors.Paper(attempt, learner, startedAt, submittedAt, share, Map.copyOf(wrong)));
        }
        return List.copyOf(papers);
    }
}
