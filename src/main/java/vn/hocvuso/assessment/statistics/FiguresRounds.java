package vn.hocvuso.assessment.statistics;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;

/** Has the figures of those quizzes reckoned anew that were taken since they were reckoned last. */
@ApplicationScoped
public class FiguresRounds {

    /** So many quizzes are reckoned in one round. */
    private static final int PORTION = 50;

    private static final System.Logger LOG = System.getLogger(FiguresRounds.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private static final String DUE =
            """
            select a.quiz_id from assessment_attempt a
            left join assessment_quiz_figures f on f.quiz_id = a.quiz_id
            where a.submitted_at is not null and a.number = 1 and a.paper is not null and a.id > coalesce(f.up_to, 0)
            group by a.quiz_id order by min(f.reckoned_at) limit %d
            """
                    .formatted(PORTION);

    private final SingleStatement database;
    private final FiguresReckoning reckoning;
    private final Rounds rounds;

    @Inject
    FiguresRounds(SingleStatement database, FiguresReckoning reckoning, Rounds rounds) {
        this.database = database;
        this.reckoning = reckoning;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        rounds.every(FIRST, PAUSE, "The figures of quizzes could not be reckoned", this::reckon);
    }

    /**
     * One round. Call it outside of a transaction.
     *
     * @return how many quizzes were reckoned
     */
    public int reckon() {
        var due = due();
        for (var quiz : due) {
            try {
                reckoning.reckon(quiz);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The figures of quiz " + quiz.value() + " could not be reckoned", e);
            }
        }
        return due.size();
    }

    private List<Quiz.Ref> due() {
        return database.read(DUE, rows -> {
            var found = new ArrayList<Quiz.Ref>();
            while (rows.next()) {
                found.add(new Quiz.Ref(rows.getLong(1)));
            }
            return List.copyOf(found);
        });
    }
}
