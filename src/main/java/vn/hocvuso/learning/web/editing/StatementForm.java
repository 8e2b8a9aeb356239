package vn.hocvuso.learning.web.editing;

import java.util.List;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;

/** The inputs of a statement that is true or false; words of its own for the two are kept as they came. */
public class StatementForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private Choosing shown = Choosing.statement(true);
    private boolean truth = true;

    @Override
    Unfilled body(boolean withVariables) {
        var choices = shown.choices();
        return Unfilled.of(new Choosing(
                Choosing.Way.TRUE_FALSE,
                Credit.WHOLE,
                List.of(
                        new Choosing.Choice(choices.get(0).text(), truth),
                        new Choosing.Choice(choices.get(1).text(), !truth))));
    }

    @Override
    void show(Unfilled body) {
        shown = (Choosing) body.body();
        truth = shown.choices().get(0).right();
    }

    /** The words for true and for false. */
    public List<String> getWords() {
        return shown.choices().stream().map(Choosing.Choice::text).toList();
    }

    public boolean isTruth() {
        return truth;
    }

    public void setTruth(boolean truth) {
        this.truth = truth;
    }
}
