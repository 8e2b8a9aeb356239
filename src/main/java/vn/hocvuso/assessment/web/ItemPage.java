package vn.hocvuso.assessment.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.QuestionCorrecting;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.statistics.ItemFigures;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;

/**
 * Behind {@code teach/assessment/item.xhtml?quiz=…&question=…}: one question of a published test, how it does, and what can
 * be done about it.
 */
@Named
@ViewScoped
public class ItemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ItemFigures figures;
    private final QuestionCorrecting correcting;
    private final CurrentLearner learner;

    private long quiz;
    private long question;
    private ItemFigures.Report report;
    private ItemFigures.Line line;
    private Asked asked;
    private QuestionState state;
    private String reason = "";
    private List<Integer> key = new ArrayList<>();
    private String done = "";

    @Inject
    ItemPage(ItemFigures figures, QuestionCorrecting correcting, CurrentLearner learner) {
        this.figures = figures;
        this.correcting = correcting;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        report = figures.of(learner.ref(), ref());
        line = report.lines().stream()
                .filter(one -> one.question() == question)
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.question.unknown"));
        state = line.state();
        asked = correcting.asked(learner.ref(), ref(), question);
        if (asked instanceof Choosing choosing) {
            key = new ArrayList<>(choosing.key());
        }
    }

    /** Decides whether it is asked from now on. */
    public void use() {
        correcting.use(learner.ref(), ref(), question, state);
        finished("use");
    }

    /** Mends the key of a question with choices. */
    public void mend() {
        var choosing = (Choosing) asked;
        var choices = IntStream.range(0, choosing.choices().size())
                .mapToObj(i -> new Choosing.Choice(choosing.choices().get(i).text(), key.contains(i)))
                .toList();
        correcting.mend(
                learner.ref(), ref(), question, new Choosing(choosing.way(), choosing.credit(), choices), reason);
        finished("mend");
    }

    /** Gives everybody the mark. */
    public void neutralise() {
        correcting.neutralise(learner.ref(), ref(), question, reason);
        finished("neutralise");
    }

    private void finished(String what) {
        reason = "";
        open();
        done = what;
    }

    private Quiz.Ref ref() {
        return new Quiz.Ref(quiz);
    }

    /** A figure with two places behind the comma; empty where there is none. */
    public String figure(Optional<Double> figure) {
        return DeskLanguage.figure(figure);
    }

    /** The curve as a drawing; empty before it is calibrated. */
    public String getCurve() {
        return line.curve()
                .map(curve -> ItemChart.curve(
                        curve.curve(),
                        DeskLanguage.text("item.curve"),
                        DeskLanguage.text("item.ability"),
                        DeskLanguage.text("items.facility")))
                .orElse("");
    }

    /** How many took any of the choices. */
    public int getTakers() {
        return line.choices().stream().mapToInt(ItemFigures.Choice::takers).sum();
    }

    public boolean isMendable() {
        return asked instanceof Choosing;
    }

    /** The choices by their places, for mending the key. */
    public List<SelectItem> getChoiceItems() {
        var choices = asked instanceof Choosing choosing ? choosing.choices() : List.<Choosing.Choice>of();
        return IntStream.range(0, choices.size())
                .mapToObj(i -> new SelectItem(i, choices.get(i).text()))
                .toList();
    }

    public QuestionState[] getStates() {
        return new QuestionState[] {QuestionState.LIVE, QuestionState.TRIAL, QuestionState.RETIRED};
    }

    public ItemFigures.Report getReport() {
        return report;
    }

    public ItemFigures.Line getLine() {
        return line;
    }

    /** What was just done: {@code use}, {@code mend}, {@code neutralise}, or empty. */
    public String getDone() {
        return done;
    }

    public long getQuiz() {
        return quiz;
    }

    public void setQuiz(long quiz) {
        this.quiz = quiz;
    }

    public long getQuestion() {
        return question;
    }

    public void setQuestion(long question) {
        this.question = question;
    }

    public QuestionState getState() {
        return state;
    }

    public void setState(QuestionState state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The places of the choices that are to be right. */
    public List<Integer> getKey() {
        return key;
    }

    public void setKey(List<Integer> key) {
        this.key = key;
    }
}
