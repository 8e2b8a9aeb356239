package vn.hocvuso.assessment.attempt;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * What is drawn how often, and what may be drawn at all: of each quiz the latest attempts, kept in memory and read anew
 * every few seconds, for other servers draw too and authors retire questions.
 */
@ApplicationScoped
class Circulation {

    /** How often a question was drawn is counted over so many attempts. */
    static final int LATEST = 500;

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String STATES =
            """
            select q.id, q.state from assessment_quiz_item i join assessment_question q on q.id = i.question_id
            where i.quiz_id = ? and q.state <> 'LIVE'
            """;

    private static final String PAPERS =
            "select paper from assessment_attempt where quiz_id = ? and paper is not null order by id desc limit "
                    + LATEST;

    /** Of one quiz. Several threads may draw from it. */
    static final class State {

        private final Map<Long, QuestionState> exceptions;
        private final int percent;
        private final Deque<long[]> latest = new ArrayDeque<>();
        private final Map<Long, Integer> drawn = new HashMap<>();

        /**
         * Nothing is drawn yet.
         *
         * @param exceptions the states of those questions that are not live
         * @param percent a question may be drawn for so many percent of the latest attempts
         */
        State(Map<Long, QuestionState> exceptions, int percent) {
            this.exceptions = exceptions;
            this.percent = percent;
        }

        QuestionState of(SealedQuiz.Item item) {
            return exceptions.getOrDefault(item.question(), QuestionState.LIVE);
        }

        /** True when one more attempt with it would be more than its share. */
        synchronized boolean isOverexposed(SealedQuiz.Item item) {
            return percent < 100
                    && (drawn.getOrDefault(item.question(), 0) + 1) * 100L > (latest.size() + 1L) * percent
                    && drawn.containsKey(item.question());
        }

        /** One more attempt asks these. */
        synchronized void note(long[] questions) {
            latest.addLast(questions);
            for (var question : questions) {
                drawn.merge(question, 1, Integer::sum);
            }
            if (latest.size() > LATEST) {
                for (var question : latest.removeFirst()) {
                    drawn.merge(question, -1, Integer::sum);
                }
            }
        }
    }

    private final SingleStatement database;
    private final LoadingCache<Quiz.Ref, State> states;

    @Inject
    Circulation(SingleStatement database, SealedQuizzes quizzes) {
        this.database = database;
        this.states = Caffeine.newBuilder()
                .maximumSize(1000)
                .expireAfterWrite(MOMENT)
                .build(quiz -> read(quizzes.require(quiz)));
    }

    State of(Quiz.Ref quiz) {
        return states.get(quiz);
    }

    private State read(SealedQuiz quiz) {
        var exceptions = database.read(
                STATES,
                rows -> {
                    var found = new HashMap<Long, QuestionState>();
                    while (rows.next()) {
                        found.put(rows.getLong(1), QuestionState.valueOf(rows.getString(2)));
                    }
                    return Map.copyOf(found);
                },
                quiz.ref().value());
        var percent = quiz.rule().terms().exposurePercent();
        var state = new State(exceptions, percent);
        if (percent < 100) {
            database.read(
                    PAPERS,
                    rows -> {
                        while (rows.next()) {
                            state.note(Paper.questions(rows.getString(1)));
                        }
                        return state;
                    },
                    quiz.ref().value());
        }
        return state;
    }
}
