package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.invigilation.RoomVisiting;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/assessment/take-quiz.xhtml?attempt=…}. */
@Named
@RequestScoped
public class TakeQuizPage {

    /**
     * A question as the form shows it.
     *
     * @param answered what stands in its inputs: what is saved, or was answered before the session expired
     * @param state {@code saved}, {@code unsaved}, or empty when nothing is answered
     * @param receipt of what is saved, in words; empty for nothing
     * @param feedback in practice, as HTML
     */
    public record Question(
            QuizViewing.ItemView item,
            Response answered,
            String state,
            String receipt,
            String markup,
            String feedback) {

        /** What is saved, as the script compares it. */
        public String saved() {
            return item.saved().json();
        }

        public boolean isSeveral() {
            return item.kind() == QuestionKind.MULTIPLE;
        }

        public boolean isSimulation() {
            return item.kind() == QuestionKind.SIMULATION;
        }
    }

    private final QuizViewing quizViewing;
    private final QuizTaking quizTaking;
    private final RoomVisiting rooms;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;
    private final Clock clock;

    private final Attempt.Ref attempt;
    private QuizViewing.PaperView paper;
    private int added;
    private List<Question> questions = List.of();

    @Inject
    TakeQuizPage(
            QuizViewing quizViewing,
            QuizTaking quizTaking,
            RoomVisiting rooms,
            CurrentLearner learner,
            PageParameters parameters,
            HttpServletRequest request,
            Answer answer,
            Clock clock) {
        this.attempt = Attempt.Ref.of(parameters.text("attempt"));
        this.quizViewing = quizViewing;
        this.quizTaking = quizTaking;
        this.rooms = rooms;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
        this.clock = clock;
    }

    /** A paper that was handed in leads to its result; one whose time is over is handed in first. */
    public void open() {
        // A page from the browser's own store would show old answers and an old time.
        answer.response().setHeader("Cache-Control", "no-store");
        paper = quizViewing.paper(attempt, learner.ref());
        var carried = new PaperAnswers(request.getParameterMap());
        var language = Language.of(request);
        questions = paper.items().stream()
                .map(item -> question(item, carried.carried(item), language))
                .toList();
        if (isInRoom()) {
            added = rooms.sitting(attempt, learner.ref())
                    .map(RoomVisiting.Sitting::added)
                    .orElse(0);
        }
        var over = paper.isOver(clock.instant());
        if (over) {
            quizTaking.submit(attempt, learner.ref());
        }
        if (over || paper.submitted()) {
            answer.redirect("/learn/assessment/result.xhtml?attempt=" + attempt.value());
        }
    }

    private Question question(QuizViewing.ItemView item, Optional<Response> unsaved, Locale language) {
        var answered = unsaved.orElse(item.saved());
        return new Question(
                item,
                answered,
                unsaved.isPresent() ? "unsaved" : item.isAnswered() ? "saved" : "",
                item.receipt().map(receipt -> ReceiptText.of(receipt, language)).orElse(""),
                PaperMarkup.of(item, answered, paper.owner(), language),
                new ReviewText(language).markup(item.feedback()));
    }

    /** How many answers the log has: the next is one more. */
    public int getSequence() {
        return paper.sequence();
    }

    /** The time here, in milliseconds of the epoch, by which the script sets the clock of a device that goes wrong. */
    public long getNow() {
        return clock.instant().toEpochMilli();
    }

    /** When the time is over, in milliseconds of the epoch; 0 for never. */
    public long getEnds() {
        return paper.endsAt().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The minutes, begun ones counted, that outages of ours have taken and that she has got back. */
    public int getGivenBack() {
        return (paper.givenBack() + 59) / 60;
    }

    /** True when it is sat in an exam room. */
    public boolean isInRoom() {
        return paper.examRoom().isPresent();
    }

    /** The minutes that the invigilator has added. */
    public int getAdded() {
        return added;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public long getAttempt() {
        return attempt.value();
    }

    public QuizViewing.PaperView getPaper() {
        return paper;
    }

    /** How many questions the paper has. */
    public int getCount() {
        return paper.items().size();
    }

    /** How many of them are answered. */
    public long getAnswered() {
        return paper.answered();
    }
}
