package vn.hocvuso.interop.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.exchange.BoxRegistering;
import vn.hocvuso.interop.exchange.ResultExchange;
import vn.hocvuso.platform.web.ClientAddress;

/**
 * Behind {@code manage/interop/boxes.xhtml}: the boxes that may send results, and a file that one of them has sent. Lives
 * as long as the page is shown, so that a button means the box it stood beside.
 */
@Named
@ViewScoped
public class BoxesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BoxRegistering registering;
    private final ResultExchange exchange;
    private final CurrentLearner learner;
    private final HttpServletRequest request;

    private List<BoxRegistering.Line> lines;
    private String name = "";
    private String commune = "";
    private String key = "";
    private transient Part file;
    private ResultExchange.Outcome outcome;

    @Inject
    BoxesPage(BoxRegistering registering, ResultExchange exchange, CurrentLearner learner, HttpServletRequest request) {
        this.registering = registering;
        this.exchange = exchange;
        this.learner = learner;
        this.request = request;
    }

    /** View action: administrators only. */
    public void open() {
        getLines();
    }

    /** Shows the key in this answer and never again. */
    public void register() {
        forget();
        key = registering.register(learner.ref(), name, commune);
        name = "";
        commune = "";
        lines = null;
    }

    public String revoke(long box) {
        registering.revoke(learner.ref(), box);
        return "/manage/interop/boxes.xhtml?faces-redirect=true";
    }

    /** Shows what came of the file; the same file again shows that it came before. */
    public void receive() throws IOException {
        forget();
        outcome = exchange.byFile(learner.ref(), UploadedFile.content(file), ClientAddress.of(request));
        lines = null;
    }

    private void forget() {
        key = "";
        outcome = null;
    }

    public List<BoxRegistering.Line> getLines() {
        if (lines == null) {
            lines = registering.lines(learner.ref());
        }
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    /** The key that was just made; empty otherwise. */
    public String getKey() {
        return key;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Null unless a file was just taken. */
    public ResultExchange.Outcome getOutcome() {
        return outcome;
    }
}
