package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.practice.OwnGiving;
import vn.hocvuso.movement.practice.OwnGiving.Sheet;
import vn.hocvuso.platform.web.Answer;

/** Behind {@code learn/movement/giving.xhtml}: what she has given, and whether everybody may read her name. */
@Named
@RequestScoped
public class GivingPage {

    private static final String PAGE = "/learn/movement/giving.xhtml?done=";

    private final OwnGiving giving;
    private final CurrentLearner learner;
    private final Answer answer;

    private Sheet sheet;

    @Inject
    GivingPage(OwnGiving giving, CurrentLearner learner, Answer answer) {
        this.giving = giving;
        this.learner = learner;
        this.answer = answer;
    }

    /** View action. */
    public void open() {
        sheet = giving.sheet(learner.ref());
    }

    public void agree() {
        giving.wish(learner.ref(), true);
        answer.redirect(PAGE + "named");
    }

    public void withdraw() {
        giving.wish(learner.ref(), false);
        answer.redirect(PAGE + "unnamed");
    }

    public Sheet getSheet() {
        return sheet;
    }
}
