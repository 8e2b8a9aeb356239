package vn.hocvuso.assessment.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.invigilation.RoomDesk.Exam;
import vn.hocvuso.assessment.invigilation.RoomDesk.Note;
import vn.hocvuso.assessment.invigilation.RoomDesk.Person;
import vn.hocvuso.assessment.invigilation.RoomDesk.Room;
import vn.hocvuso.assessment.invigilation.RoomVisiting.Sitting;
import vn.hocvuso.assessment.invigilation.RoomVisiting.Visit;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads rooms for pages, each time with one statement; who may see what is for the caller to know. */
@ApplicationScoped
class RoomReading {

    /** The newest sealed quiz of each owner, where it is taken in rooms. */
    private static final String EXAMS =
            """
            select q.owner, q.title from assessment_quiz q
            join (select max(id) as id from assessment_quiz where sealed = 1 group by owner) newest on newest.id = q.id
            where q.exam_room = 1
            order by q.title, q.owner
            limit 500
            """;

    private static final String ROOM =
            """
            select r.id, r.owner, r.commune_code, r.place, r.opens_at, r.closes_at, r.code, r.invigilator_id, r.ended_at,
                r.ended_by,
                (select q.title from assessment_quiz q where q.owner = r.owner and q.sealed = 1 order by q.id desc limit 1)
                    as title
            from assessment_exam_room r
            """;

    private static final String PEOPLE =
            """
            select p.learner_id, p.asked_at, p.let_in_at, p.let_in_by, p.checked, p.sent_away_at, p.sent_away_reason,
                a.id as attempt, a.started_at, a.ends_at, a.submitted_at,
                1 + length(a.paper) - length(replace(a.paper, ',', '')) as asked,
                (select count(distinct l.question_id) from assessment_answer l where l.attempt_id = a.id) as answered
            from assessment_exam_room_person p
            left join assessment_attempt a on a.exam_room_id = p.room_id and a.learner_id = p.learner_id
            where p.room_id = ?
            order by p.asked_at, p.id
            """;

    private static final String VISIT =
            """
            select r.id, r.owner, r.commune_code, r.place, r.closes_at, r.ended_at, p.let_in_at, p.sent_away_at,
                p.sent_away_reason, a.id as attempt, a.submitted_at,
                (select q.title from assessment_quiz q where q.owner = r.owner and q.sealed = 1 order by q.id desc limit 1)
                    as title
            from assessment_exam_room_person p
            join assessment_exam_room r on r.id = p.room_id
            left join assessment_attempt a on a.exam_room_id = p.room_id and a.learner_id = p.learner_id
            where p.room_id = ? and p.learner_id = ?
            """;

    private static final String SITTING =
            """
            select r.id, r.place, r.ended_at, r.ended_by, a.started_at, a.ends_at, a.submitted_at, p.let_in_at,
                p.sent_away_at, p.sent_away_reason,
                (select coalesce(sum(n.minutes), 0) from assessment_exam_room_note n
                    where n.room_id = r.id and (n.learner_id is null or n.learner_id = a.learner_id)
                        and n.at > a.started_at and (a.submitted_at is null or n.at < a.submitted_at)) as added
            from assessment_attempt a
            join assessment_exam_room r on r.id = a.exam_room_id
            join assessment_exam_room_person p on p.room_id = r.id and p.learner_id = a.learner_id
            where a.id = ? and a.learner_id = ?
            """;

    /** Time that was given back after an outage may last longer than the room. */
    private static final String OVER =
            """
            select r.id from assessment_exam_room r
            where r.open_mark = 1 and r.closes_at <= ? and not exists (
                select 1 from assessment_attempt a where a.exam_room_id = r.id and a.open_mark = 1 and a.ends_at > ?)
            order by r.closes_at
            limit 100
            """;

    private final SingleStatement database;
    private final Localities localities;
    private final Clock clock;

    @Inject
    RoomReading(SingleStatement database, Localities localities, Clock clock) {
        this.database = database;
        this.localities = localities;
        this.clock = clock;
    }

    List<Exam> exams() {
        return database.read(EXAMS, rows -> {
            var found = new ArrayList<Exam>();
            while (rows.next()) {
                found.add(new Exam(rows.getString("owner"), rows.getString("title")));
            }
            return List.copyOf(found);
        });
    }

    /** Those that have not ended first, then the newest. */
    List<Room> rooms(Optional<Learner.Ref> invigilator, int first, int limit) {
        var order = " order by r.open_mark desc, r.opens_at desc, r.id desc limit ? offset ?";
        return invigilator.isPresent()
                ? database.read(
                        ROOM + "where r.invigilator_id = ?" + order,
                        this::rooms,
                        invigilator.get().value(),
                        limit,
                        first)
                : database.read(ROOM + order, this::rooms, limit, first);
    }

    int count(Optional<Learner.Ref> invigilator) {
        var sql = "select count(*) from assessment_exam_room";
        return invigilator.isPresent()
                ? database.read(
                        sql + " where invigilator_id = ?",
                        RoomReading::number,
                        invigilator.get().value())
                : database.read(sql, RoomReading::number);
    }

    private static int number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getInt(1);
    }

    Optional<Room> room(ExamRoom.Ref ref) {
        return database.read(ROOM + "where r.id = ?", this::rooms, ref.value()).stream()
                .findFirst();
    }

    private List<Room> rooms(ResultSet rows) throws SQLException {
        var found = new ArrayList<Room>();
        while (rows.next()) {
            var endedAt = SingleStatement.instant(rows, "ended_at");
            var opensAt = SingleStatement.instant(rows, "opens_at").orElseThrow();
            found.add(new Room(
                    new ExamRoom.Ref(rows.getLong("id")),
                    ExamRoom.state(endedAt.isPresent(), opensAt, clock.instant()),
                    rows.getString("owner"),
                    title(rows),
                    commune(rows),
                    rows.getString("place"),
                    opensAt,
                    SingleStatement.instant(rows, "closes_at").orElseThrow(),
                    rows.getString("code"),
                    new Learner.Ref(rows.getLong("invigilator_id")),
                    endedAt,
                    SingleStatement.number(rows, "ended_by").map(Learner.Ref::new)));
        }
        return List.copyOf(found);
    }

    private static String title(ResultSet rows) throws SQLException {
        return Optional.ofNullable(rows.getString("title")).orElse(rows.getString("owner"));
    }

    private String commune(ResultSet rows) throws SQLException {
        return localities
                .commune(rows.getString("commune_code"))
                .map(Localities.Place::label)
                .orElse("");
    }

    /** Everybody who has asked, in that order. */
    List<Person> people(ExamRoom.Ref ref) {
        return database.read(
                PEOPLE,
                rows -> {
                    var found = new ArrayList<Person>();
                    while (rows.next()) {
                        found.add(new Person(
                                new Learner.Ref(rows.getLong("learner_id")),
                                SingleStatement.instant(rows, "asked_at").orElseThrow(),
                                SingleStatement.instant(rows, "let_in_at"),
                                SingleStatement.number(rows, "let_in_by").map(Learner.Ref::new),
                                Optional.ofNullable(rows.getString("checked")).map(IdentityCheck::valueOf),
                                SingleStatement.instant(rows, "sent_away_at"),
                                Optional.ofNullable(rows.getString("sent_away_reason"))
                                        .orElse(""),
                                SingleStatement.instant(rows, "started_at"),
                                SingleStatement.instant(rows, "ends_at"),
                                SingleStatement.instant(rows, "submitted_at"),
                                rows.getInt("asked"),
                                rows.getInt("answered")));
                    }
                    return List.copyOf(found);
                },
                ref.value());
    }

    /** What was written down, in that order. */
    List<Note> notes(ExamRoom.Ref ref) {
        return database.read(
                "select at, by_id, learner_id, minutes, text from assessment_exam_room_note where room_id = ? order by id"
                        + " limit 1000",
                rows -> {
                    var found = new ArrayList<Note>();
                    while (rows.next()) {
                        found.add(new Note(
                                SingleStatement.instant(rows, "at").orElseThrow(),
                                new Learner.Ref(rows.getLong("by_id")),
                                SingleStatement.number(rows, "learner_id").map(Learner.Ref::new),
                                rows.getInt("minutes"),
                                rows.getString("text")));
                    }
                    return List.copyOf(found);
                },
                ref.value());
    }

    Optional<Visit> visit(ExamRoom.Ref ref, Learner.Ref learner) {
        return database.read(VISIT, this::visit, ref.value(), learner.value());
    }

    private Optional<Visit> visit(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var closesAt = SingleStatement.instant(rows, "closes_at").orElseThrow();
        var over = SingleStatement.instant(rows, "ended_at").isPresent()
                || !clock.instant().isBefore(closesAt);
        return Optional.of(new Visit(
                new ExamRoom.Ref(rows.getLong("id")),
                RoomVisiting.State.of(
                        over,
                        SingleStatement.instant(rows, "let_in_at").isPresent(),
                        SingleStatement.instant(rows, "sent_away_at").isPresent(),
                        SingleStatement.number(rows, "attempt").isPresent(),
                        SingleStatement.instant(rows, "submitted_at").isPresent()),
                rows.getString("owner"),
                title(rows),
                commune(rows),
                rows.getString("place"),
                closesAt,
                Optional.ofNullable(rows.getString("sent_away_reason")).orElse(""),
                SingleStatement.number(rows, "attempt").map(Attempt.Ref::new)));
    }

    /** The newest open room that the learner has asked for and was not sent away from. */
    Optional<ExamRoom.Ref> current(Learner.Ref learner) {
        return database.read(
                "select r.id from assessment_exam_room_person p join assessment_exam_room r on r.id = p.room_id"
                        + " where p.learner_id = ? and r.open_mark = 1 and p.sent_away_at is null"
                        + " order by p.id desc limit 1",
                rows -> rows.next() ? Optional.of(new ExamRoom.Ref(rows.getLong(1))) : Optional.empty(),
                learner.value());
    }

    Optional<Sitting> sitting(Attempt.Ref attempt, Learner.Ref learner) {
        return database.read(
                SITTING,
                rows -> rows.next()
                        ? Optional.of(new Sitting(
                                new ExamRoom.Ref(rows.getLong("id")),
                                rows.getString("place"),
                                SingleStatement.instant(rows, "ends_at"),
                                SingleStatement.instant(rows, "submitted_at"),
                                SingleStatement.instant(rows, "ended_at"),
                                SingleStatement.number(rows, "ended_by").isPresent(),
                                SingleStatement.instant(rows, "let_in_at").isPresent(),
                                SingleStatement.instant(rows, "sent_away_at").isPresent(),
                                Optional.ofNullable(rows.getString("sent_away_reason"))
                                        .orElse(""),
                                rows.getInt("added")))
                        : Optional.empty(),
                attempt.value(),
                learner.value());
    }

    /** Rooms whose time is over and that have not ended. */
    List<ExamRoom.Ref> over() {
        var now = clock.instant();
        return database.read(
                OVER,
                rows -> {
                    var found = new ArrayList<ExamRoom.Ref>();
                    while (rows.next()) {
                        found.add(new ExamRoom.Ref(rows.getLong(1)));
                    }
                    return List.copyOf(found);
                },
                now,
                now);
    }
}
