package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code learn/assessment/result.xhtml?attempt=…}. */
@Named
@RequestScoped
public class ResultPage {

    /**
     * A choice as the review shows it.
     *
     * @param looks the classes of its row
     * @param says whether it was chosen, and whether it is right, in words
     */
    public record Choice(String text, String looks, String says) {}

    /** A question as the review shows it. */
    public record Item(QuizViewing.ReviewedItem reviewed, String says, List<Choice> choices) {}

    private final QuizViewing quizViewing;
    private final CurrentLearner learner;
    private final HttpServletRequest request;

    private final Attempt.Ref attempt;
    private QuizViewing.Result result;

    @Inject
    ResultPage(QuizViewing quizViewing, CurrentLearner learner, PageParameters parameters, HttpServletRequest request) {
        this.attempt = Attempt.Ref.of(parameters.text("attempt"));
        this.quizViewing = quizViewing;
        this.learner = learner;
        this.request = request;
    }

    /** Reads what the page shows. */
    public void open() {
        result = quizViewing.result(attempt, learner.ref());
    }

    /** The questions in words of the language that the page is in. */
    public List<Item> getItems() {
        var words = Words.in(Language.of(request));
        return result.items().stream().map(words::item).toList();
    }

    /** What the review says of questions and choices. */
    private record Words(String right, String wrong, String chosen, String key) {

        static Words in(Locale language) {
            return new Words(
                    text(language, "result.right"),
                    text(language, "result.wrong"),
                    " (" + text(language, "result.chosen") + ")",
                    " (" + text(language, "result.key") + ")");
        }

        private static String text(Locale language, String key) {
            return Texts.of("assessment", language, key);
        }

        Item item(QuizViewing.ReviewedItem reviewed) {
            return new Item(
                    reviewed,
                    reviewed.right() ? right : wrong,
                    reviewed.choices().stream().map(this::choice).toList());
        }

        private Choice choice(QuizViewing.ReviewedChoice choice) {
            var looks = choice.right() ? " review__choice--right" : choice.chosen() ? " review__choice--wrong" : "";
            return new Choice(
                    choice.text(),
                    "review__choice" + looks,
                    (choice.chosen() ? chosen : "") + (choice.right() ? key : ""));
        }
    }

    public long getAttempt() {
        return attempt.value();
    }

    public QuizViewing.Result getResult() {
        return result;
    }
}
