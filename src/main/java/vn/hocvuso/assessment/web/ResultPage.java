package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.invigilation.RoomVisiting;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code learn/assessment/result.xhtml?attempt=…}. */
@Named
@RequestScoped
public class ResultPage {

    /**
     * A line of a question as the review shows it.
     *
     * @param looks the classes of its row
     * @param says whether it was chosen, and what is right, in words
     */
    public record Line(String text, String looks, String says) {}

    /** A question as the review shows it. */
    public record Item(
            QuizViewing.ReviewedItem reviewed, String says, List<Line> lines, String explanation, String receipt) {}

    private final QuizViewing quizViewing;
    private final RoomVisiting rooms;
    private final CurrentLearner learner;
    private final HttpServletRequest request;

    private final Attempt.Ref attempt;
    private QuizViewing.Result result;
    private String ending = "";

    @Inject
    ResultPage(
            QuizViewing quizViewing,
            RoomVisiting rooms,
            CurrentLearner learner,
            PageParameters parameters,
            HttpServletRequest request) {
        this.attempt = Attempt.Ref.of(parameters.text("attempt"));
        this.quizViewing = quizViewing;
        this.rooms = rooms;
        this.learner = learner;
        this.request = request;
    }

    /** Reads what the page shows. */
    public void open() {
        result = quizViewing.result(attempt, learner.ref());
        if (result.examRoom().isPresent()) {
            ending = rooms.sitting(attempt, learner.ref()).map(this::ending).orElse("");
        }
    }

    private String ending(RoomVisiting.Sitting sitting) {
        var language = Language.of(request);
        if (sitting.sentAway()) {
            return Texts.of("assessment", language, "result.sentAway", sitting.reason());
        }
        if (!sitting.isEndedWithRoom()) {
            return "";
        }
        return Texts.of("assessment", language, sitting.endedForAll() ? "result.roomEnded" : "result.roomOver");
    }

    /** Why it was not she who handed it in, where it was sat in an exam room; else empty. */
    public String getEnding() {
        return ending;
    }

    /** The questions in words of the language that the page is in. */
    public List<Item> getItems() {
        var language = Language.of(request);
        var words = new ReviewText(language);
        return result.items().stream()
                .map(item -> new Item(
                        item,
                        words.verdict(item),
                        item.feedback().review().map(words::lines).orElse(List.of()),
                        item.feedback().explanation().orElse(""),
                        item.receipt()
                                .map(receipt -> ReceiptText.of(receipt, language))
                                .orElse("")))
                .toList();
    }

    /** The marks earned and possible as people write them; empty where they are not shown. */
    public String getScore() {
        var language = Language.of(request);
        return result.score()
                .map(score ->
                        ReviewText.marks(score.earned(), language) + "/" + ReviewText.marks(score.possible(), language))
                .orElse("");
    }

    /** The classes of the heading's panel. */
    public String getLooks() {
        return !result.graded() ? "result" : result.passed() ? "result result--passed" : "result result--failed";
    }

    public long getAttempt() {
        return attempt.value();
    }

    public QuizViewing.Result getResult() {
        return result;
    }
}
