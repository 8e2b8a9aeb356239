package vn.hocvuso.bench.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;

/** What the database knows of every question: its choices in their own order, and which are right. */
final class AnswerKey {

    private final Map<Long, List<Choosing.Choice>> choices = new HashMap<>();

    static AnswerKey read(Connection connection) throws SQLException {
        var key = new AnswerKey();
        try (var rows = connection.createStatement().executeQuery("select id, body from assessment_question")) {
            while (rows.next()) {
                if (Asked.read(rows.getString(2)) instanceof Choosing choosing) {
                    key.choices.put(rows.getLong(1), choosing.choices());
                }
            }
        }
        return key;
    }

    /** The place of a choice in the question's own list; the page shows the choices in another order. */
    int place(long question, String text) {
        var list = choices.getOrDefault(question, List.of());
        for (var place = 0; place < list.size(); place++) {
            if (list.get(place).text().equals(text)) {
                return place;
            }
        }
        throw new IllegalStateException("Question " + question + " has no choice \"" + text + "\"");
    }

    boolean isRight(long question, int place) {
        return choices.get(question).get(place).right();
    }
}
