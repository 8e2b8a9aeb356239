package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.remark.Remark;
import vn.hocvuso.movement.remark.RemarkAnswering;
import vn.hocvuso.movement.remark.RemarkBrowsing;
import vn.hocvuso.movement.remark.RemarkBrowsing.Sheet;
import vn.hocvuso.movement.remark.RemarkMaking;

/** Behind {@code manage/movement/remark-sheet.xhtml?remark=…}: what was said about a unit, the answers, and what is left to do. */
@Named
@ViewScoped
public class RemarkSheetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RemarkBrowsing browsing;
    private final RemarkMaking making;
    private final RemarkAnswering answering;
    private final CurrentLearner learner;

    private String remark = "";
    private long id;
    private Sheet sheet;
    private String answer = "";
    private String reason = "";
    private String dueOn = "";
    private transient Part file;

    @Inject
    RemarkSheetPage(RemarkBrowsing browsing, RemarkMaking making, RemarkAnswering answering, CurrentLearner learner) {
        this.browsing = browsing;
        this.making = making;
        this.answering = answering;
        this.learner = learner;
    }

    /** Leads to a remark after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/remark-sheet.xhtml?faces-redirect=true&done=" + done + "&remark=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(remark);
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        sheet = browsing.sheet(learner.ref(), id, locale);
    }

    public String answer() {
        answering.answer(learner.ref(), id, answer);
        return at(id, "answered");
    }

    public String close() {
        answering.close(learner.ref(), id, reason);
        return at(id, "closed");
    }

    public String reopen() {
        answering.reopen(
                learner.ref(), id, reason, Written.optionalDay(dueOn, "dueOn").orElse(null));
        return at(id, "reopened");
    }

    public String attach() throws IOException {
        var content = file == null ? new byte[0] : file.getInputStream().readAllBytes();
        making.attach(learner.ref(), id, file == null ? "" : file.getSubmittedFileName(), content);
        return at(id, "attached");
    }

    public Sheet getSheet() {
        return sheet;
    }

    public boolean isAnswered() {
        return sheet.state() == Remark.State.ANSWERED;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = Objects.requireNonNullElse(remark, "");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
