package vn.hocvuso.assessment.attempt;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * Watches the time of attempts. Every few seconds it has time given back that an outage has taken, at the start before
 * anything else; and it hands in what nobody has handed in: attempts whose time has been over for a minute, because the
 * device was switched off or the line was gone. Each is graded in a transaction of its own. Several servers may do so at
 * once.
 */
@ApplicationScoped
public class OverdueAttempts {

    /** So many are handed in in one round. */
    private static final int PORTION = 200;

    private static final System.Logger LOG = System.getLogger(OverdueAttempts.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(3);

    private record Overdue(Attempt.Ref attempt, Learner.Ref learner) {}

    private final SingleStatement database;
    private final QuizTaking quizTaking;
    private final Outages outages;
    private final Clock clock;
    private final Rounds rounds;

    @Inject
    OverdueAttempts(SingleStatement database, QuizTaking quizTaking, Outages outages, Clock clock, Rounds rounds) {
        this.database = database;
        this.quizTaking = quizTaking;
        this.outages = outages;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        outages.beat();
        // When the database cannot be written, just this is an outage: the next beat finds the gap.
        rounds.every(BEAT, BEAT, "The database could not be written", outages::beat);
        rounds.every(PAUSE, PAUSE, "Attempts whose time is over could not be looked for", this::handIn);
    }

    /**
     * One round. Call it outside of a transaction.
     *
     * @return how many attempts were handed in
     */
    public int handIn() {
        var handedIn = 0;
        for (var overdue : overdue()) {
            try {
                quizTaking.submit(overdue.attempt(), overdue.learner());
                handedIn++;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Attempt " + overdue.attempt().value() + " could not be handed in", e);
            }
        }
        return handedIn;
    }

    private List<Overdue> overdue() {
        return database.read(
                "select id, learner_id from assessment_attempt where open_mark = 1 and ends_at < ? order by ends_at limit "
                        + PORTION,
                rows -> {
                    var found = new ArrayList<Overdue>();
                    while (rows.next()) {
                        found.add(new Overdue(
                                new Attempt.Ref(rows.getLong("id")), new Learner.Ref(rows.getLong("learner_id"))));
                    }
                    return List.copyOf(found);
                },
                clock.instant().minus(PATIENCE));
    }
}
