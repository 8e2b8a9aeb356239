package vn.hocvuso.learning.web.editing;

import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Ordering;

/** The inputs of things to put in order: a line for each, in the right order. */
public class OrderingForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private String items = "";
    private boolean partial = true;

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(new Ordering(partial ? Credit.PARTIAL : Credit.WHOLE, lines(items)));
    }

    @Override
    void show(Unfilled body) {
        var ordering = (Ordering) body.body();
        items = joined(ordering.items());
        partial = ordering.credit() == Credit.PARTIAL;
    }

    public String getItems() {
        return items;
    }

    public void setItems(String items) {
        this.items = items;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }
}
