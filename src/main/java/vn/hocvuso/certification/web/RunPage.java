package vn.hocvuso.certification.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/run.xhtml?run=…}: how far a list is, what is wrong with it, and its start. */
@Named
@ViewScoped
public class RunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BulkIssuing bulk;
    private final CurrentLearner learner;

    private long run;
    private BulkIssuing.Progress progress;
    private List<BulkIssuing.Problem> problems = List.of();

    @Inject
    RunPage(BulkIssuing bulk, CurrentLearner learner) {
        this.bulk = bulk;
        this.learner = learner;
    }

    /** View action, and what the page asks for again while rows are worked on. */
    public void open() {
        progress = bulk.progress(learner.ref(), run);
        problems = bulk.problems(learner.ref(), run);
    }

    public void start() {
        bulk.start(learner.ref(), run);
        open();
    }

    public void cancel() {
        bulk.cancel(learner.ref(), run);
        open();
    }

    /** What is wrong with a row, in the reader's language. */
    public String text(BulkIssuing.Problem problem) {
        return ProblemText.of(
                problem, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public long getRun() {
        return run;
    }

    public void setRun(long run) {
        this.run = run;
    }

    public BulkIssuing.Progress getProgress() {
        return progress;
    }

    public List<BulkIssuing.Problem> getProblems() {
        return problems;
    }
}
