package vn.hocvuso.learning.web.editing;

import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Matching;

/** The inputs of things to match: a left and a right side in each row, and right sides that belong to nothing. */
public class MatchingForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 6;

    private final List<Row> rows = Row.rows(ROWS);
    private String distractors = "";

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(new Matching(
                Row.written(rows).stream()
                        .map(row -> new Matching.Pair(row.getFirst(), row.getSecond()))
                        .toList(),
                lines(distractors)));
    }

    @Override
    void show(Unfilled body) {
        var matching = (Matching) body.body();
        for (var i = 0; i < matching.pairs().size(); i++) {
            var pair = matching.pairs().get(i);
            Row.fill(rows, i + 1, pair.left(), pair.right(), false);
        }
        distractors = joined(matching.distractors());
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getDistractors() {
        return distractors;
    }

    public void setDistractors(String distractors) {
        this.distractors = distractors;
    }
}
