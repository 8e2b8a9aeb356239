package vn.hocvuso.learning.web.editing;

import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;

/** The inputs of a question with choices: a text and a mark for each. */
public class ChoosingForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 6;

    private Choosing.Way way = Choosing.Way.SINGLE;
    private boolean partial;
    private final List<Row> rows = Row.rows(ROWS);

    /** Decides how many may be right. */
    ChoosingForm choosing(Choosing.Way chosen) {
        way = chosen;
        return this;
    }

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(new Choosing(
                way,
                partial && way == Choosing.Way.MULTIPLE ? Credit.PARTIAL : Credit.WHOLE,
                Row.written(rows).stream()
                        .map(row -> new Choosing.Choice(row.getFirst(), row.isMarked()))
                        .toList()));
    }

    @Override
    void show(Unfilled body) {
        var choosing = (Choosing) body.body();
        way = choosing.way();
        partial = choosing.credit() == Credit.PARTIAL;
        for (var i = 0; i < choosing.choices().size(); i++) {
            var choice = choosing.choices().get(i);
            Row.fill(rows, i + 1, choice.text(), "", choice.right());
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    /** True when several choices are right. */
    public boolean isSeveral() {
        return way == Choosing.Way.MULTIPLE;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }
}
