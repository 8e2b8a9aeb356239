package vn.hocvuso.learning.web.editing;

import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.ShortText;

/** The inputs of a few words to type: a line for each answer that is accepted. */
public class ShortTextForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private String accepted = "";
    private boolean ignoreMarks = true;

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(new ShortText(lines(accepted), !ignoreMarks));
    }

    @Override
    void show(Unfilled body) {
        var text = (ShortText) body.body();
        accepted = joined(text.accepted());
        ignoreMarks = !text.marksMatter();
    }

    public String getAccepted() {
        return accepted;
    }

    public void setAccepted(String accepted) {
        this.accepted = accepted;
    }

    public boolean isIgnoreMarks() {
        return ignoreMarks;
    }

    public void setIgnoreMarks(boolean ignoreMarks) {
        this.ignoreMarks = ignoreMarks;
    }
}
