package vn.hocvuso.assessment.invigilation;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.attempt.RoomAttempts;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * An invigilator plans a room and runs it: lets people in, gives time back, writes down what happens. Each act is in the
 * audit log. {@link RoomEnding} ends things.
 */
@UseCase
public class Invigilating {

    private static final int LONGEST_REASON = 500;

    private final ExamRooms rooms;
    private final RoomReading reading;
    private final RoomAttempts attempts;
    private final Localities localities;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Invigilating(
            ExamRooms rooms,
            RoomReading reading,
            RoomAttempts attempts,
            Localities localities,
            People people,
            AuditLog audit,
            Clock clock) {
        this.rooms = rooms;
        this.reading = reading;
        this.attempts = attempts;
        this.localities = localities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a room, with a code that no other has which is not over.
     *
     * @throws Refusal {@code identity.page.unknown} unless she runs exam rooms, {@code assessment.examRoom.quiz} for a quiz
     *     that is not taken in rooms, {@code assessment.examRoom.commune}, or {@code assessment.examRoom.past}
     */
    public ExamRoom.Ref plan(Learner.Ref actor, ExamRoom.Plan plan) {
        rooms.requireInvigilator(actor);
        if (reading.exams().stream().noneMatch(exam -> exam.owner().equals(plan.owner()))) {
            throw new Refusal("assessment.examRoom.quiz").at("exam");
        }
        if (localities.commune(plan.commune()).isEmpty()) {
            throw new Refusal("assessment.examRoom.commune").at("communeText");
        }
        var code = Stream.generate(() -> RoomCode.draw(random))
                .filter(drawn -> !rooms.isTaken(drawn))
                .findFirst()
                .orElseThrow();
        var room = new ExamRoom(plan, actor, code, clock.instant());
        rooms.add(room);
        record(actor, "assessment.examRoom.plan", room, plan.owner() + ", " + room.place());
        return room.ref();
    }

    /** Lets people come before the planned time. */
    public void openNow(Learner.Ref actor, ExamRoom.Ref ref) {
        var room = rooms.lock(actor, ref);
        room.openNow(clock.instant());
        record(actor, "assessment.examRoom.open", room, "");
    }

    /**
     * Lets somebody in who has asked; a second time changes nothing.
     *
     * @throws Refusal {@code assessment.examRoom.nobody} for who has not asked, as {@link ExamRoom#requireOpen}, or as
     *     {@link RoomPerson#letIn}
     */
    public void letIn(Learner.Ref actor, ExamRoom.Ref ref, Learner.Ref whom, IdentityCheck check) {
        var room = rooms.lock(actor, ref);
        var now = clock.instant();
        var person = rooms.requirePerson(ref, whom);
        room.requireOpen(now);
        if (person.letIn(actor, check, now)) {
            record(actor, "assessment.examRoom.letIn", room, username(whom) + ": " + check);
        }
    }

    /**
     * Writes an incident down. The time after the end is time to write, too.
     *
     * @param about empty for the room as a whole
     * @throws Refusal {@code assessment.examRoom.said}, or {@code assessment.examRoom.nobody}
     */
    public void note(Learner.Ref actor, ExamRoom.Ref ref, Optional<Learner.Ref> about, String text) {
        var room = rooms.lock(actor, ref);
        about.ifPresent(whom -> rooms.requirePerson(ref, whom));
        var said = Said.of(text, "text");
        rooms.add(new RoomNote(ref, actor, about, 0, said, clock.instant()));
        record(actor, "assessment.examRoom.note", room, about(about) + said.text());
    }

    /**
     * Gives time back after a disturbance: attempts whose time is not over end so much later. Given to all, the room
     * closes so much later; given to one, not before she has ended. It is written down by itself.
     *
     * @param whom empty for everybody who is answering
     * @param minutes 1 to 120
     * @throws Refusal {@code assessment.examRoom.minutes}, {@code assessment.examRoom.said}, as
     *     {@link ExamRoom#requireNotEnded}, or {@code assessment.examRoom.idle} for one who is not answering
     */
    public void extend(Learner.Ref actor, ExamRoom.Ref ref, Optional<Learner.Ref> whom, int minutes, String reason) {
        var room = rooms.lock(actor, ref);
        room.requireNotEnded();
        whom.ifPresent(one -> rooms.requirePerson(ref, one));
        if (minutes < 1 || minutes > ExamRoom.MOST_MINUTES) {
            throw new Refusal("assessment.examRoom.minutes", 1, ExamRoom.MOST_MINUTES).at("minutes");
        }
        var said = Said.of(reason, "reason");
        var now = clock.instant();
        var extended = attempts.extend(ref.value(), whom, minutes, now);
        if (whom.isEmpty()) {
            room.extend(minutes);
        } else if (extended == 0) {
            throw new Refusal("assessment.examRoom.idle");
        }
        attempts.last(ref.value()).ifPresent(room::lastUntil);
        rooms.add(new RoomNote(ref, actor, whom, minutes, said, now));
        record(
                actor,
                "assessment.examRoom.extend",
                room,
                about(whom) + "+" + minutes + " min, " + extended + ": " + said.text());
    }

    private String about(Optional<Learner.Ref> whom) {
        return whom.map(one -> username(one) + ": ").orElse("");
    }

    private String username(Learner.Ref whom) {
        return people.require(whom).username();
    }

    private void record(Learner.Ref actor, String act, ExamRoom room, String reason) {
        audit.record(
                actor.value(),
                act,
                room.subject(),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }
}
