package vn.hocvuso.assessment.statistics;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** What learners answered to each question of a quiz, counted over all graded attempts. */
@UseCase
public class ItemResults {

    /**
     * One question.
     *
     * @param answers how many answered it
     * @param right how many of them earned the mark
     * @param choices how often each choice was chosen; none for a question that offers no choices
     */
    public record Line(String code, String prompt, int answers, int right, List<ChoiceCount> choices)
            implements Serializable {

        /** Whole percent of the answers that are right (the item's facility); 0 without answers. */
        public int percent() {
            return answers == 0 ? 0 : right * 100 / answers;
        }
    }

    /** One choice of a question. */
    public record ChoiceCount(String text, boolean right, int chosen) implements Serializable {}

    /** What the attempts at a quiz came to. */
    public record Summary(long attempts, long passed, List<Line> lines) implements Serializable {}

    private final EntityManager entityManager;
    private final SealedQuizzes quizzes;
    private final Grants grants;

    @Inject
    ItemResults(EntityManager entityManager, SealedQuizzes quizzes, Grants grants) {
        this.entityManager = entityManager;
        this.quizzes = quizzes;
        this.grants = grants;
    }

    /** @throws Refusal {@code identity.page.unknown} for all who are not authors of the quiz */
    public Summary of(Learner.Ref actor, Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        grants.requireAuthor(actor, quiz.owner());
        var answers = answers(ref);
        var lines = quiz.items().stream()
                .map(item -> line(item, answers.getOrDefault(item.question(), List.of())))
                .toList();
        var totals = (Object[]) entityManager
                .createNativeQuery("select count(*), coalesce(sum(passed), 0) from assessment_attempt"
                        + " where quiz_id = ? and submitted_at is not null")
                .setParameter(1, ref.value())
                .getSingleResult();
        return new Summary(((Number) totals[0]).longValue(), ((Number) totals[1]).longValue(), lines);
    }

    /** One of the answers given to a question, and how often. */
    private record Given(Response response, boolean right, int times) {}

    /** By question; what was taken back is no answer. */
    private Map<Long, List<Given>> answers(Quiz.Ref ref) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select r.question_id, r.response, r.earned, count(*)
                        from assessment_attempt a join assessment_response r on r.attempt_id = a.id
                        where a.quiz_id = ? and a.submitted_at is not null
                        group by r.question_id, r.response, r.earned
                        """)
                .setParameter(1, ref.value())
                .getResultList();
        var answers = new HashMap<Long, List<Given>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var response = Response.read((String) columns[1]);
            if (!response.isEmpty()) {
                answers.computeIfAbsent(((Number) columns[0]).longValue(), unused -> new ArrayList<>())
                        .add(new Given(
                                response,
                                ((Number) columns[2]).intValue() == Mark.FULL,
                                ((Number) columns[3]).intValue()));
            }
        }
        return answers;
    }

    private static Line line(SealedQuiz.Item item, List<Given> answers) {
        var total = answers.stream().mapToInt(Given::times).sum();
        var right = answers.stream().filter(Given::right).mapToInt(Given::times).sum();
        return new Line(item.code(), item.prompt(), total, right, choices(item, answers));
    }

    private static List<ChoiceCount> choices(SealedQuiz.Item item, List<Given> answers) {
        if (!(item.draw(0).body() instanceof Choosing choosing)) {
            return List.of();
        }
        var chosen = new int[choosing.choices().size()];
        for (var answer : answers) {
            if (answer.response() instanceof Response.Choices choices) {
                choices.places().forEach(place -> chosen[place] += answer.times());
            }
        }
        return IntStream.range(0, chosen.length)
                .mapToObj(place -> new ChoiceCount(
                        choosing.choices().get(place).text(),
                        choosing.choices().get(place).right(),
                        chosen[place]))
                .toList();
    }
}
