package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.FormBrowsing;
import vn.hocvuso.movement.report.FormBrowsing.Line;
import vn.hocvuso.movement.report.FormDesigning;

/** Behind {@code manage/movement/forms.xhtml}: the forms of reports, and the beginning of a new one. */
@Named
@ViewScoped
public class FormsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FormBrowsing browsing;
    private final FormDesigning designing;
    private final CurrentLearner learner;

    private List<Line> forms = List.of();
    private String title = "";
    private String formCode = "";
    private boolean sample = true;

    @Inject
    FormsPage(FormBrowsing browsing, FormDesigning designing, CurrentLearner learner) {
        this.browsing = browsing;
        this.designing = designing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        forms = browsing.all(learner.ref());
    }

    /** Begins a form; without a code one is made of its name. */
    public String begin() {
        var code = formCode.isBlank() ? Written.slug(title) : formCode.strip();
        return FormPage.at(designing.begin(learner.ref(), code, title, sample), "begun");
    }

    public List<Line> getForms() {
        return forms;
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getFormCode() {
        return formCode;
    }

    public void setFormCode(String formCode) {
        this.formCode = Objects.requireNonNullElse(formCode, "");
    }
}
