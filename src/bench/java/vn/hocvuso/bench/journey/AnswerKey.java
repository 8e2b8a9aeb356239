package vn.hocvuso.bench.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database knows of every question: its choices in their own order, and which are right. */
final class AnswerKey {

    /** A choice in the question's own list. */
    private record Choice(String text, boolean right) {}

    private final Map<Long, List<Choice>> choices = new HashMap<>();

    static AnswerKey read(Connection connection) throws SQLException {
        var key = new AnswerKey();
        try (var rows = connection
                .createStatement()
                .executeQuery("select question_id, text, is_right from assessment_choice"
                        + " order by question_id, position")) {
            while (rows.next()) {
                key.choices
                        .computeIfAbsent(rows.getLong(1), unused -> new ArrayList<>())
                        .add(new Choice(rows.getString(2), rows.getBoolean(3)));
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
