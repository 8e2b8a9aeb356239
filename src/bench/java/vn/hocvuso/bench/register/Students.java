package vn.hocvuso.bench.register;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Learners with sessions who have but one lesson left of a course without a test: reading it completes the course, and the
 * product issues a certificate in the same transaction. And an administrator.
 */
final class Students {

    static final String ADMINISTRATOR = "benchmark-session-of-bench-administrator";

    private static final String TOKEN = "benchmark-session-of-";

    /** What all of them study. */
    record Course(String slug, int edition, String lastLesson) {}

    /** The last lesson of the course. */
    private record Last(long courseId, long edition, long activity, Course course) {}

    private Students() {}

    static String token(int i) {
        return TOKEN + username(i);
    }

    private static String username(int i) {
        return "student%06d".formatted(i);
    }

    /** A syllable that nobody is called, of which no two are alike. */
    static String givenName(int i) {
        var name = new StringBuilder("Zh");
        for (var rest = i; name.length() < 8; rest /= 10) {
            name.append("aeiouwyklm".charAt(rest % 10));
        }
        return name.toString();
    }

    /** @param model whose password hash is taken */
    static Course settle(Connection connection, int count, String model) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                """
                insert into identity_learner
                    (version, username, full_name, folded_name, password_hash, commune_code, registered_at)
                select 1, ?, ?, lower(?), password_hash, (select min(code) from identity_commune), utc_timestamp(6)
                from identity_learner where username = ?
                """)) {
            for (var i = -1; i < count; i++) {
                var name = i < 0 ? "Bench Administrator" : "Bench " + givenName(i);
                statement.setString(1, i < 0 ? "bench-administrator" : username(i));
                statement.setString(2, name);
                statement.setString(3, name);
                statement.setString(4, model);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        var these = " from identity_learner where username like 'student%' or username = 'bench-administrator'";
        change(connection, "insert into identity_learner_role (learner_id, role) select id, 'LEARNER'" + these);
        change(
                connection,
                "insert into identity_learner_role (learner_id, role) select id, 'ADMINISTRATOR' from identity_learner"
                        + " where username = 'bench-administrator'");
        change(
                connection,
                "insert into identity_session (token_hash, learner_id, created_at, expires_at) select unhex(sha2(concat('"
                        + TOKEN + "', username), 256)), id, utc_timestamp(6), utc_timestamp(6) + interval 1 day" + these);
        var course = enrol(connection);
        connection.commit();
        connection.setAutoCommit(true);
        return course;
    }

    private static Course enrol(Connection connection) throws SQLException {
        var last = last(connection);
        change(connection, "delete from catalogue_activity where kind = 'QUIZ' and edition_id = " + last.edition());
        change(
                connection,
                "insert into learning_enrolment (version, learner_id, course_id, edition_id, started_at) select 1, id, "
                        + last.courseId() + ", " + last.edition()
                        + ", utc_timestamp(6) from identity_learner where username like 'student%'");
        change(
                connection,
                "insert into learning_done (enrolment_id, activity_id, done_at) select n.id, a.id, utc_timestamp(6)"
                        + " from learning_enrolment n join catalogue_activity a on a.edition_id = n.edition_id"
                        + " join identity_learner p on p.id = n.learner_id where p.username like 'student%'"
                        + " and a.kind = 'PAGE' and a.id <> " + last.activity());
        return last.course();
    }

    /** The course in which they were enrolled. */
    static Course course(Connection connection) throws SQLException {
        return last(connection).course();
    }

    private static Last last(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        """
                        select c.id, c.slug, e.id, e.number, a.id, l.slug from catalogue_course c
                        join catalogue_edition e on e.course_id = c.id
                        join catalogue_activity a on a.edition_id = e.id and a.kind = 'PAGE'
                        join catalogue_lesson l on l.id = a.target
                        where e.state = 'PUBLISHED' and c.retired_at is null order by c.id, a.position desc limit 1
                        """)) {
            rows.next();
            return new Last(
                    rows.getLong(1),
                    rows.getLong(3),
                    rows.getLong(5),
                    new Course(rows.getString(2), rows.getInt(4), rows.getString(6)));
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
