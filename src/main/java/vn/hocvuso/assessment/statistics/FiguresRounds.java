package vn.hocvuso.assessment.statistics;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Has the figures of those quizzes reckoned anew that were taken since they were reckoned last. */
@ApplicationScoped
public class FiguresRounds {

    /** So many quizzes are reckoned in one round. */
    private static final int PORTION = 50;

    private static final System.Logger LOG = System.getLogger(FiguresRounds.class.getName());
    private static final long FIRST_MINUTES = 2;
    private static final long MINUTES = 15;

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
    private ScheduledFuture<?> ticking;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    FiguresRounds(SingleStatement database, FiguresReckoning reckoning) {
        this.database = database;
        this.reckoning = reckoning;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        ticking = schedule.scheduleWithFixedDelay(this::tick, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    private void tick() {
        try {
            reckon();
        } catch (RuntimeException e) {
            // An exception that leaves a scheduled task ends it for good.
            LOG.log(Level.WARNING, "The figures of quizzes could not be reckoned; trying again", e);
        }
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
