package vn.hocvuso.assessment.invigilation;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;

/** A learner gives the code of a room, and asks to be let in. */
@UseCase
public class RoomEntering {

    /** Two school classes at one place, and some: more are a mistake, or an attack. */
    private static final int MOST_PEOPLE = 300;

    private final ExamRooms rooms;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    RoomEntering(ExamRooms rooms, Throttle throttle, Clock clock) {
        this.rooms = rooms;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Asks for the room with this code; a second time changes nothing.
     *
     * @param typed the code as she typed it
     * @param address where the request comes from
     * @throws Refusal {@code assessment.examRoom.code} for a code that no room has, as {@link ExamRoom#requireOpen},
     *     {@code assessment.examRoom.full}, {@code platform.throttle.wait} after many wrong codes, or
     *     {@code platform.changed} when two requests met
     */
    public ExamRoom.Ref ask(Learner.Ref learner, String typed, String address) {
        var ticket = throttle.take("exam-room", String.valueOf(learner.value()), address);
        var code = RoomCode.typed(typed);
        var room = rooms.withCode(code).orElseThrow(() -> new Refusal("assessment.examRoom.code"));
        ticket.giveBack();
        if (rooms.person(room.ref(), learner).isPresent()) {
            return room.ref();
        }
        room.requireOpen(clock.instant());
        if (rooms.countPeople(room.ref()) >= MOST_PEOPLE) {
            throw new Refusal("assessment.examRoom.full");
        }
        try {
            rooms.add(new RoomPerson(room.ref(), learner, clock.instant()));
        } catch (PersistenceException e) {
            // A doubled click: the unique key has decided, and her page finds her there.
            throw new Refusal("platform.changed");
        }
        return room.ref();
    }
}
