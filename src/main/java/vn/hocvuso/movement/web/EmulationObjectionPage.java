package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateBrowsing;
import vn.hocvuso.movement.emulation.Deciding;
import vn.hocvuso.movement.emulation.RemarkBrowsing;
import vn.hocvuso.platform.Refusal;

/**
 * Behind {@code manage/movement/emulation-objection.xhtml?objection=…}: what was said about a candidate is decided, and points that
 * were wrong are corrected.
 */
@Named
@ViewScoped
public class EmulationObjectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RemarkBrowsing browsing;
    private final CandidateBrowsing candidates;
    private final Deciding deciding;
    private final CurrentLearner learner;

    private String objection = "";
    private long id;
    private RemarkBrowsing.Case said;
    private CandidateBrowsing.Sheet sheet;
    private List<CorrectionEntry> corrections = List.of();
    private String right = "";
    private String answer = "";

    @Inject
    EmulationObjectionPage(
            RemarkBrowsing browsing, CandidateBrowsing candidates, Deciding deciding, CurrentLearner learner) {
        this.browsing = browsing;
        this.candidates = candidates;
        this.deciding = deciding;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        id = Written.id(objection);
        said = browsing.one(learner.ref(), id);
        sheet = candidates.sheet(learner.ref(), said.candidate());
        corrections = sheet.rows().stream().map(CorrectionEntry::new).toList();
    }

    /** Nothing is dismissed for want of a choice, nor are corrections left aside in silence. */
    public String decide() {
        if (right.isEmpty()) {
            throw new Refusal("movement.objection.verdict").at("right");
        }
        var changes = corrections.stream()
                .filter(entry -> !entry.isBlank())
                .map(CorrectionEntry::change)
                .toList();
        if (Boolean.parseBoolean(right)) {
            deciding.uphold(learner.ref(), id, answer, changes);
        } else if (changes.isEmpty()) {
            deciding.dismiss(learner.ref(), id, answer);
        } else {
            throw new Refusal("movement.correction.dismissed").at("right");
        }
        return EmulationRoundPage.at(sheet.round(), "answered");
    }

    public RemarkBrowsing.Case getSaid() {
        return said;
    }

    public CandidateBrowsing.Sheet getSheet() {
        return sheet;
    }

    public boolean isAppeal() {
        return said.remark().kind().equals("APPEAL");
    }

    public List<CorrectionEntry> getCorrections() {
        return corrections;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = Objects.requireNonNullElse(objection, "");
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = Objects.requireNonNullElse(right, "");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }
}
