package vn.hocvuso.bench.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocvuso.assessment.marking.Response;

/** What the server has said it saved, to be looked for in the database. */
final class Confirmed {

    private record Key(long attempt, long question) {}

    /** What the look into the database has shown. */
    record Finding(int confirmed, int missing, int different) {}

    private final Map<Key, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger passes = new AtomicInteger();

    void answer(long attempt, Answer answer) {
        answers.put(
                new Key(attempt, answer.question()),
                new Response.Choices(List.copyOf(answer.own())).json());
    }

    /** A result page has said "passed". */
    void passed() {
        passes.incrementAndGet();
    }

    int passes() {
        return passes.get();
    }

    /** Compares every confirmed answer with its row in the log; nobody changes an answer here. */
    Finding lookUp(Connection connection) throws SQLException {
        var open = new ConcurrentHashMap<>(answers);
        var different = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // row by row
            try (var rows =
                    statement.executeQuery("select attempt_id, question_id, response from assessment_answer order by attempt_id, sequence")) {
                while (rows.next()) {
                    var wanted = open.remove(new Key(rows.getLong(1), rows.getLong(2)));
                    if (wanted != null && !wanted.equals(rows.getString(3))) {
                        different++;
                    }
                }
            }
        }
        return new Finding(answers.size(), open.size(), different);
    }

    /** The certificates in the database that learners of the crowd have earned. */
    static int certificates(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select count(*) from certification_certificate c join identity_learner l"
                        + " on l.id = c.learner_id where l.username like 'measured%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
