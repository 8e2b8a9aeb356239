package vn.hocvuso.assessment.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** What a learner sees of a room that she is in. Each view is one statement, for waiting pages ask often. */
@ApplicationScoped
public class RoomVisiting {

    /** What she is at. */
    public enum State {
        /** The invigilator has not let her in yet. */
        WAITING,
        /** She may start. */
        READY,
        ANSWERING,
        DONE,
        AWAY,
        /** The room has ended, and she has no attempt in it. */
        OVER;

        static State of(boolean over, boolean letIn, boolean away, boolean started, boolean submitted) {
            if (away) {
                return AWAY;
            }
            if (started) {
                return submitted ? DONE : ANSWERING;
            }
            if (over) {
                return OVER;
            }
            return letIn ? READY : WAITING;
        }
    }

    /**
     * A room as she sees it.
     *
     * @param owner whose quiz it is
     * @param reason why she was sent away; empty when she was not
     */
    public record Visit(
            ExamRoom.Ref room,
            State state,
            String owner,
            String title,
            String commune,
            String place,
            Instant closesAt,
            String reason,
            Optional<Attempt.Ref> attempt) {

        /** The course that the quiz belongs to; empty for one of something else. */
        public String course() {
            return owner.startsWith(OF_COURSE) ? owner.substring(OF_COURSE.length()) : "";
        }
    }

    /**
     * An attempt that is sat in a room.
     *
     * @param endsAt when it takes no more answers
     * @param endedAt when the room has ended
     * @param endedForAll true when it was the invigilator who has ended it
     * @param reason why she was sent away; empty when she was not
     * @param added minutes that the invigilator has added while she was at it
     */
    public record Sitting(
            ExamRoom.Ref room,
            String place,
            Optional<Instant> endsAt,
            Optional<Instant> submittedAt,
            Optional<Instant> endedAt,
            boolean endedForAll,
            boolean letIn,
            boolean sentAway,
            String reason,
            int added) {

        /** True when it was handed in because the room has ended. */
        public boolean isEndedWithRoom() {
            return !sentAway
                    && endedAt.isPresent()
                    && submittedAt.filter(at -> !at.isBefore(endedAt.get())).isPresent();
        }

        /** True when it was sat by somebody who was let in and not sent away. */
        public boolean isInvigilated() {
            return letIn && !sentAway;
        }
    }

    private static final String OF_COURSE = "course:";

    private final RoomReading reading;

    @Inject
    RoomVisiting(RoomReading reading) {
        this.reading = reading;
    }

    /** @throws Refusal {@code assessment.examRoom.unknown} for a room that she has not asked for */
    public Visit visit(ExamRoom.Ref room, Learner.Ref learner) {
        return reading.visit(room, learner).orElseThrow(() -> new Refusal("assessment.examRoom.unknown"));
    }

    /** The open room that she is in, or asks for. */
    public Optional<ExamRoom.Ref> current(Learner.Ref learner) {
        return reading.current(learner);
    }

    /** The room that her attempt is sat in; empty for one that is sat elsewhere, or is not hers. */
    public Optional<Sitting> sitting(Attempt.Ref attempt, Learner.Ref learner) {
        return reading.sitting(attempt, learner);
    }
}
