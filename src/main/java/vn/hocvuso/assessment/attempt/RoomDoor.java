package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The door of exam rooms: who is present in an open one may start its quiz there, once. */
@ApplicationScoped
class RoomDoor {

    /** Of several rooms the one that lets her start. */
    private static final String ROOM =
            """
            select r.id, r.closes_at, r.open_mark, p.let_in_at, p.sent_away_at, a.id as attempt
            from assessment_exam_room_person p
            join assessment_exam_room r on r.id = p.room_id
            left join assessment_attempt a on a.exam_room_id = r.id and a.learner_id = p.learner_id
            where p.learner_id = ? and r.owner = ?
            order by r.open_mark desc,
                p.let_in_at is not null and p.sent_away_at is null and a.id is null desc, r.id desc
            limit 1
            """;

    /** A room that she is in. */
    record Room(long id, Instant closesAt) {}

    private final SingleStatement database;

    @Inject
    RoomDoor(SingleStatement database) {
        this.database = database;
    }

    /**
     * The room in which the learner may start now.
     *
     * @param owner whose quiz it is
     * @throws Refusal {@code assessment.quiz.room} when she is in none of this quiz, {@code assessment.quiz.roomOver},
     *     {@code assessment.quiz.roomAway} when she was sent away, {@code assessment.quiz.roomWaiting} when nobody has let
     *     her in yet, or {@code assessment.quiz.roomSat} when she has had her attempt there
     */
    Room require(Learner.Ref learner, String owner, Instant now) {
        return database.read(ROOM, rows -> room(rows, now), learner.value(), owner)
                .orElseThrow(() -> new Refusal("assessment.quiz.room"));
    }

    /** True until the room has ended for everybody. */
    boolean isOpen(long room) {
        return database.read(
                "select 1 from assessment_exam_room where id = ? and open_mark = 1", ResultSet::next, room);
    }

    private static Optional<Room> room(ResultSet rows, Instant now) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var closesAt = SingleStatement.instant(rows, "closes_at").orElseThrow();
        if (SingleStatement.number(rows, "open_mark").isEmpty() || !now.isBefore(closesAt)) {
            throw new Refusal("assessment.quiz.roomOver");
        }
        if (SingleStatement.instant(rows, "sent_away_at").isPresent()) {
            throw new Refusal("assessment.quiz.roomAway");
        }
        if (SingleStatement.instant(rows, "let_in_at").isEmpty()) {
            throw new Refusal("assessment.quiz.roomWaiting");
        }
        if (SingleStatement.number(rows, "attempt").isPresent()) {
            throw new Refusal("assessment.quiz.roomSat");
        }
        return Optional.of(new Room(rows.getLong("id"), closesAt));
    }
}
