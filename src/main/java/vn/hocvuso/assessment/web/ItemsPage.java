package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Regrading;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.statistics.ItemFigures;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/**
 * Behind {@code teach/assessment/items.xhtml?quiz=…}: what the answers to a test say of its questions, and grading all of
 * them again.
 */
@Named
@ViewScoped
public class ItemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final ItemFigures figures;
    private final Regrading regrading;
    private final People people;
    private final CurrentLearner learner;

    private long quiz;
    private long run;
    private ItemFigures.Report report;
    private List<Regrading.Run> runs = List.of();
    private List<Regrading.Change> changes = List.of();
    private Map<Learner.Ref, People.Person> names = Map.of();

    @Inject
    ItemsPage(ItemFigures figures, Regrading regrading, People people, CurrentLearner learner) {
        this.figures = figures;
        this.regrading = regrading;
        this.people = people;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        report = figures.of(learner.ref(), ref());
        refresh();
    }

    /** How far the regradings are by now. */
    public void refresh() {
        runs = regrading.runs(learner.ref(), ref());
        run = runs.isEmpty() ? 0 : runs.get(0).id();
        changes = run == 0 ? List.of() : regrading.changes(learner.ref(), ref(), run, 0, SHOWN);
        names = people.all(
                changes.stream().map(Regrading.Change::learner).distinct().toList());
    }

    /** Looks whose result would change. */
    public void preview() {
        regrading.ask(learner.ref(), ref(), false);
        refresh();
    }

    /** Grades all attempts again in earnest. */
    public void apply() {
        regrading.ask(learner.ref(), ref(), true);
        refresh();
    }

    /** Stops the regrading that is under way. */
    public void cancel() {
        regrading.cancel(learner.ref(), ref(), run);
        refresh();
    }

    private Quiz.Ref ref() {
        return new Quiz.Ref(quiz);
    }

    /** Marks as people write them. */
    public String marks(int thousandths) {
        return ReviewText.marks(thousandths, DeskLanguage.current());
    }

    /** A figure with two places behind the comma; empty where there is none. */
    public String figure(Optional<Double> figure) {
        return DeskLanguage.figure(figure);
    }

    /** A share in whole percent; empty where there is none. */
    public String percent(Optional<Double> share) {
        return share.map(value -> Math.round(value * 100) + "%").orElse("");
    }

    public String getChart() {
        return ItemChart.scatter(
                report.lines(),
                DeskLanguage.text("items.chart"),
                DeskLanguage.text("items.facility"),
                DeskLanguage.text("items.discrimination"));
    }

    /** True while a regrading is under way: the page asks every few seconds how far it is. */
    public boolean isRunning() {
        return runs.stream().anyMatch(one -> one.state() == Regrading.State.RUNNING);
    }

    public ItemFigures.Report getReport() {
        return report;
    }

    public List<Regrading.Run> getRuns() {
        return runs;
    }

    public List<Regrading.Change> getChanges() {
        return changes;
    }

    /** Whose result it is. */
    public String name(Learner.Ref whose) {
        var person = names.get(whose);
        return person == null ? "" : person.fullName();
    }

    public long getQuiz() {
        return quiz;
    }

    public void setQuiz(long quiz) {
        this.quiz = quiz;
    }
}
