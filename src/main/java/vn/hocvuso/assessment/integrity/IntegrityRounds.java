package vn.hocvuso.assessment.integrity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;

/** Has those quizzes looked at that were taken since they were looked at last. */
@ApplicationScoped
public class IntegrityRounds {

    private static final System.Logger LOG = System.getLogger(IntegrityRounds.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** It rests so many times as long as a portion took. */
    private static final int RESTS = 3;

    /** An attempt that was handed in so long ago is there for every server to see. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final String DUE =
            """
            select a.quiz_id from (
                select quiz_id, max(submitted_at) as newest from assessment_attempt
                where submitted_at <= ? group by quiz_id
            ) a
            left join assessment_integrity_progress p on p.quiz_id = a.quiz_id
            where p.quiz_id is null or p.paired_to < a.newest
            order by p.paired_to limit 50
            """;

    private final SingleStatement database;
    private final IntegrityReckoning reckoning;
    private final ThresholdSets sets;
    private final Rounds rounds;
    private final Clock clock;

    @Inject
    IntegrityRounds(
            SingleStatement database, IntegrityReckoning reckoning, ThresholdSets sets, Rounds rounds, Clock clock) {
        this.database = database;
        this.reckoning = reckoning;
        this.sets = sets;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes @Priority(230) Startup startup) {
        rounds.every(
                FIRST,
                PAUSE,
                "Attempts could not be looked at",
                () -> look(clock.instant().minus(SETTLED)));
    }

    /**
     * One round. Call it outside of a transaction.
     *
     * @param horizon attempts that were handed in later are left for another round
     * @return how many quizzes were looked at
     * @throws InterruptedException when the server stops
     */
    int look(Instant horizon) throws InterruptedException {
        var due = sets.inForce().isPresent() ? due(horizon) : List.<Quiz.Ref>of();
        for (var quiz : due) {
            try {
                var more = true;
                while (more) {
                    var begun = System.nanoTime();
                    more = reckoning.portion(quiz, horizon);
                    // Learners come first: of a processor it takes a quarter at most.
                    Thread.sleep(Duration.ofNanos(System.nanoTime() - begun).toMillis() * RESTS);
                }
                reckoning.pairs(quiz, horizon);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The attempts at quiz " + quiz.value() + " could not be looked at", e);
            }
        }
        return due.size();
    }

    private List<Quiz.Ref> due(Instant horizon) {
        return database.read(
                DUE,
                rows -> {
                    var found = new ArrayList<Quiz.Ref>();
                    while (rows.next()) {
                        found.add(new Quiz.Ref(rows.getLong(1)));
                    }
                    return List.copyOf(found);
                },
                horizon);
    }
}
