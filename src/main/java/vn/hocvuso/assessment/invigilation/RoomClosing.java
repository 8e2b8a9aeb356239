package vn.hocvuso.assessment.invigilation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.RoomAttempts;
import vn.hocvuso.assessment.attempt.RoomAttempts.Stopped;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Stops what is under way in a room, in one transaction; what it has stopped is handed in after it. */
@UseCase
class RoomClosing {

    private final ExamRooms rooms;
    private final RoomAttempts attempts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RoomClosing(ExamRooms rooms, RoomAttempts attempts, People people, AuditLog audit, Clock clock) {
        this.rooms = rooms;
        this.attempts = attempts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    List<Stopped> end(Learner.Ref actor, ExamRoom.Ref ref) {
        var room = rooms.lock(actor, ref);
        var now = clock.instant();
        room.end(Optional.of(actor), now);
        var stopped = attempts.stop(ref.value(), now);
        audit.record(actor.value(), "assessment.examRoom.end", room.subject(), String.valueOf(stopped.size()));
        return stopped;
    }

    /** Its time is over; nothing for one that somebody else has ended meanwhile, or lets last longer. */
    List<Stopped> endByItself(ExamRoom.Ref ref) {
        var now = clock.instant();
        var room = rooms.lock(ref)
                .filter(found -> found.state(now) == ExamRoom.State.OPEN && !now.isBefore(found.closesAt()));
        if (room.isEmpty()) {
            return List.of();
        }
        room.get().end(Optional.empty(), now);
        return attempts.stop(ref.value(), now);
    }

    List<Stopped> sendAway(Learner.Ref actor, ExamRoom.Ref ref, Learner.Ref whom, String reason) {
        var room = rooms.lock(actor, ref);
        room.requireNotEnded();
        var now = clock.instant();
        var said = Said.of(reason, "reason");
        rooms.requirePerson(ref, whom).sendAway(actor, said, now);
        var username = people.require(whom).username();
        audit.record(actor.value(), "assessment.examRoom.sendAway", room.subject(), username + ": " + said.text());
        return attempts.exclude(ref.value(), whom, now);
    }
}
