package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitImporting;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.TargetImporting;
import vn.hocvuso.movement.target.TargetImporting.Outcome;

/** Behind {@code manage/movement/target-import.xhtml}: a list of targets is handed in, and what is wrong with it is read. */
@Named
@ViewScoped
public class TargetImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 200;

    private final TargetImporting importing;
    private final UnitImporting units;
    private final PlanBrowsing browsing;
    private final CurrentLearner learner;

    private boolean handing;
    private List<String> codes = List.of();
    private transient Part file;
    private Outcome outcome;

    @Inject
    TargetImportPage(TargetImporting importing, UnitImporting units, PlanBrowsing browsing, CurrentLearner learner) {
        this.importing = importing;
        this.units = units;
        this.browsing = browsing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        handing = units.mayHandIn(learner.ref());
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        codes = browsing.indicators(locale).entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .toList();
    }

    /** Stays, and shows what became of it. */
    public void handIn() throws IOException {
        outcome = null;
        outcome = importing.handIn(learner.ref(), content());
    }

    private byte[] content() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(TargetImporting.LARGEST_FILE + 1);
        }
    }

    /** What is wrong with a row, in the reader's language. */
    public String text(Problem problem) {
        return ProblemWords.of(
                problem, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** What became of the list; null before one was handed in. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** The first 200 things that are wrong, or to be known. */
    public List<Problem> getRemarks() {
        if (outcome == null) {
            return List.of();
        }
        var all = outcome.taken() ? outcome.warnings() : outcome.problems();
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }

    /** Whether one may hand in a list. */
    public boolean isHanding() {
        return handing;
    }

    /** The codes of the indicators with their names. */
    public List<String> getCodes() {
        return codes;
    }

    public int getMostRows() {
        return TargetImporting.MOST_ROWS;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
