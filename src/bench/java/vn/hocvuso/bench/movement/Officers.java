package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.change;
import static vn.hocvuso.bench.movement.Statements.number;

import java.sql.Connection;
import java.sql.SQLException;

/** An administrator, an officer of the centre and one of a province, each with a session. */
final class Officers {

    static final String ADMINISTRATOR = "bench-administrator";
    static final String CENTRE = "bench-centre";
    static final String PROVINCE = "bench-province";

    private static final String TOKEN = "benchmark-session-of-";

    private Officers() {}

    /** What the cookie holds. */
    static String token(String username) {
        return TOKEN + username;
    }

    /** @param model whose password hash is taken */
    static void settle(Connection connection, String model, long centre, long province) throws SQLException {
        person(connection, model, ADMINISTRATOR, "ADMINISTRATOR");
        person(connection, model, CENTRE, "UNIT_MEMBER");
        person(connection, model, PROVINCE, "UNIT_MEMBER");
        post(connection, CENTRE, centre);
        post(connection, PROVINCE, province);
    }

    private static void person(Connection connection, String model, String username, String role) throws SQLException {
        change(connection, "insert into identity_learner (version, username, full_name, folded_name, password_hash,"
                + " commune_code, registered_at) select 1, '" + username + "', '" + username + "', '" + username
                + "', password_hash, (select min(code) from identity_commune), utc_timestamp(6) from identity_learner"
                + " where username = '" + model + "'");
        var id = id(connection, username);
        change(connection, "insert into identity_learner_role (learner_id, role) values (" + id + ", 'LEARNER'), (" + id + ", '"
                + role + "')");
    }

    static long id(Connection connection, String username) throws SQLException {
        return number(connection, "select id from identity_learner where username = '" + username + "'");
    }

    private static void post(Connection connection, String username, long unit) throws SQLException {
        change(connection, "insert into movement_posting (version, unit_id, learner_id, duty, from_on) values (1, " + unit + ", "
                + id(connection, username) + ", 'HEAD', '2025-07-01')");
    }

    /** Sessions last a day, so each run makes them anew; learners get one too. */
    static void signIn(Connection connection, String username) throws SQLException {
        change(connection, "delete from identity_session where token_hash = unhex(sha2('" + token(username) + "', 256))");
        change(connection, "insert into identity_session (token_hash, learner_id, created_at, expires_at) values (unhex(sha2('"
                + token(username) + "', 256)), " + id(connection, username)
                + ", utc_timestamp(6), utc_timestamp(6) + interval 1 day)");
    }
}
