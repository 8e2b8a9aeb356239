package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocvuso.platform.Refusal;

/** Settles all that is due: first who people are, then what they have done, each enrolment in its own transaction. */
@ApplicationScoped
class MergeRound {

    private static final System.Logger LOG = System.getLogger(MergeRound.class.getName());
    private static final int BATCH = 200;

    private final Received received;
    private final Persons persons;
    private final PersonSettling settling;
    private final ResultMerging merging;
    private final ReentrantLock turn = new ReentrantLock();

    @Inject
    MergeRound(Received received, Persons persons, PersonSettling settling, ResultMerging merging) {
        this.received = received;
        this.persons = persons;
        this.settling = settling;
        this.merging = merging;
    }

    /** When it returns, nothing is due that was due before. One round at a time; another waits for it. */
    void run() {
        turn.lock();
        try {
            settlePersons();
            var met = new HashSet<Received.Due>();
            for (var due = received.due(BATCH); !due.isEmpty(); due = received.due(BATCH)) {
                due.forEach(each -> merge(each, met));
            }
        } finally {
            turn.unlock();
        }
    }

    private void settlePersons() {
        for (var fresh = persons.in(Persons.State.NEW, BATCH);
                !fresh.isEmpty();
                fresh = persons.in(Persons.State.NEW, BATCH)) {
            fresh.forEach(this::settle);
        }
    }

    private void settle(Persons.Known known) {
        try {
            settling.settle(known.origin(), known.person().learner());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Person " + known.person().learner() + " of " + known.origin() + " needs a decision",
                    e);
            persons.open(known);
        }
    }

    /**
     * What fails waits until somebody tries again, and holds nothing else up.
     *
     * @param met those that another request has met in this round
     */
    private void merge(Received.Due due, Set<Received.Due> met) {
        try {
            merging.merge(due);
        } catch (RuntimeException e) {
            // She enrolled here at this very moment: the next look finds her.
            var mayWork = e instanceof Refusal refusal && refusal.key().equals("platform.changed") && met.add(due);
            if (!mayWork) {
                hold(due, e);
            }
        }
    }

    private void hold(Received.Due due, RuntimeException e) {
        LOG.log(Level.WARNING, "Enrolment " + due.enrolment() + " of " + due.origin() + " could not be merged", e);
        received.hold(due, "failed");
    }
}
