package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateKind;
import vn.hocvuso.movement.emulation.Commending;
import vn.hocvuso.movement.emulation.Nominating;
import vn.hocvuso.movement.emulation.RoundBrowsing;
import vn.hocvuso.movement.emulation.RoundKeeping;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.Answer;

/** Behind {@code manage/movement/emulation-round.xhtml?round=…}: a round with its candidates and what is said against them. */
@Named
@ViewScoped
public class EmulationRoundPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 10;

    private final RoundBrowsing browsing;
    private final RoundKeeping keeping;
    private final Nominating nominating;
    private final Commending commending;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Answer answer;
    private final Clock clock;

    private String round = "";
    private long id;
    private RoundBrowsing.Sheet sheet;
    private List<UnitBrowsing.Line> own = List.of();
    private String by = "";
    private String unit = "";
    private String head = "";
    private String others = "";
    private String until = "";
    private String number = "";
    private String place = "";
    private String signedOn = "";
    private String signatoryTitle = "";
    private String signatory = "";

    @Inject
    EmulationRoundPage(
            RoundBrowsing browsing,
            RoundKeeping keeping,
            Nominating nominating,
            Commending commending,
            UnitBrowsing units,
            CurrentLearner learner,
            Answer answer,
            Clock clock) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.nominating = nominating;
        this.commending = commending;
        this.units = units;
        this.learner = learner;
        this.answer = answer;
        this.clock = clock;
    }

    static String at(long id, String done) {
        return "/manage/movement/emulation-round.xhtml?faces-redirect=true&done=" + done + "&round=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(round);
        sheet = browsing.sheet(learner.ref(), id);
        own = units.own(learner.ref(), today()).stream()
                .filter(one -> browsing.mayPropose(learner.ref(), one.id()))
                .toList();
        until = today().plusDays(USUAL_DAYS).toString();
        if (isSettled() && sheet.seesAll()) {
            var suggested = commending.suggested(learner.ref(), id);
            place = suggested.place();
            signatoryTitle = suggested.title();
        }
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    public String nominate() {
        var proposer = Written.id(by);
        if (sheet.of() == CandidateKind.UNIT) {
            var named = unit.isBlank() ? proposer : units.coded(learner.ref(), unit, today(), "unit");
            return EmulationCandidatePage.at(nominating.unit(learner.ref(), id, proposer, named), "named");
        }
        return EmulationCandidatePage.at(
                nominating.people(learner.ref(), id, proposer, head, Written.codes(others)), "named");
    }

    public String list() {
        keeping.list(learner.ref(), id, Written.day(until, "until"));
        return at(id, "listed");
    }

    public String settle() {
        keeping.settle(learner.ref(), id);
        return at(id, "settled");
    }

    /** Leads to the list as a document, with what was written for it. */
    public void letter() {
        var on = Written.optionalDay(signedOn, "signedOn");
        commending.check(new Commending.Signing(number, place, on.orElse(null), signatoryTitle, signatory));
        answer.redirect("/manage/movement/emulation-file?format=docx&round=" + id + "&number=" + encoded(number)
                + "&place=" + encoded(place) + "&on="
                + on.map(LocalDate::toString).orElse("") + "&title="
                + encoded(signatoryTitle) + "&signatory=" + encoded(signatory));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Hands the list in for certificates. */
    public String certify() {
        var run = commending.certify(learner.ref(), id);
        return "/manage/certification/run.xhtml?faces-redirect=true&run=" + run;
    }

    public RoundBrowsing.Sheet getSheet() {
        return sheet;
    }

    public boolean isOpen() {
        return sheet.line().state().equals("OPEN");
    }

    public boolean isListed() {
        return sheet.line().state().equals("LISTED");
    }

    public boolean isSettled() {
        return sheet.line().state().equals("FINAL");
    }

    public boolean isOfUnits() {
        return sheet.of() == CandidateKind.UNIT;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = Objects.requireNonNullElse(round, "");
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = Objects.requireNonNullElse(by, "");
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getHead() {
        return head;
    }

    public void setHead(String head) {
        this.head = Objects.requireNonNullElse(head, "");
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = Objects.requireNonNullElse(others, "");
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = Objects.requireNonNullElse(until, "");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Objects.requireNonNullElse(number, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(String signedOn) {
        this.signedOn = Objects.requireNonNullElse(signedOn, "");
    }

    public String getSignatoryTitle() {
        return signatoryTitle;
    }

    public void setSignatoryTitle(String signatoryTitle) {
        this.signatoryTitle = Objects.requireNonNullElse(signatoryTitle, "");
    }

    public String getSignatory() {
        return signatory;
    }

    public void setSignatory(String signatory) {
        this.signatory = Objects.requireNonNullElse(signatory, "");
    }
}
