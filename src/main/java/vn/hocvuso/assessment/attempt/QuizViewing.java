package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Review;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
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
     * @param givenBack seconds of outages of ours that are in it
     * @param owner whose quiz it is, as {@link vn.hocvuso.assessment.quiz.SealedQuiz#owner}
     * @param sequence how many answers its log has
     * @param examRoom the exam room that it is sat in
     */
    public record PaperView(
            Attempt.Ref attempt,
            Quiz.Ref quiz,
            String owner,
            String title,
            List<ItemView> items,
            Optional<Instant> endsAt,
            int givenBack,
            boolean submitted,
            int sequence,
            Optional<Long> examRoom) {

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
     * @param shown what the page shows; empty for a simulation that has come to its end
     * @param saved what is saved, as the page shows it; an empty one before the first answer
     * @param answeredAt when it was chosen; the beginning of time before the first answer
     * @param feedback in practice, once it is answered
     */
    public record ItemView(
            int number,
            long question,
            QuestionKind kind,
            String prompt,
            Optional<Shown> shown,
            Response saved,
            Instant answeredAt,
            Optional<Receipt> receipt,
            Feedback feedback)
            implements Serializable {

        public boolean isAnswered() {
            return !saved.isEmpty();
        }
    }

    /**
     * The graded paper, as far as she may see it now.
     *
     * @param score empty when marks are not shown
     * @param graded false for practice, which nobody passes
     * @param fullAt when more will be shown than now
     * @param examRoom the exam room that it was sat in
     * @param held true while others may still answer there, and nothing of the questions is shown
     * @param items none when nothing of them may be seen
     */
    public record Result(
            Attempt.Ref attempt,
            Quiz.Ref quiz,
            String title,
            int number,
            Optional<Attempt.Score> score,
            int passPercent,
            boolean graded,
            boolean passed,
            Instant submittedAt,
            Optional<Instant> fullAt,
            Optional<Long> examRoom,
            boolean held,
            List<ReviewedItem> items)
            implements Serializable {}

    /**
     * One question of the graded paper.
     *
     * @param counts false when it was only tried
     * @param neutral true when everybody gets its mark
     */
    public record ReviewedItem(
            int number, String prompt, boolean counts, boolean neutral, Feedback feedback, Optional<Receipt> receipt)
            implements Serializable {}

    /**
     * Where a learner stands with a quiz.
     *
     * @param open the attempt that still takes answers
     * @param used tries so far, the open one included
     * @param nextAt when the next try may start; empty when now or never
     * @param passedBy the attempt that passed
     * @param last the newest graded attempt
     * @param releasedAt when it is open to her; empty when it is, or was
     * @param isClosed true when nobody may start any more
     */
    public record Standing(
            Quiz.Rule rule,
            Optional<Attempt.Ref> open,
            int used,
            Optional<Instant> nextAt,
            Optional<Attempt.Ref> passedBy,
            Optional<Attempt.Ref> last,
            Optional<Instant> releasedAt,
            boolean isClosed) {

        /** True when no try is left. */
        public boolean isExhausted() {
            return open.isEmpty() && rule.tries() > 0 && used >= rule.tries();
        }

        /** True when she can only start it in an exam room. */
        public boolean asksRoom() {
            return open.isEmpty() && rule.terms().examRoom();
        }

        public boolean mayStart() {
            return open.isPresent()
                    || passedBy.isEmpty() && !isExhausted() && nextAt.isEmpty() && releasedAt.isEmpty() && !isClosed;
        }
    }

    private final AttemptReading attempts;
    private final SealedQuizzes quizzes;
    private final RoomDoor door;
    private final Clock clock;

    @Inject
    QuizViewing(AttemptReading attempts, SealedQuizzes quizzes, RoomDoor door, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.door = door;
        this.clock = clock;
    }

    public Standing standing(Learner.Ref learner, Quiz.Ref quiz) {
        return standing(learner, quizzes.require(quiz).rule(), attempts.tries(learner, quiz));
    }

    Standing standing(Learner.Ref learner, Quiz.Rule rule, List<AttemptReading.Try> all) {
        var now = clock.instant();
        var open =
                all.stream().filter(attempt -> attempt.submittedAt().isEmpty()).findFirst();
        var last = all.stream()
                .filter(attempt -> attempt.submittedAt().isPresent())
                .reduce((earlier, later) -> later);
        var nextAt = last.filter(attempt -> !attempt.passed())
                .flatMap(AttemptReading.Try::submittedAt)
                .map(at -> at.plus(Duration.ofMinutes(rule.waitMinutes())))
                .filter(at -> at.isAfter(now));
        return new Standing(
                rule,
                open.map(AttemptReading.Try::ref),
                all.size(),
                nextAt,
                all.stream().filter(AttemptReading.Try::passed).findFirst().map(AttemptReading.Try::ref),
                last.map(AttemptReading.Try::ref),
                rule.terms().releasedAt(learner.value()).filter(at -> at.isAfter(now)),
                rule.terms().isClosed(now));
    }

    /** @throws Refusal {@code assessment.attempt.unknown} */
    public PaperView paper(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var sheets = attempt.paper().sheets();
        var items = IntStream.range(0, sheets.size())
                .mapToObj(i -> item(i + 1, sheets.get(i), attempt))
                .toList();
        return new PaperView(
                ref,
                attempt.paper().quiz().ref(),
                attempt.paper().quiz().owner(),
                attempt.paper().quiz().rule().title(),
                items,
                attempt.endsAt(),
                attempt.givenBack(),
                attempt.submittedAt().isPresent(),
                attempt.sequence(),
                attempt.examRoom());
    }

    private static ItemView item(int number, Sheet sheet, AttemptReading.Snapshot attempt) {
        var question = sheet.item().question();
        var answered = Optional.ofNullable(attempt.answers().get(question));
        var own = answered.map(AttemptReading.Answered::own);
        return new ItemView(
                number,
                question,
                sheet.item().kind(),
                sheet.prompt(),
                sheet.shown(own),
                own.map(sheet::asShown)
                        .orElseGet(() -> Review.none(sheet.drawn().body())),
                answered.map(AttemptReading.Answered::chosenAt).orElse(Instant.EPOCH),
                answered.map(AttemptReading.Answered::receipt),
                own.map(given -> feedback(attempt.paper().quiz(), sheet, given)).orElse(Feedback.NONE));
    }

    /** What is shown of an answer at once. */
    static Feedback feedback(SealedQuiz quiz, Sheet sheet, Response own) {
        var shown = quiz.rule().terms().disclosure().during();
        return shown.isEmpty() || own.isEmpty()
                ? Feedback.NONE
                : Feedback.of(sheet, own, sheet.mark(own).thousandths(), shown);
    }

    /** @throws Refusal {@code assessment.attempt.unknown}, before it is graded too */
    public Result result(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.require(ref, learner);
        var submittedAt = attempt.submittedAt().orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
        var quiz = attempt.paper().quiz();
        var terms = quiz.rule().terms();
        var closed = terms.isClosed(clock.instant());
        var may = closed ? terms.disclosure().closed() : terms.disclosure().after();
        // Whoever hands in first goes home, past those who still answer the same questions.
        var held = !may.isEmpty() && attempt.examRoom().filter(door::isOpen).isPresent();
        var shown = held ? Set.<Disclosure.What>of() : may;
        var more = !closed && !may.containsAll(terms.disclosure().closed());
        var sheets = attempt.paper().sheets();
        return new Result(
                ref,
                quiz.ref(),
                quiz.rule().title(),
                attempt.number(),
                attempt.score().filter(score -> may.contains(Disclosure.What.MARKS)),
                quiz.rule().passPercent(),
                terms.graded(),
                attempt.passed(),
                submittedAt,
                more ? terms.closesAt() : Optional.empty(),
                attempt.examRoom(),
                held,
                shown.isEmpty()
                        ? List.of()
                        : IntStream.range(0, sheets.size())
                                .mapToObj(i -> reviewed(i + 1, sheets.get(i), attempt, shown))
                                .toList());
    }

    private static ReviewedItem reviewed(
            int number, Sheet sheet, AttemptReading.Snapshot attempt, Set<Disclosure.What> shown) {
        var answered = Optional.ofNullable(attempt.answers().get(sheet.item().question()));
        var own = answered.map(AttemptReading.Answered::own)
                .orElseGet(() -> Review.none(sheet.drawn().body()));
        var thousandths = answered.flatMap(AttemptReading.Answered::thousandths).orElse(0);
        return new ReviewedItem(
                number,
                sheet.prompt(),
                attempt.paper().counts(sheet.item()),
                sheet.item().neutral(),
                Feedback.of(sheet, own, thousandths, shown),
                answered.map(AttemptReading.Answered::receipt));
    }
}
