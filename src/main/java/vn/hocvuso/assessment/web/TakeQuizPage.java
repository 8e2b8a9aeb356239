package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/assessment/take-quiz.xhtml?attempt=…}. */
@Named
@RequestScoped
public class TakeQuizPage {

    /**
     * A question as the form shows it.
     *
     * @param input the kind of its inputs in HTML
     * @param state {@code saved}, {@code unsaved}, or empty when nothing is chosen
     * @param saved the saved places as {@link PaperForm} wants them back
     * @param options checked when they are saved, or were made before the session expired and have yet to be saved
     */
    public record Question(
            QuizViewing.ItemView item, String input, String state, String saved, List<Choices.Option> options) {}

    private final QuizViewing quizViewing;
    private final QuizTaking quizTaking;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;
    private final Clock clock;

    private final Attempt.Ref attempt;
    private QuizViewing.PaperView paper;
    private List<Question> questions = List.of();

    @Inject
    TakeQuizPage(
            QuizViewing quizViewing,
            QuizTaking quizTaking,
            CurrentLearner learner,
            PageParameters parameters,
            HttpServletRequest request,
            Answer answer,
            Clock clock) {
        this.attempt = Attempt.Ref.of(parameters.text("attempt"));
        this.quizViewing = quizViewing;
        this.quizTaking = quizTaking;
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
        var carried = PaperForm.chosen(request.getParameterMap());
        questions = paper.items().stream()
                .map(item -> question(item, Optional.ofNullable(carried.get(item.question()))))
                .toList();
        var over = paper.isOver(clock.instant());
        if (over) {
            quizTaking.submit(attempt, learner.ref());
        }
        if (over || paper.submitted()) {
            answer.redirect("/learn/assessment/result.xhtml?attempt=" + attempt.value());
        }
    }

    private static Question question(QuizViewing.ItemView item, Optional<Set<Integer>> unsaved) {
        return new Question(
                item,
                item.isMultiple() ? "checkbox" : "radio",
                unsaved.isPresent() ? "unsaved" : item.isAnswered() ? "saved" : "",
                item.saved().stream().map(String::valueOf).collect(Collectors.joining(",")),
                item.choices().stream()
                        .map(choice -> new Choices.Option(
                                choice.place(),
                                choice.text(),
                                unsaved.map(places -> places.contains(choice.place()))
                                        .orElse(choice.chosen())))
                        .toList());
    }

    /** The time here, in milliseconds of the epoch, by which the script sets the clock of a device that goes wrong. */
    public long getNow() {
        return clock.instant().toEpochMilli();
    }

    /** When the time is over, in milliseconds of the epoch; 0 for never. */
    public long getEnds() {
        return paper.endsAt().map(Instant::toEpochMilli).orElse(0L);
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
