package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateBrowsing;
import vn.hocvuso.movement.emulation.Nominating;
import vn.hocvuso.movement.emulation.Objecting;
import vn.hocvuso.movement.emulation.PublicLists;
import vn.hocvuso.movement.emulation.RemarkBrowsing;
import vn.hocvuso.movement.emulation.RoundsForPeople;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.PageParameters;

/**
 * Behind {@code learn/movement/emulation-mine.xhtml}: what she is asked for and what she may take part in; with {@code
 * candidate=…} the form to object to one on a list, or to appeal.
 */
@Named
@RequestScoped
public class EmulationMinePage {

    private static final String PAGE = "/learn/movement/emulation-mine.xhtml?done=";

    private final CandidateBrowsing browsing;
    private final Nominating nominating;
    private final Objecting objecting;
    private final RoundsForPeople rounds;
    private final RemarkBrowsing browsingSaid;
    private final PublicLists lists;
    private final CurrentLearner learner;
    private final Answer answer;
    private final String candidate;

    private List<CandidateBrowsing.Asked> asked = List.of();
    private final Map<Long, List<RemarkBrowsing.Remark>> remarks = new HashMap<>();
    private List<RemarkBrowsing.Said> said = List.of();
    private List<RoundsForPeople.Line> open = List.of();
    private String text = "";
    private String round = "";
    private String others = "";

    @Inject
    EmulationMinePage(
            CandidateBrowsing browsing,
            Nominating nominating,
            Objecting objecting,
            RoundsForPeople rounds,
            RemarkBrowsing browsingSaid,
            PublicLists lists,
            CurrentLearner learner,
            Answer answer,
            PageParameters parameters) {
        this.browsing = browsing;
        this.nominating = nominating;
        this.objecting = objecting;
        this.rounds = rounds;
        this.browsingSaid = browsingSaid;
        this.lists = lists;
        this.learner = learner;
        this.answer = answer;
        this.candidate = parameters.text("candidate");
    }

    /** Reads what the page shows. */
    public void open() {
        asked = browsing.asked(learner.ref());
        asked.forEach(one -> remarks.put(one.id(), browsingSaid.own(learner.ref(), one.id())));
        said = browsingSaid.by(learner.ref());
        open = rounds.of(learner.ref());
    }

    public void agree(long id) {
        nominating.agree(learner.ref(), id);
        answer.redirect(PAGE + "agreed");
    }

    public void decline(long id) {
        nominating.decline(learner.ref(), id);
        answer.redirect(PAGE + "declined");
    }

    /** Names herself, or her household. */
    public void nominate() {
        nominating.oneself(learner.ref(), Written.id(round), Written.codes(others));
        answer.redirect(PAGE + "named");
    }

    public void object() {
        objecting.object(learner.ref(), Written.id(candidate), text);
        answer.redirect(PAGE + "objected");
    }

    public void appeal() {
        objecting.appeal(learner.ref(), Written.id(candidate), text);
        answer.redirect(PAGE + "appealed");
    }

    /** True when the candidate of the address is about her and was left out. */
    public boolean isAppeal() {
        return asked.stream().anyMatch(one -> String.valueOf(one.id()).equals(candidate) && one.appealable());
    }

    public String getCandidate() {
        return candidate;
    }

    public List<CandidateBrowsing.Asked> getAsked() {
        return asked;
    }

    /** Whom she objects to; empty when there is nobody such. */
    public String getObjectedTo() {
        return candidate.isEmpty() ? "" : lists.named(Written.id(candidate));
    }

    /** What was said about her, by the candidature. */
    public Map<Long, List<RemarkBrowsing.Remark>> getRemarks() {
        return remarks;
    }

    /** What she has said about others. */
    public List<RemarkBrowsing.Said> getSaid() {
        return said;
    }

    /** The rounds for which people of her commune can be named now. */
    public List<RoundsForPeople.Line> getRounds() {
        return open;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = Objects.requireNonNullElse(round, "");
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = Objects.requireNonNullElse(others, "");
    }
}
