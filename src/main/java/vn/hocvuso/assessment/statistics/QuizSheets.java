package vn.hocvuso.assessment.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The answer sheets of a quiz: of each learner her first attempt, for in later ones she has seen the explanations. A
 * question that was asked and left open is a wrong answer; one that was not asked is not reached. An answer that is right
 * in part counts as wrong.
 */
@ApplicationScoped
class QuizSheets {

    /** The newest so many attempts are looked at. */
    static final int MOST = 20_000;

    private static final String SHEETS =
            """
            select a.id, a.paper, r.question_id, r.response, r.earned
            from (
                select id, paper from assessment_attempt
                where quiz_id = ? and number = 1 and submitted_at is not null and paper is not null
                order by id desc limit %d
            ) a
            left join assessment_response r on r.attempt_id = a.id
            order by a.id
            """
                    .formatted(MOST);

    /**
     * The sheets.
     *
     * @param upTo the newest attempt in them; 0 for none
     */
    record Sheets(AnswerSheets answers, long upTo) {}

    private final SingleStatement database;

    @Inject
    QuizSheets(SingleStatement database) {
        this.database = database;
    }

    /** The items of the sheets are those of the quiz, in its order. */
    Sheets of(SealedQuiz quiz) {
        var places = new HashMap<Long, Integer>();
        IntStream.range(0, quiz.items().size())
                .forEach(i -> places.put(quiz.items().get(i).question(), i));
        var counted = quiz.items().stream()
                .map(item -> item.asked() instanceof Choosing choosing && choosing.way() != Choosing.Way.MULTIPLE)
                .toList();
        return database.readMany(
                SHEETS,
                rows -> read(rows, quiz.items().size(), places, counted),
                quiz.ref().value());
    }

    private static Sheets read(ResultSet rows, int items, Map<Long, Integer> places, List<Boolean> counted)
            throws SQLException {
        var sheets = AnswerSheets.of(items);
        var last = 0L;
        while (rows.next()) {
            if (rows.getLong("id") != last) {
                if (last != 0) {
                    sheets.next();
                }
                last = rows.getLong("id");
                Arrays.stream(rows.getString("paper").split(","))
                        .map(written -> places.get(Long.valueOf(written.replace("t", ""))))
                        .forEach(sheets::wrong);
            }
            var question = SingleStatement.number(rows, "question_id");
            if (question.isPresent()) {
                answer(sheets, rows, places.get(question.get()), counted);
            }
        }
        if (last != 0) {
            sheets.next();
        }
        return new Sheets(sheets.build(), last);
    }

    private static void answer(AnswerSheets.Builder sheets, ResultSet rows, int place, List<Boolean> counted)
            throws SQLException {
        var right = rows.getInt("earned") == Mark.FULL;
        if (counted.get(place)
                && Response.read(rows.getString("response")) instanceof Response.Choices choices
                && choices.places().size() == 1) {
            sheets.taken(place, choices.places().get(0), right);
        } else if (right) {
            sheets.right(place);
        }
    }
}
