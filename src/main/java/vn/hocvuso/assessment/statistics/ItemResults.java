package vn.hocvuso.assessment.statistics;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.attempt.Chosen;
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
     * @param choices how often each choice was chosen
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
                .map(item -> line(item, answers.getOrDefault(item.question(), Map.of())))
                .toList();
        var totals = (Object[]) entityManager
                .createNativeQuery("select count(*), coalesce(sum(passed), 0) from assessment_attempt"
                        + " where quiz_id = ? and submitted_at is not null")
                .setParameter(1, ref.value())
                .getSingleResult();
        return new Summary(((Number) totals[0]).longValue(), ((Number) totals[1]).longValue(), lines);
    }

    /** By question and by what was chosen, as its column holds it, how often. */
    private Map<Long, Map<String, Integer>> answers(Quiz.Ref ref) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select r.question_id, r.chosen, count(*)
                        from assessment_attempt a join assessment_response r on r.attempt_id = a.id
                        where a.quiz_id = ? and a.submitted_at is not null
                        group by r.question_id, r.chosen
                        """)
                .setParameter(1, ref.value())
                .getResultList();
        var answers = new HashMap<Long, Map<String, Integer>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            answers.computeIfAbsent(((Number) columns[0]).longValue(), unused -> new HashMap<>())
                    .put((String) columns[1], ((Number) columns[2]).intValue());
        }
        return answers;
    }

    private static Line line(SealedQuiz.Item item, Map<String, Integer> answers) {
        var total = 0;
        var right = 0;
        var chosen = new int[item.choices().size()];
        for (var answer : answers.entrySet()) {
            var places = Chosen.read(answer.getKey());
            if (places.isEmpty()) {
                continue;
            }
            total += answer.getValue();
            right += item.accepts(places) ? answer.getValue() : 0;
            for (var place : places) {
                chosen[place] += answer.getValue();
            }
        }
        var choices = new ArrayList<ChoiceCount>();
        for (var place = 0; place < chosen.length; place++) {
            choices.add(new ChoiceCount(item.choices().get(place), item.key().contains(place), chosen[place]));
        }
        return new Line(item.code(), item.prompt(), total, right, choices);
    }
}
