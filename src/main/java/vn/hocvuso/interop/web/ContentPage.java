package vn.hocvuso.interop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.content.ContentAdministering;
import vn.hocvuso.interop.content.ContentAdministering.Standing;
import vn.hocvuso.interop.content.ContentLoading.Report;
import vn.hocvuso.platform.yaml.FileProblem;

/** Behind {@code manage/interop/content.xhtml}: the content folder and how its last loading went. */
@Named
@RequestScoped
public class ContentPage {

    private static final int MOST_SHOWN = 200;

    private final ContentAdministering administering;
    private final CurrentLearner learner;
    private Standing standing;

    @Inject
    ContentPage(ContentAdministering administering, CurrentLearner learner) {
        this.administering = administering;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        look();
    }

    public void load() {
        administering.order(learner.ref());
        look();
    }

    /** Asked again and again while a loading runs. */
    public void look() {
        standing = administering.standing(learner.ref());
    }

    public Standing getStanding() {
        if (standing == null) {
            look();
        }
        return standing;
    }

    /** Null until the folder was loaded once since the server started. */
    public Report getLast() {
        return getStanding().last().orElse(null);
    }

    public List<FileProblem> getProblems() {
        return getLast() == null
                ? List.of()
                : getLast().problems().stream().limit(MOST_SHOWN).toList();
    }

    /** The message in the reader's language. */
    public String text(FileProblem problem) {
        return problem.text(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
