package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Shows the authors of a quiz who took it, and every answer with its receipt. Reads only. */
@ApplicationScoped
public class AttemptOversight {

    private static final String ATTEMPTS =
            """
            select id, learner_id, number, started_at, submitted_at, earned, possible, passed from assessment_attempt
            where quiz_id = ? order by id desc limit ? offset ?
            """;

    /** An attempt; without a score before it is graded. */
    public record Line(
            Attempt.Ref attempt,
            Learner.Ref learner,
            int number,
            Instant startedAt,
            Optional<Instant> submittedAt,
            Optional<Attempt.Score> score,
            boolean passed)
            implements Serializable {}

    /**
     * An attempt's log.
     *
     * @param brokenFrom the first answer that is not as it was logged, or is missing; empty when all are whole
     * @param sealed true when the attempt is graded and keeps the end of the log
     */
    public record Log(
            Attempt.Ref attempt,
            Learner.Ref learner,
            int number,
            List<Answer> answers,
            Optional<Integer> brokenFrom,
            boolean sealed)
            implements Serializable {}

    /** One answer as it was logged. */
    public record Answer(Receipt receipt, String code, Instant chosenAt, Response response) implements Serializable {}

    private record Head(Learner.Ref learner, int number, boolean graded, int answers, byte[] chain) {}

    private final SingleStatement database;
    private final Attempts attempts;
    private final SealedQuizzes quizzes;
    private final Grants grants;

    @Inject
    AttemptOversight(SingleStatement database, Attempts attempts, SealedQuizzes quizzes, Grants grants) {
        this.database = database;
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.grants = grants;
    }

    /** The attempts at a quiz, the newest first. */
    public List<Line> lines(Learner.Ref actor, Quiz.Ref quiz, int first, int limit) {
        requireAuthor(actor, quiz);
        return database.read(
                ATTEMPTS,
                rows -> {
                    var lines = new ArrayList<Line>();
                    while (rows.next()) {
                        var submitted = SingleStatement.instant(rows, "submitted_at");
                        lines.add(new Line(
                                new Attempt.Ref(rows.getLong("id")),
                                new Learner.Ref(rows.getLong("learner_id")),
                                rows.getInt("number"),
                                SingleStatement.instant(rows, "started_at").orElseThrow(),
                                submitted,
                                submitted.isPresent()
                                        ? Optional.of(new Attempt.Score(rows.getInt("earned"), rows.getInt("possible")))
                                        : Optional.empty(),
                                rows.getBoolean("passed")));
                    }
                    return List.copyOf(lines);
                },
                quiz.value(),
                limit,
                first);
    }

    /** How many attempts there are. */
    public int count(Learner.Ref actor, Quiz.Ref quiz) {
        requireAuthor(actor, quiz);
        return database.read(
                "select count(*) from assessment_attempt where quiz_id = ?",
                rows -> {
                    rows.next();
                    return rows.getInt(1);
                },
                quiz.value());
    }

    /** @throws Refusal {@code assessment.attempt.unknown}, also for an attempt at another quiz */
    public Log log(Learner.Ref actor, Quiz.Ref quiz, Attempt.Ref attempt) {
        requireAuthor(actor, quiz);
        var sealed = quizzes.require(quiz);
        var head = head(quiz, attempt);
        var links = attempts.log(attempt);
        return new Log(
                attempt,
                head.learner(),
                head.number(),
                links.stream()
                        .map(link -> new Answer(
                                new Receipt(
                                        link.receivedAt(),
                                        link.sequence(),
                                        HexFormat.of().formatHex(link.hash())),
                                sealed.item(link.question())
                                        .map(item -> item.code())
                                        .orElse(""),
                                link.chosenAt(),
                                Response.read(link.response())))
                        .toList(),
                brokenFrom(attempt, links, head),
                head.graded());
    }

    private static Optional<Integer> brokenFrom(Attempt.Ref attempt, List<AnswerChain.Link> links, Head head) {
        var broken = AnswerChain.firstBroken(attempt.value(), links);
        if (broken.isPresent()) {
            return Optional.of(broken.getAsInt());
        }
        var last = links.isEmpty()
                ? AnswerChain.BEGIN
                : links.get(links.size() - 1).hash();
        var cut = head.chain() != null && (links.size() != head.answers() || !Arrays.equals(last, head.chain()));
        return cut ? Optional.of(links.size() + 1) : Optional.empty();
    }

    private Head head(Quiz.Ref quiz, Attempt.Ref attempt) {
        return database.read(
                "select learner_id, number, submitted_at, answers, chain from assessment_attempt where id = ? and quiz_id = ?",
                rows -> {
                    if (!rows.next()) {
                        throw new Refusal("assessment.attempt.unknown");
                    }
                    return new Head(
                            new Learner.Ref(rows.getLong("learner_id")),
                            rows.getInt("number"),
                            SingleStatement.instant(rows, "submitted_at").isPresent(),
                            rows.getInt("answers"),
                            rows.getBytes("chain"));
                },
                attempt.value(),
                quiz.value());
    }

    private void requireAuthor(Learner.Ref actor, Quiz.Ref quiz) {
        grants.requireAuthor(actor, quizzes.require(quiz).owner());
    }
}
