package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.TerritoryTaking;
import vn.hocvuso.movement.place.UnitImporting;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.movement.place.UnitImporting.Progress;

/**
 * Behind {@code manage/movement/unit-import.xhtml}: a list of units is handed in; with {@code ?list=…}, how far one is, what is
 * wrong with it, and its start.
 */
@Named
@ViewScoped
public class UnitImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/movement/unit-import.xhtml?faces-redirect=true&list=";

    private final UnitImporting importing;
    private final CurrentLearner learner;

    private String list = "";
    private String since = TerritoryTaking.SINCE.toString();
    private transient Part file;
    private Progress progress;
    private boolean handing;
    private List<Progress> lists = List.of();
    private List<Problem> problems = List.of();

    @Inject
    UnitImportPage(UnitImporting importing, CurrentLearner learner) {
        this.importing = importing;
        this.learner = learner;
    }

    /** View action, and what the page asks for again while a list is worked on. */
    public void open() {
        if (list.isEmpty()) {
            lists = importing.newest(learner.ref());
            handing = importing.mayHandIn(learner.ref());
        } else {
            progress = importing.progress(learner.ref(), Written.id(list));
            problems = importing.problems(learner.ref(), progress.id());
        }
    }

    /** Leads to the list that was handed in. */
    public String handIn() throws IOException {
        return HERE + importing.handIn(learner.ref(), Written.day(since, "since"), content());
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(UnitImporting.LARGEST_FILE + 1);
        }
    }

    /** Leads to itself, so that it works without script. */
    public String start() {
        importing.start(learner.ref(), progress.id());
        return HERE + progress.id();
    }

    /** Leads to itself. */
    public String cancel() {
        importing.cancel(learner.ref(), progress.id());
        return HERE + progress.id();
    }

    /** What is wrong with a row, in the reader's language. */
    public String text(Problem problem) {
        return ProblemWords.of(
                problem, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The list that is looked at; null where none is. */
    public Progress getProgress() {
        return progress;
    }

    /** Whether one may hand in a list. */
    public boolean isHanding() {
        return handing;
    }

    public List<Progress> getLists() {
        return lists;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = Objects.requireNonNullElse(list, "");
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = Objects.requireNonNullElse(since, "");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
