package vn.hocvuso.search.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Texts;
import vn.hocvuso.search.QuestionText;
import vn.hocvuso.search.export.Exporting;
import vn.hocvuso.search.export.Exporting.Export;
import vn.hocvuso.search.export.Exporting.State;

/** Behind {@code manage/search/exports.xhtml}: one's own files, how far they have come, and where to get them. */
@Named
@ViewScoped
public class ExportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int KILO = 1024;

    private final Exporting exporting;
    private final CurrentLearner learner;

    private List<Export> exports = List.of();

    @Inject
    ExportsPage(Exporting exporting, CurrentLearner learner) {
        this.exporting = exporting;
        this.learner = learner;
    }

    /** View action, and what the page asks for again while something is being written. */
    public void open() {
        exports = exporting.own(learner.ref());
    }

    public void cancel(long id) {
        exporting.cancel(learner.ref(), id);
        open();
    }

    public List<Export> getExports() {
        return exports;
    }

    /** True while there is something to wait for. */
    public boolean isWaiting() {
        return exports.stream().anyMatch(export -> !export.state().isOver());
    }

    public boolean done(Export export) {
        return export.state() == State.DONE;
    }

    /** Names the message that tells how far it has come. */
    public String stateKey(Export export) {
        return "exports.state." + export.state();
    }

    /** Where what it holds is shown. */
    public String address(Export export) {
        return "/manage/search/certificates.xhtml?" + QuestionText.of(export.query());
    }

    /** What was looked for, as people typed it; empty for all. */
    public String about(Export export) {
        return export.query().text();
    }

    public String size(Export export) {
        var kilobytes = (int) Math.max(1, Math.min(Integer.MAX_VALUE, export.bytes() / KILO));
        return Texts.size(
                kilobytes, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
