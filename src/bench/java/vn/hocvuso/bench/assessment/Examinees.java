package vn.hocvuso.bench.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;

/**
 * Learners with sessions, and one course of the catalogue whose test is exchanged for a large one: put straight into the
 * database, before the system that is measured starts.
 */
final class Examinees {

    static final int BANK = 2_000;
    static final int ASKED = 40;

    private static final String TOKEN = "benchmark-session-of-";

    /** The course whose test is exchanged. */
    record Course(long id, String slug, long edition) {}

    private Examinees() {}

    static String token(int i) {
        return TOKEN + username(i);
    }

    private static String username(int i) {
        return "examinee%06d".formatted(i);
    }

    /**
     * Adds so many learners and the test.
     *
     * @return the course that they are enrolled in
     */
    static Course settle(Connection connection, int learners, String model) throws SQLException {
        connection.setAutoCommit(false);
        addLearners(connection, learners, model);
        var quiz = addQuiz(connection);
        var course = course(connection);
        change(
                connection,
                "update catalogue_activity set target = " + quiz + " where kind = 'QUIZ' and edition_id = "
                        + course.edition());
        change(
                connection,
                "insert into learning_enrolment (version, learner_id, course_id, edition_id, quiz_id, started_at)"
                        + " select 1, id, " + course.id() + ", " + course.edition() + ", " + quiz
                        + ", utc_timestamp(6) from identity_learner where username like 'examinee%'");
        connection.commit();
        connection.setAutoCommit(true);
        return course;
    }

    private static void addLearners(Connection connection, int learners, String model) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into identity_learner
                    (version, username, full_name, folded_name, password_hash, commune_code, registered_at)
                select 1, ?, 'Nguyễn Thị Dự Thi', 'nguyen thi du thi', password_hash,
                    (select min(code) from identity_commune), utc_timestamp(6)
                from identity_learner where username = ?
                """)) {
            for (var i = 0; i < learners; i++) {
                statement.setString(1, username(i));
                statement.setString(2, model);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        change(
                connection,
                "insert into identity_learner_role (learner_id, role) select id, 'LEARNER' from identity_learner"
                        + " where username like 'examinee%'");
        change(
                connection,
                "insert into identity_session (token_hash, learner_id, created_at, expires_at)"
                        + " select unhex(sha2(concat('" + TOKEN + "', username), 256)), id, utc_timestamp(6),"
                        + " utc_timestamp(6) + interval 1 day from identity_learner where username like 'examinee%'");
    }

    private static long addQuiz(Connection connection) throws SQLException {
        var quiz = inserted(
                connection,
                "insert into assessment_quiz (version, owner, sealed, title, drawn, pass_percent, tries, wait_minutes)"
                        + " values (1, 'course:bench', 1, 'Bài đo lường', " + ASKED + ", 70, 0, 0)");
        var first = inserted(
                connection,
                "insert into assessment_question (version, owner, code, sealed, kind, competence, level, prompt,"
                        + " explanation, body) values (1, 'course:bench', 'q0', 1, 'SINGLE', '1.1', 1, 'Câu 0', 'Vì thế.', '"
                        + body(0) + "')");
        try (var statement = connection.prepareStatement(
                "insert into assessment_question (version, owner, code, sealed, kind, competence, level, prompt,"
                        + " explanation, body) values (1, 'course:bench', ?, 1, 'SINGLE', ?, 1, ?, 'Vì thế.', ?)")) {
            for (var i = 1; i < BANK; i++) {
                statement.setString(1, "q" + i);
                statement.setString(2, (1 + i % 5) + "." + (1 + i % 3));
                statement.setString(3, "Câu " + i);
                statement.setString(4, body(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        change(
                connection,
                "insert into assessment_quiz_item (quiz_id, position, question_id) select " + quiz + ", id - " + first
                        + ", id from assessment_question where owner = 'course:bench'");
        return quiz;
    }

    private static String body(int i) {
        List<Choosing.Choice> choices = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(c -> choices.add(new Choosing.Choice("Lựa chọn " + c + " của câu " + i, c == i % 4)));
        return new Choosing(Choosing.Way.SINGLE, Credit.WHOLE, choices).json();
    }

    private static Course course(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        """
                        select c.id, c.slug, e.id from catalogue_course c join catalogue_edition e on e.course_id = c.id
                        where e.state = 'PUBLISHED' and c.retired_at is null order by c.id limit 1
                        """)) {
            rows.next();
            return new Course(rows.getLong(1), rows.getString(2), rows.getLong(3));
        }
    }

    /**
     * Adds graded attempts at another test of ten questions, each with ten responses.
     *
     * @return the test
     */
    static long addGraded(Connection connection, int attempts) throws SQLException {
        var quiz = inserted(
                connection,
                "insert into assessment_quiz (version, owner, sealed, title, drawn, pass_percent, tries, wait_minutes)"
                        + " values (1, 'course:bench', 1, 'Bài chấm lại', 10, 70, 0, 0)");
        change(
                connection,
                "insert into assessment_quiz_item (quiz_id, position, question_id) select " + quiz
                        + ", row_number() over (order by id) - 1, id from (select id from assessment_question"
                        + " where owner = 'course:bench' order by id limit 30) q");
        change(
                connection,
                """
                insert into assessment_attempt (version, learner_id, quiz_id, number, seed, paper, started_at,
                    submitted_at, earned, possible, passed)
                with recursive numbers as (
                    select 1 as n union all select n + 1 from numbers where n < 1000
                )
                select 1, (select min(id) from identity_learner), %d, (b.n - 1) * 1000 + a.n, a.n * 7919 + b.n,
                    (select group_concat(id order by id) from (
                        select id from assessment_question where owner = 'course:bench' order by id limit 10) q),
                    utc_timestamp(6), utc_timestamp(6), 0, 10000, 0
                from numbers a join numbers b on b.n <= %d
                """
                        .formatted(quiz, attempts / 1000));
        change(
                connection,
                """
                insert into assessment_response (attempt_id, question_id, response, answered_at, earned)
                select a.id, q.id, concat('{"choices":[', mod(a.id + q.id, 4), ']}'), utc_timestamp(6), 0
                from assessment_attempt a join (
                    select id from assessment_question where owner = 'course:bench' order by id limit 10) q
                where a.quiz_id = %d
                """
                        .formatted(quiz));
        return quiz;
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long inserted(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql, java.sql.Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
