package vn.hocvuso.assessment.invigilation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.assessment.attempt.RoomAttempts;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * Ends rooms: for all at the invigilator's word, by itself when the time is over, and for one who is sent away. What is
 * under way then takes no more answers from that moment, and is handed in and graded at once, each in a transaction of its
 * own. Call it outside of a transaction.
 */
@ApplicationScoped
public class RoomEnding {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final RoomClosing closing;
    private final RoomReading reading;
    private final RoomAttempts attempts;
    private final Rounds rounds;

    @Inject
    RoomEnding(RoomClosing closing, RoomReading reading, RoomAttempts attempts, Rounds rounds) {
        this.closing = closing;
        this.reading = reading;
        this.attempts = attempts;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(230) Startup startup) {
        rounds.every(PAUSE, PAUSE, "Exam rooms whose time is over could not be ended", this::endOver);
    }

    /**
     * Ends a room for all.
     *
     * @return how many attempts were handed in
     * @throws Refusal {@code assessment.examRoom.unknown}, or {@code assessment.examRoom.over} when it has ended before
     */
    public int end(Learner.Ref actor, ExamRoom.Ref room) {
        return attempts.handIn(closing.end(actor, room));
    }

    /**
     * Sends somebody away for good, who asks or is present. An attempt that she has under way is graded and never passed.
     *
     * @param reason 5 to 500 characters; she reads it
     * @throws Refusal {@code assessment.examRoom.unknown}, {@code assessment.examRoom.nobody},
     *     {@code assessment.examRoom.said}, {@code assessment.examRoom.over}, or {@code assessment.examRoom.away} when she
     *     was before
     */
    public void sendAway(Learner.Ref actor, ExamRoom.Ref room, Learner.Ref whom, String reason) {
        attempts.handIn(closing.sendAway(actor, room, whom, reason));
    }

    /** One round: ends the rooms whose time is over. Several servers may do so at once. */
    void endOver() {
        for (var room : reading.over()) {
            attempts.handIn(closing.endByItself(room));
        }
    }
}
