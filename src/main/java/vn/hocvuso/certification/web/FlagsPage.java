package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.certification.confirmation.FlagKeeping;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/flags.xhtml}: what a person should look at. */
@Named
@ViewScoped
public class FlagsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FlagKeeping keeping;
    private final CurrentLearner learner;

    private String flag = "";
    private String note = "";
    private List<FlagKeeping.Line> opened;
    private List<FlagKeeping.Line> closed;
    private FlagKeeping.Line chosen;

    @Inject
    FlagsPage(FlagKeeping keeping, CurrentLearner learner) {
        this.keeping = keeping;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        opened = keeping.lines(learner.ref(), true);
        closed = keeping.lines(learner.ref(), false);
        chosen = opened.stream()
                .filter(line -> String.valueOf(line.id()).equals(flag))
                .findFirst()
                .orElse(null);
    }

    public String close() {
        keeping.close(learner.ref(), chosen.id(), note);
        return "/manage/certification/flags.xhtml?faces-redirect=true&done=true";
    }

    public List<FlagKeeping.Line> getOpened() {
        return opened;
    }

    public List<FlagKeeping.Line> getClosed() {
        return closed;
    }

    /** The one that is looked at; null where none is. */
    public FlagKeeping.Line getChosen() {
        return chosen;
    }

    public String getFlag() {
        return flag;
    }

    public void setFlag(String flag) {
        this.flag = flag;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
