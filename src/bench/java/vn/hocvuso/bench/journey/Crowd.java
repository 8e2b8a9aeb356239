package vn.hocvuso.bench.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Learners put straight into the database, spread over the courses of the catalogue, who have read all lessons and not
 * yet taken the test. Each is handed out once. Every second one is diligent.
 */
final class Crowd {

    private static final String TOKEN = "benchmark-session-of-";

    /** A published course with its lessons. */
    private record Course(long id, long edition, String slug, List<String> lessons) {}

    private final List<Course> courses;
    private final int size;
    private final AtomicInteger next = new AtomicInteger();

    private Crowd(List<Course> courses, int size) {
        this.courses = courses;
        this.size = size;
    }

    /**
     * Adds the learners; all have the password of the account named. In many transactions, for one large one would leave
     * the database with the memory of its locks, which is none that the system measured has asked for.
     *
     * @param model the user name whose password hash they share
     */
    static Crowd settle(Connection connection, int size, String model) throws SQLException {
        var crowd = new Crowd(courses(connection), size);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        crowd.addLearners(connection, model);
        crowd.addWhatFollows(connection);
        for (var i = 0; i < crowd.courses.size(); i++) {
            crowd.enrol(connection, i);
        }
        return crowd;
    }

    /** Without those whose test asks for an exam room: nobody could begin it alone. */
    private static List<Course> courses(Connection connection) throws SQLException {
        var courses = new ArrayList<Course>();
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        """
                        select c.id, e.id, c.slug from catalogue_course c join catalogue_edition e on e.course_id = c.id
                        where e.state = 'PUBLISHED' and c.retired_at is null and not exists (
                            select 1 from catalogue_activity a join assessment_quiz q on q.id = a.target
                            where a.edition_id = e.id and a.kind = 'QUIZ' and q.exam_room)
                        order by c.id
                        """)) {
            while (rows.next()) {
                courses.add(new Course(
                        rows.getLong(1), rows.getLong(2), rows.getString(3), lessons(connection, rows.getLong(2))));
            }
        }
        return courses;
    }

    private static List<String> lessons(Connection connection, long edition) throws SQLException {
        var lessons = new ArrayList<String>();
        try (var statement = connection.prepareStatement(
                "select slug from catalogue_lesson where edition_id = ? order by position")) {
            statement.setLong(1, edition);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lessons.add(rows.getString(1));
                }
            }
        }
        return lessons;
    }

    private void addLearners(Connection connection, String model) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                """
                insert into identity_learner
                    (version, username, full_name, folded_name, password_hash, commune_code, registered_at)
                select 1, ?, ?, ?, password_hash, (select min(code) from identity_commune), utc_timestamp(6)
                from identity_learner where username = ?
                """)) {
            for (var i = 0; i < size; i++) {
                statement.setString(1, username(i));
                statement.setString(2, "Nguyễn Thị Đo Lường " + i);
                statement.setString(3, "nguyen thi do luong " + i);
                statement.setString(4, model);
                statement.addBatch();
                if (i % 1000 == 999) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
            statement.executeBatch();
        }
        connection.setAutoCommit(true);
    }

    private static void addWhatFollows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void addWhatFollows(Connection connection) throws SQLException {
        addWhatFollows(
                connection,
                "insert into identity_learner_role (learner_id, role) select id, 'LEARNER' from identity_learner"
                        + " where username like 'measured%'");
        addWhatFollows(
                connection,
                "insert into identity_learner_group (learner_id, group_code) select id, 'ND' from identity_learner"
                        + " where username like 'measured%'");
        addWhatFollows(
                connection,
                "insert into identity_session (token_hash, learner_id, created_at, expires_at)"
                        + " select unhex(sha2(concat('" + TOKEN + "', username), 256)), id, utc_timestamp(6),"
                        + " utc_timestamp(6) + interval 1 day from identity_learner where username like 'measured%'");
    }

    private void enrol(Connection connection, int place) throws SQLException {
        var course = courses.get(place);
        try (var statement = connection.prepareStatement(
                """
                insert into learning_enrolment (version, learner_id, course_id, edition_id, quiz_id, started_at)
                select 1, l.id, ?, a.edition_id, a.target, utc_timestamp(6)
                from identity_learner l join catalogue_activity a on a.edition_id = ? and a.kind = 'QUIZ'
                where l.username like 'measured%' and mod(cast(substring(l.username, 9) as unsigned), ?) = ?
                """)) {
            statement.setLong(1, course.id());
            statement.setLong(2, course.edition());
            statement.setInt(3, courses.size());
            statement.setInt(4, place);
            statement.executeUpdate();
        }
        addWhatFollows(
                connection,
                """
                insert into learning_done (enrolment_id, activity_id, done_at)
                select e.id, a.id, utc_timestamp(6) from learning_enrolment e
                join catalogue_activity a on a.edition_id = e.edition_id and a.kind = 'PAGE'
                where e.edition_id =\s"""
                        + course.edition());
    }

    private static String username(int i) {
        return "measured%06d".formatted(i);
    }

    /** How many have not been handed out. */
    int left() {
        return size - next.get();
    }

    /** A learner who has not been handed out before. */
    Member fresh() {
        var i = next.getAndIncrement();
        if (i >= size) {
            throw new IllegalStateException("All " + size + " learners have been used: prepare more");
        }
        return member(i);
    }

    /** Any learner, over and over again: for signing in. */
    Member any(int turn) {
        return member(turn % size);
    }

    private Member member(int i) {
        var course = courses.get(i % courses.size());
        var round = i / courses.size();
        return new Member(
                username(i),
                TOKEN + username(i),
                course.slug(),
                course.lessons().get(round % course.lessons().size()),
                round % 2 == 0);
    }
}
