package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.integrity.FindingAnswering;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/assessment/my-finding.xhtml?finding=…}: what was found in an attempt of hers, and her answer. */
@Named
@RequestScoped
public class MyFindingPage {

    private final FindingAnswering answering;
    private final CurrentLearner learner;
    private final Answer answer;

    private final long id;
    private FindingAnswering.MyFinding finding;
    private String words = "";

    @Inject
    MyFindingPage(FindingAnswering answering, CurrentLearner learner, PageParameters parameters, Answer answer) {
        var text = parameters.text("finding");
        this.id = text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
        this.answering = answering;
        this.learner = learner;
        this.answer = answer;
    }

    /** Reads what the page shows. */
    public void open() {
        finding = answering.finding(learner.ref(), id);
    }

    public void state() {
        answering.state(learner.ref(), id, words);
        answer.redirect(here());
    }

    public void appeal() {
        answering.appeal(learner.ref(), id, words);
        answer.redirect(here());
    }

    private String here() {
        return "/learn/assessment/my-finding.xhtml?sent=true&finding=" + id;
    }

    public long getId() {
        return id;
    }

    public FindingAnswering.MyFinding getFinding() {
        return finding;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
