package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.content.ContentReloading;
import vn.hocvuso.platform.yaml.FileProblem;

/** Behind {@code movement/planContent.xhtml}: an administrator has indicators, plans and calendars loaded again. */
@Named
@RequestScoped
public class PlanContentPanel {

    private final ContentReloading reloading;
    private final CurrentLearner learner;
    private boolean loaded;
    private List<FileProblem> problems = List.of();

    @Inject
    PlanContentPanel(ContentReloading reloading, CurrentLearner learner) {
        this.reloading = reloading;
        this.learner = learner;
    }

    public void load() {
        problems = reloading.reload(learner.ref());
        loaded = true;
    }

    /** Whether it was just done. */
    public boolean isLoaded() {
        return loaded;
    }

    public List<FileProblem> getProblems() {
        return problems;
    }

    /** The message in the reader's language. */
    public String text(FileProblem problem) {
        return problem.text(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
