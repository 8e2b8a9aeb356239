package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * The attempts that are under way in an exam room, for who runs it: gives them time, and ends them. The caller has checked
 * who may, and calls inside a transaction that has locked the room, but for {@link #handIn}.
 */
@ApplicationScoped
public class RoomAttempts {

    private static final System.Logger LOG = System.getLogger(RoomAttempts.class.getName());

    private static final String OPEN = "exam_room_id = ? and open_mark = 1";

    /** An attempt that takes no more answers and is to be handed in. */
    public record Stopped(Attempt.Ref attempt, Learner.Ref learner) {}

    private final SingleStatement database;
    private final QuizTaking quizTaking;

    @Inject
    RoomAttempts(SingleStatement database, QuizTaking quizTaking) {
        this.database = database;
        this.quizTaking = quizTaking;
    }

    /** From now on no attempt of the room takes answers. */
    public List<Stopped> stop(long room, Instant now) {
        database.change(
                "update assessment_attempt set ends_at = ? where " + OPEN + " and (ends_at is null or ends_at > ?)",
                now,
                room,
                now);
        // Locking, so that it sees what was committed before the room was locked, whatever this transaction has read.
        return stopped("select id, learner_id from assessment_attempt where " + OPEN + " for update", room);
    }

    /** The same for one person, who was sent away: what she has under way there is graded and never passed. */
    public List<Stopped> exclude(long room, Learner.Ref learner, Instant now) {
        database.change(
                "update assessment_attempt set ends_at = ?, excluded = 1 where " + OPEN + " and learner_id = ?",
                now,
                room,
                learner.value());
        return stopped(
                "select id, learner_id from assessment_attempt where " + OPEN + " and learner_id = ? for update",
                room,
                learner.value());
    }

    /**
     * Lets attempts whose time is not over end so much later.
     *
     * @param learner whose; empty for everybody's
     * @return how many
     */
    public int extend(long room, Optional<Learner.Ref> learner, int minutes, Instant now) {
        var sql = "update assessment_attempt set ends_at = ends_at + interval ? minute where " + OPEN
                + " and ends_at > ?";
        return learner.isPresent()
                ? database.change(
                        sql + " and learner_id = ?",
                        minutes,
                        room,
                        now,
                        learner.get().value())
                : database.change(sql, minutes, room, now);
    }

    /** When the last of the attempts under way ends; empty where there is none. */
    public Optional<Instant> last(long room) {
        return database.read(
                "select max(ends_at) as last_end from assessment_attempt where " + OPEN,
                rows -> rows.next() ? SingleStatement.instant(rows, "last_end") : Optional.empty(),
                room);
    }

    /**
     * Hands these in, each in a transaction of its own, so call it outside of one. One that fails is told in the log and
     * handed in a minute later, as all attempts whose time is over.
     *
     * @return how many were handed in
     */
    public int handIn(Collection<Stopped> stopped) {
        var handedIn = 0;
        for (var one : stopped) {
            try {
                quizTaking.submit(one.attempt(), one.learner());
                handedIn++;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Attempt " + one.attempt().value() + " could not be handed in", e);
            }
        }
        return handedIn;
    }

    private List<Stopped> stopped(String sql, Object... parameters) {
        return database.read(
                sql,
                rows -> {
                    var found = new ArrayList<Stopped>();
                    while (rows.next()) {
                        found.add(new Stopped(
                                new Attempt.Ref(rows.getLong("id")), new Learner.Ref(rows.getLong("learner_id"))));
                    }
                    return List.copyOf(found);
                },
                parameters);
    }
}
