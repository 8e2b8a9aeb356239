package vn.hocvuso.assessment.statistics;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reckons what the answers to a quiz say of its questions, and keeps it; one quiz is one transaction. */
@UseCase
public class FiguresReckoning {

    /** With fewer people a calibrated curve says more of chance than of the question. */
    static final int CALIBRATED_FROM = 200;

    /** Of a larger bank the standard errors would take hours. */
    private static final int MOST_CALIBRATED = 300;

    private final QuizSheets sheets;
    private final SealedQuizzes quizzes;
    private final SingleStatement database;
    private final Clock clock;

    @Inject
    FiguresReckoning(QuizSheets sheets, SealedQuizzes quizzes, SingleStatement database, Clock clock) {
        this.sheets = sheets;
        this.quizzes = quizzes;
        this.database = database;
        this.clock = clock;
    }

    /** Puts new figures in the place of the old ones. */
    public void reckon(Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        var read = sheets.of(quiz);
        var analysis = ItemAnalysis.of(
                read.answers(),
                quiz.items().stream().map(FiguresReckoning::offered).toList(),
                ItemAnalysis.Thresholds.DEFAULT);
        var curves = calibrated(read.answers());
        keep(ref, read.upTo(), analysis);
        database.change("delete from assessment_item_figures where quiz_id = ?", ref.value());
        IntStream.range(0, quiz.items().size())
                .forEach(i -> keep(
                        ref,
                        quiz.items().get(i).question(),
                        analysis.items().get(i),
                        curves.map(result -> result.items().get(i))));
    }

    private static ItemAnalysis.Offered offered(SealedQuiz.Item item) {
        return item.asked() instanceof Choosing choosing && choosing.way() != Choosing.Way.MULTIPLE
                ? new ItemAnalysis.Offered(
                        choosing.choices().size(), choosing.key().get(0))
                : ItemAnalysis.Offered.UNCOUNTED;
    }

    /** Empty for too few people or too many items, and where the steps have not come to an end. */
    private static Optional<Calibration.Result> calibrated(AnswerSheets sheets) {
        return sheets.persons() < CALIBRATED_FROM || sheets.items() > MOST_CALIBRATED
                ? Optional.empty()
                : Optional.of(Calibration.DEFAULT.of(sheets)).filter(Calibration.Result::converged);
    }

    private void keep(Quiz.Ref quiz, long upTo, ItemAnalysis analysis) {
        var reliability = analysis.reliability();
        database.change(
                "replace into assessment_quiz_figures (quiz_id, up_to, reckoned_at, persons, whole, mean, deviation,"
                        + " alpha, error) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                quiz.value(),
                upTo,
                clock.instant(),
                analysis.persons(),
                reliability.persons(),
                column(reliability.mean()),
                column(reliability.deviation()),
                column(reliability.alpha()),
                column(reliability.error()));
    }

    private void keep(Quiz.Ref quiz, long question, ItemAnalysis.Item item, Optional<Calibration.Item> calibrated) {
        database.change(
                "insert into assessment_item_figures (quiz_id, question_id, answers, facility, discrimination,"
                        + " upper_lower, verdicts, choices, a, b, a_error, b_error, misfit)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                quiz.value(),
                question,
                item.answers(),
                column(item.facility()),
                column(item.discrimination()),
                column(item.upperLower()),
                item.verdicts().stream().sorted().map(Verdict::name).collect(Collectors.joining(",")),
                choices(item.choices()),
                calibrated.map(it -> column(it.curve().a())).orElse(null),
                calibrated.map(it -> column(it.curve().b())).orElse(null),
                calibrated.map(it -> column(it.aError())).orElse(null),
                calibrated.map(it -> column(it.bError())).orElse(null),
                calibrated.map(it -> column(it.fit().p())).orElse(null));
    }

    private static String choices(List<ItemAnalysis.ChoiceLine> choices) {
        return choices.stream()
                .map(choice -> choice.takers() + ":" + (Double.isNaN(choice.restScore()) ? "" : choice.restScore()))
                .collect(Collectors.joining(";"));
    }

    /** Null for what is no number. */
    private static Double column(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }
}
