package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateBrowsing;
import vn.hocvuso.movement.emulation.Objecting;
import vn.hocvuso.movement.emulation.RemarkBrowsing;
import vn.hocvuso.movement.emulation.Scoring;
import vn.hocvuso.platform.Refusal;

/** Behind {@code manage/movement/emulation-candidate.xhtml?candidate=…}: a candidate is scored, proposed and checked. */
@Named
@ViewScoped
public class EmulationCandidatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CandidateBrowsing browsing;
    private final Scoring scoring;
    private final Objecting objecting;
    private final RemarkBrowsing said;
    private final CurrentLearner learner;

    private String candidate = "";
    private long id;
    private CandidateBrowsing.Sheet sheet;
    private List<RemarkBrowsing.Remark> remarks = List.of();
    private String place = "";
    private String points = "";
    private String link = "";
    private String note = "";
    private String reason = "";
    private String text = "";
    private transient Part file;

    @Inject
    EmulationCandidatePage(
            CandidateBrowsing browsing,
            Scoring scoring,
            Objecting objecting,
            RemarkBrowsing said,
            CurrentLearner learner) {
        this.browsing = browsing;
        this.scoring = scoring;
        this.objecting = objecting;
        this.said = said;
        this.learner = learner;
    }

    static String at(long id, String done) {
        return "/manage/movement/emulation-candidate.xhtml?faces-redirect=true&done=" + done + "&candidate=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(candidate);
        sheet = browsing.sheet(learner.ref(), id);
        remarks = said.of(learner.ref(), id);
    }

    public String feed() {
        scoring.feed(learner.ref(), id);
        return at(id, "fed");
    }

    /** Gives points; a file that is sent along is attached first. */
    public String score() throws IOException {
        var of = (int) Written.id(place);
        var given = points(points);
        if (file != null && file.getSize() > 0) {
            scoring.attach(
                    learner.ref(),
                    id,
                    of,
                    file.getSubmittedFileName(),
                    file.getInputStream().readAllBytes());
        }
        scoring.score(learner.ref(), id, of, given, link, note);
        return at(id, "scored");
    }

    /** Points as people write them. @throws Refusal {@code movement.score.number} */
    static BigDecimal points(String typed) {
        var text = typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            throw new Refusal("movement.score.number").at("points");
        }
        return new BigDecimal(text);
    }

    public String propose() {
        scoring.propose(learner.ref(), id);
        return at(id, "proposed");
    }

    public String check() {
        scoring.check(learner.ref(), id);
        return at(id, "checked");
    }

    public String giveBack() {
        scoring.giveBack(learner.ref(), id, reason);
        return at(id, "givenBack");
    }

    public String reject() {
        scoring.reject(learner.ref(), id, reason);
        return at(id, "rejected");
    }

    public String appeal() {
        objecting.appeal(learner.ref(), id, text);
        return at(id, "appealed");
    }

    public CandidateBrowsing.Sheet getSheet() {
        return sheet;
    }

    public List<RemarkBrowsing.Remark> getRemarks() {
        return remarks;
    }

    /** The criteria that are scored by hand. */
    public List<CandidateBrowsing.Row> getByHand() {
        return sheet.rows().stream().filter(row -> !row.criterion().isFed()).toList();
    }

    public boolean isFed() {
        return getByHand().size() < sheet.rows().size();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCandidate() {
        return candidate;
    }

    public void setCandidate(String candidate) {
        this.candidate = Objects.requireNonNullElse(candidate, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = Objects.requireNonNullElse(points, "");
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = Objects.requireNonNullElse(link, "");
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
