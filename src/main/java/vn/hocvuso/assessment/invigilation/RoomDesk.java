package vn.hocvuso.assessment.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** What an invigilator sees of her rooms, and an administrator of all. Reads only; nobody's marks are in it. */
@ApplicationScoped
public class RoomDesk {

    /** A quiz that is taken in rooms. */
    public record Exam(String owner, String title) implements Serializable {}

    /**
     * A room.
     *
     * @param owner whose quiz it is, as {@link vn.hocvuso.assessment.quiz.SealedQuiz#owner}
     * @param title of its quiz
     * @param commune with its province
     * @param endedBy empty for one that has ended by itself
     */
    public record Room(
            ExamRoom.Ref ref,
            ExamRoom.State state,
            String owner,
            String title,
            String commune,
            String place,
            Instant opensAt,
            Instant closesAt,
            String code,
            Learner.Ref invigilator,
            Optional<Instant> endedAt,
            Optional<Learner.Ref> endedBy)
            implements Serializable {

        public boolean isEnded() {
            return state == ExamRoom.State.ENDED;
        }
    }

    /** What somebody in a room is at. */
    public enum Standing {
        ASKING,
        READY,
        ANSWERING,
        DONE,
        AWAY
    }

    /**
     * Somebody who has asked.
     *
     * @param reason why she was sent away; empty when she was not
     * @param asked how many questions her paper has; 0 before she has started
     * @param answered how many of them she has answered
     */
    public record Person(
            Learner.Ref learner,
            Instant askedAt,
            Optional<Instant> letInAt,
            Optional<Learner.Ref> letInBy,
            Optional<IdentityCheck> check,
            Optional<Instant> sentAwayAt,
            String reason,
            Optional<Instant> startedAt,
            Optional<Instant> endsAt,
            Optional<Instant> submittedAt,
            int asked,
            int answered)
            implements Serializable {

        public Standing standing() {
            if (sentAwayAt.isPresent()) {
                return Standing.AWAY;
            }
            if (submittedAt.isPresent()) {
                return Standing.DONE;
            }
            if (startedAt.isPresent()) {
                return Standing.ANSWERING;
            }
            return letInAt.isPresent() ? Standing.READY : Standing.ASKING;
        }

        public boolean isAsking() {
            return standing() == Standing.ASKING;
        }

        public boolean isAnswering() {
            return standing() == Standing.ANSWERING;
        }

        public boolean isAway() {
            return sentAwayAt.isPresent();
        }
    }

    /**
     * What was written down.
     *
     * @param about empty for the room as a whole
     * @param minutes those that were added; 0 for a note of something else
     */
    public record Note(Instant at, Learner.Ref by, Optional<Learner.Ref> about, int minutes, String text)
            implements Serializable {}

    /** All of a room: its protocol. */
    public record Sheet(Room room, List<Person> people, List<Note> notes) implements Serializable {}

    private final RoomReading reading;
    private final ExamRooms rooms;

    @Inject
    RoomDesk(RoomReading reading, ExamRooms rooms) {
        this.reading = reading;
        this.rooms = rooms;
    }

    /**
     * The quizzes that are taken in rooms, by title.
     *
     * @throws Refusal {@code identity.page.unknown} unless she runs exam rooms
     */
    public List<Exam> exams(Learner.Ref actor) {
        rooms.requireInvigilator(actor);
        return reading.exams();
    }

    /**
     * The actor's rooms, an administrator's are all: those that have not ended first, then the newest.
     *
     * @throws Refusal {@code identity.page.unknown} unless she runs exam rooms
     */
    public List<Room> rooms(Learner.Ref actor, int first, int limit) {
        return reading.rooms(whose(actor), first, Math.min(limit, 100));
    }

    /** How many there are. */
    public int count(Learner.Ref actor) {
        return reading.count(whose(actor));
    }

    private Optional<Learner.Ref> whose(Learner.Ref actor) {
        rooms.requireInvigilator(actor);
        return rooms.isAdministrator(actor) ? Optional.empty() : Optional.of(actor);
    }

    /**
     * A room with its people and notes.
     *
     * @throws Refusal {@code identity.page.unknown} unless she runs exam rooms, {@code assessment.examRoom.unknown} unless
     *     it is hers or she is an administrator
     */
    public Sheet sheet(Learner.Ref actor, ExamRoom.Ref ref) {
        rooms.requireInvigilator(actor);
        var room = reading.room(ref)
                .filter(found -> found.invigilator().equals(actor) || rooms.isAdministrator(actor))
                .orElseThrow(() -> new Refusal("assessment.examRoom.unknown"));
        return new Sheet(room, reading.people(ref), reading.notes(ref));
    }
}
