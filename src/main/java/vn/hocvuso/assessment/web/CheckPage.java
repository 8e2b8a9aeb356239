package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.placement.Placing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/assessment/check.xhtml?check=…}: the next question of a placement test, or its end. */
@Named
@RequestScoped
public class CheckPage {

    private final Placing placing;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;

    private final Placement.Ref check;
    private Placing.Question question;

    @Inject
    CheckPage(
            Placing placing,
            CurrentLearner learner,
            PageParameters parameters,
            HttpServletRequest request,
            Answer answer) {
        this.check = Placement.Ref.of(parameters.text("check"));
        this.placing = placing;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
    }

    /** Reads what the page shows. */
    public void open() {
        // A page from the browser's own store would ask what is answered already.
        answer.response().setHeader("Cache-Control", "no-store");
        question = placing.next(check, learner.ref()).orElse(null);
    }

    /** Null when the test is over. */
    public Placing.Question getQuestion() {
        return question;
    }

    public boolean isSeveral() {
        return question.kind() == QuestionKind.MULTIPLE;
    }

    /** The inputs. */
    public String getMarkup() {
        return new AnswerMarkup(CheckForm.NAME, PaperMarkup.pictures(CheckForm.OWNER), Language.of(request))
                .inputs(
                        question.showing().shown(),
                        Review.none(question.showing().body()));
    }

    public Placement.Ref getCheck() {
        return check;
    }
}
