package vn.hocvuso.learning.web.editing;

import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** The inputs of a number, in whose place a calculation may stand. */
public class NumberForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String tolerance = "";
    private boolean whole;
    private String unit = "";
    private boolean unitRequired;

    @Override
    Unfilled body(boolean withVariables) {
        try {
            return Unfilled.number(
                    Folding.clean(answer), Folding.clean(tolerance), whole, parts(unit), unitRequired, withVariables);
        } catch (Refusal refusal) {
            throw refusal.field().equals("key") ? refusal.at("answer") : refusal;
        }
    }

    @Override
    void show(Unfilled body) {
        var number = (NumberAnswer) body.body();
        answer = body.writtenKey();
        tolerance = body.writtenTolerance();
        whole = number.whole();
        unit = number.unit().map(it -> String.join("; ", it.spellings())).orElse("");
        unitRequired = number.unit().filter(NumberAnswer.Unit::required).isPresent();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public boolean isUnitRequired() {
        return unitRequired;
    }

    public void setUnitRequired(boolean unitRequired) {
        this.unitRequired = unitRequired;
    }
}
