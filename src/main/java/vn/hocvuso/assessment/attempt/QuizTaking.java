package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** A learner takes a quiz: start, see the paper, submit, see the result. Answers go through {@link AnswerSaving}. */
@UseCase
public class QuizTaking {

    /** The paper as the learner sees it; holds no key. */
    public record PaperView(Attempt.Ref attempt, Quiz.Ref quiz, String title, List<ItemView> items, boolean submitted)
            implements Serializable {

        public long answered() {
            return items.stream().filter(ItemView::isAnswered).count();
        }
    }

    /** One question on the paper; numbers count from 1. */
    public record ItemView(int number, long question, QuestionKind kind, String prompt, List<ChoiceView> choices)
            implements Serializable {

        public boolean isAnswered() {
            return choices.stream().anyMatch(ChoiceView::chosen);
        }

        public boolean isMultiple() {
            return !kind.takesOne();
        }
    }

    /** A choice on the paper; {@code place} counts from 0, in the order shown. */
    public record ChoiceView(int place, String text, boolean chosen) implements Serializable {}

    /** The graded paper. */
    public record Result(
            Attempt.Ref attempt,
            Quiz.Ref quiz,
            String title,
            int number,
            Attempt.Score score,
            int passPercent,
            boolean passed,
            Instant submittedAt,
            List<ReviewedItem> items)
            implements Serializable {}

    /** One question of the graded paper, with its key. */
    public record ReviewedItem(
            int number, String prompt, boolean right, List<ReviewedChoice> choices, String explanation)
            implements Serializable {}

    /** A choice of the graded paper. */
    public record ReviewedChoice(String text, boolean chosen, boolean right) implements Serializable {}

    /**
     * Where a learner stands with a quiz.
     *
     * @param open the attempt that still takes answers
     * @param used tries so far, the open one included
     * @param nextAt when the next try may start; empty when now or never
     * @param passedBy the attempt that passed
     * @param last the newest graded attempt
     */
    public record Standing(
            Quiz.Rule rule,
            Optional<Attempt.Ref> open,
            int used,
            Optional<Instant> nextAt,
            Optional<Attempt.Ref> passedBy,
            Optional<Attempt.Ref> last) {

        /** True when no try is left. */
        public boolean isExhausted() {
            return open.isEmpty() && rule.tries() > 0 && used >= rule.tries();
        }

        public boolean mayStart() {
            return open.isPresent() || passedBy.isEmpty() && !isExhausted() && nextAt.isEmpty();
        }
    }

    private final Attempts attempts;
    private final SealedQuizzes quizzes;
    private final Event<Attempt.Graded> graded;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    QuizTaking(Attempts attempts, SealedQuizzes quizzes, Event<Attempt.Graded> graded, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.graded = graded;
        this.clock = clock;
    }

    public Standing standing(Learner.Ref learner, Quiz.Ref quiz) {
        return standing(quizzes.require(quiz).rule(), attempts.of(learner, quiz));
    }

    private Standing standing(Quiz.Rule rule, List<Attempt> all) {
        var open =
                all.stream().filter(attempt -> attempt.submittedAt().isEmpty()).findFirst();
        var last = all.stream()
                .filter(attempt -> attempt.submittedAt().isPresent())
                .reduce((earlier, later) -> later);
        var nextAt = last.filter(attempt -> !attempt.isPassed())
                .flatMap(Attempt::submittedAt)
                .map(at -> at.plus(Duration.ofMinutes(rule.waitMinutes())))
                .filter(at -> at.isAfter(clock.instant()));
        return new Standing(
                rule,
                open.map(Attempt::ref),
                all.size(),
                nextAt,
                all.stream().filter(Attempt::isPassed).findFirst().map(Attempt::ref),
                last.map(Attempt::ref));
    }

    /**
     * Resumes the learner's open attempt, else starts one: neither a reload nor a doubled click costs a try. Whether
     * the learner may take this quiz at all is the caller's business.
     *
     * @throws Refusal {@code assessment.quiz.passed}, {@code assessment.quiz.exhausted}, {@code assessment.quiz.wait}
     *     with the whole minutes to wait, or {@code platform.changed} when two starts met
     */
    public Attempt.Ref start(Learner.Ref learner, Quiz.Ref quiz) {
        var rule = quizzes.require(quiz).rule();
        var standing = standing(rule, attempts.of(learner, quiz));
        if (standing.open().isPresent()) {
            return standing.open().get();
        }
        if (standing.passedBy().isPresent()) {
            throw new Refusal("assessment.quiz.passed");
        }
        if (standing.isExhausted()) {
            throw new Refusal("assessment.quiz.exhausted", rule.tries());
        }
        var now = clock.instant();
        standing.nextAt().ifPresent(at -> {
            throw new Refusal(
                    "assessment.quiz.wait",
                    Duration.between(now, at).plusSeconds(59).toMinutes());
        });
        var attempt = new Attempt(learner, quiz, standing.used() + 1, random.nextLong(), now);
        try {
            attempts.add(attempt);
        } catch (PersistenceException e) {
            // A second tab was faster: the unique key has decided, and asking again finds its attempt.
            throw new Refusal("platform.changed");
        }
        return attempt.ref();
    }

    /** @throws Refusal {@code assessment.attempt.unknown} */
    public PaperView paper(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var quiz = quizzes.require(attempt.quiz());
        var responses = attempts.responses(ref);
        var sheets = Paper.draw(quiz, attempt.seed()).sheets();
        var items = IntStream.range(0, sheets.size())
                .mapToObj(i -> item(i + 1, sheets.get(i), responses))
                .toList();
        return new PaperView(
                ref,
                attempt.quiz(),
                quiz.rule().title(),
                items,
                attempt.submittedAt().isPresent());
    }

    private static ItemView item(int number, Paper.Sheet sheet, Map<Long, Set<Integer>> responses) {
        var chosen = sheet.shown(responses.getOrDefault(sheet.item().question(), Set.of()));
        var texts = sheet.choices();
        return new ItemView(
                number,
                sheet.item().question(),
                sheet.item().kind(),
                sheet.item().prompt(),
                IntStream.range(0, texts.size())
                        .mapToObj(place -> new ChoiceView(place, texts.get(place), chosen.contains(place)))
                        .toList());
    }

    /**
     * Grades the attempt and tells the house, in the same transaction. A second submission finds it graded and changes
     * nothing.
     *
     * @throws Refusal {@code assessment.attempt.unknown}
     */
    public void submit(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.lock(ref, learner);
        if (attempt.submittedAt().isPresent()) {
            return;
        }
        var quiz = quizzes.require(attempt.quiz());
        var responses = attempts.responses(ref);
        var event = attempt.submit(quiz, responses, clock.instant());
        attempts.noteEarned(ref, right(quiz, attempt, responses));
        graded.fire(event);
    }

    private static List<Long> right(SealedQuiz quiz, Attempt attempt, Map<Long, Set<Integer>> responses) {
        return Paper.draw(quiz, attempt.seed()).sheets().stream()
                .map(Paper.Sheet::item)
                .filter(item -> item.accepts(responses.getOrDefault(item.question(), Set.of())))
                .map(SealedQuiz.Item::question)
                .toList();
    }

    /** @throws Refusal {@code assessment.attempt.unknown}, before it is graded too */
    public Result result(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var submittedAt = attempt.submittedAt().orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
        var quiz = quizzes.require(attempt.quiz());
        var responses = attempts.responses(ref);
        var sheets = Paper.draw(quiz, attempt.seed()).sheets();
        return new Result(
                ref,
                attempt.quiz(),
                quiz.rule().title(),
                attempt.number(),
                attempt.score().orElseThrow(),
                quiz.rule().passPercent(),
                attempt.isPassed(),
                submittedAt,
                IntStream.range(0, sheets.size())
                        .mapToObj(i -> reviewed(i + 1, sheets.get(i), responses))
                        .toList());
    }

    private static ReviewedItem reviewed(int number, Paper.Sheet sheet, Map<Long, Set<Integer>> responses) {
        var item = sheet.item();
        var own = responses.getOrDefault(item.question(), Set.of());
        var choices = sheet.order().stream()
                .map(place -> new ReviewedChoice(
                        item.choices().get(place),
                        own.contains(place),
                        item.key().contains(place)))
                .toList();
        return new ReviewedItem(number, item.prompt(), item.accepts(own), choices, item.explanation());
    }
}
