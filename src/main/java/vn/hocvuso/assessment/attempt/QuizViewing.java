package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * Shows a learner where she stands with a quiz, her paper and her result.
 *
 * <p>No {@code @UseCase}: each view is one statement, and a transaction around it would cost more than the statement.
 */
@ApplicationScoped
public class QuizViewing {

    /**
     * The paper as the learner sees it; holds no key.
     *
     * @param endsAt when it takes no more answers; empty for one without a limit
     */
    public record PaperView(
            Attempt.Ref attempt,
            Quiz.Ref quiz,
            String title,
            List<ItemView> items,
            Optional<Instant> endsAt,
            boolean submitted) {

        /** True when its time is over and it waits to be handed in. */
        public boolean isOver(Instant now) {
            return !submitted && endsAt.filter(end -> !now.isBefore(end)).isPresent();
        }

        public long answered() {
            return items.stream().filter(ItemView::isAnswered).count();
        }
    }

    /**
     * One question on the paper.
     *
     * @param number counts from 1
     * @param answeredAt when its choices were chosen; the beginning of time before the first answer
     */
    public record ItemView(
            int number, long question, QuestionKind kind, String prompt, List<ChoiceView> choices, Instant answeredAt)
            implements Serializable {

        /** The places that are saved. */
        public Set<Integer> saved() {
            return choices.stream()
                    .filter(ChoiceView::chosen)
                    .map(ChoiceView::place)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

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

    private final AttemptReading attempts;
    private final SealedQuizzes quizzes;
    private final Clock clock;

    @Inject
    QuizViewing(AttemptReading attempts, SealedQuizzes quizzes, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    public Standing standing(Learner.Ref learner, Quiz.Ref quiz) {
        return standing(quizzes.require(quiz).rule(), attempts.tries(learner, quiz));
    }

    private Standing standing(Quiz.Rule rule, List<AttemptReading.Try> all) {
        var open =
                all.stream().filter(attempt -> attempt.submittedAt().isEmpty()).findFirst();
        var last = all.stream()
                .filter(attempt -> attempt.submittedAt().isPresent())
                .reduce((earlier, later) -> later);
        var nextAt = last.filter(attempt -> !attempt.passed())
                .flatMap(AttemptReading.Try::submittedAt)
                .map(at -> at.plus(Duration.ofMinutes(rule.waitMinutes())))
                .filter(at -> at.isAfter(clock.instant()));
        return new Standing(
                rule,
                open.map(AttemptReading.Try::ref),
                all.size(),
                nextAt,
                all.stream().filter(AttemptReading.Try::passed).findFirst().map(AttemptReading.Try::ref),
                last.map(AttemptReading.Try::ref));
    }

    /** @throws Refusal {@code assessment.attempt.unknown} */
    public PaperView paper(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var quiz = quizzes.require(attempt.quiz());
        var sheets = Paper.draw(quiz, attempt.seed()).sheets();
        var items = IntStream.range(0, sheets.size())
                .mapToObj(i -> item(i + 1, sheets.get(i), attempt))
                .toList();
        return new PaperView(
                ref,
                attempt.quiz(),
                quiz.rule().title(),
                items,
                attempt.endsAt(),
                attempt.submittedAt().isPresent());
    }

    private static ItemView item(int number, Paper.Sheet sheet, AttemptReading.Snapshot attempt) {
        var question = sheet.item().question();
        var chosen = sheet.shown(attempt.responses().getOrDefault(question, Set.of()));
        var texts = sheet.choices();
        return new ItemView(
                number,
                question,
                sheet.item().kind(),
                sheet.item().prompt(),
                IntStream.range(0, texts.size())
                        .mapToObj(place -> new ChoiceView(place, texts.get(place), chosen.contains(place)))
                        .toList(),
                attempt.answeredAt().getOrDefault(question, Instant.EPOCH));
    }

    /** @throws Refusal {@code assessment.attempt.unknown}, before it is graded too */
    public Result result(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var submittedAt = attempt.submittedAt().orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
        var quiz = quizzes.require(attempt.quiz());
        var sheets = Paper.draw(quiz, attempt.seed()).sheets();
        return new Result(
                ref,
                attempt.quiz(),
                quiz.rule().title(),
                attempt.number(),
                attempt.score().orElseThrow(),
                quiz.rule().passPercent(),
                attempt.passed(),
                submittedAt,
                IntStream.range(0, sheets.size())
                        .mapToObj(i -> reviewed(i + 1, sheets.get(i), attempt.responses()))
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
