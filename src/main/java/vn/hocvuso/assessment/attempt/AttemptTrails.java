package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Mark;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** How graded attempts came about, question by question: for batches that look at many of them, not for pages. */
@ApplicationScoped
public class AttemptTrails {

    /** Where a question is none of choosing, a guess is right no more often than that. */
    private static final double OTHER_GUESS = 0.1;

    private static final String TRAILS =
            """
            select a.id, a.learner_id, a.number, a.seed, a.paper, a.started_at, a.submitted_at,
                l.sequence, l.question_id, l.response, l.chosen_at, l.received_at, r.earned
            from assessment_attempt a
            left join assessment_answer l on l.attempt_id = a.id
            left join assessment_response r on r.attempt_id = l.attempt_id and r.question_id = l.question_id
            where a.quiz_id = ? and a.submitted_at is not null and a.paper is not null and %s
            order by a.number, a.id, l.sequence
            """;

    /** A graded attempt. */
    public record Trail(
            Attempt.Ref attempt,
            Learner.Ref learner,
            int number,
            Instant startedAt,
            Instant submittedAt,
            List<Step> steps) {}

    /**
     * One question of its paper.
     *
     * @param syllables that the page showed
     * @param guess how likely a guess is right, 0 to 1
     * @param counts false when it was only tried
     * @param answer the one in force, in the author's order; an empty one when it was left open
     * @param arrivedAt when that reached the server; the start when it was left open
     */
    public record Step(
            long question,
            String code,
            String prompt,
            int syllables,
            double guess,
            boolean counts,
            Optional<Response> answer,
            boolean isRight,
            Instant arrivedAt) {

        public boolean isAnswered() {
            return answer.filter(given -> !given.isEmpty()).isPresent();
        }
    }

    private record Answered(Response own, Instant chosenAt, Instant receivedAt, boolean right) {}

    private final SingleStatement database;
    private final SealedQuizzes quizzes;

    @Inject
    AttemptTrails(SingleStatement database, SealedQuizzes quizzes) {
        this.database = database;
        this.quizzes = quizzes;
    }

    /** The attempts at a quiz that were handed in after the one moment, up to the other. */
    public List<Trail> handedIn(Quiz.Ref quiz, Instant after, Instant upTo) {
        return trails(quiz, "a.submitted_at > ? and a.submitted_at <= ?", after, upTo);
    }

    /** Somebody's attempts at a quiz up to the one with this number, first try first. */
    public List<Trail> tries(Quiz.Ref quiz, Learner.Ref learner, int number) {
        return trails(quiz, "a.learner_id = ? and a.number <= ?", learner.value(), number);
    }

    /** The questions that somebody was asked in attempts, at whatever quiz, that were started before this one. */
    public Set<Long> askedBefore(Learner.Ref learner, Attempt.Ref attempt) {
        return database.read(
                "select paper from assessment_attempt where learner_id = ? and id < ? and paper is not null",
                rows -> {
                    var asked = new HashSet<Long>();
                    while (rows.next()) {
                        Arrays.stream(Paper.questions(rows.getString(1))).forEach(asked::add);
                    }
                    return asked;
                },
                learner.value(),
                attempt.value());
    }

    private List<Trail> trails(Quiz.Ref quiz, String which, Object... parameters) {
        return database.read(
                TRAILS.formatted(which),
                rows -> read(quiz, rows),
                Stream.concat(Stream.of(quiz.value()), Arrays.stream(parameters))
                        .toArray());
    }

    private List<Trail> read(Quiz.Ref quiz, ResultSet rows) throws SQLException {
        var trails = new ArrayList<Trail>();
        var more = rows.next();
        while (more) {
            var attempt = new Attempt.Ref(rows.getLong("id"));
            var paper =
                    Paper.of(quizzes.require(quiz), rows.getLong("seed"), Optional.ofNullable(rows.getString("paper")));
            var learner = new Learner.Ref(rows.getLong("learner_id"));
            var number = rows.getInt("number");
            var startedAt = SingleStatement.instant(rows, "started_at").orElseThrow();
            var submittedAt = SingleStatement.instant(rows, "submitted_at").orElseThrow();
            var answers = new HashMap<Long, Answered>();
            do {
                if (SingleStatement.number(rows, "sequence").isPresent()) {
                    answers.merge(
                            rows.getLong("question_id"),
                            answered(rows),
                            (one, other) -> other.chosenAt().isBefore(one.chosenAt()) ? one : other);
                }
                more = rows.next();
            } while (more && rows.getLong("id") == attempt.value());
            trails.add(new Trail(attempt, learner, number, startedAt, submittedAt, steps(paper, startedAt, answers)));
        }
        return List.copyOf(trails);
    }

    private static Answered answered(ResultSet rows) throws SQLException {
        return new Answered(
                Response.read(rows.getString("response")),
                SingleStatement.instant(rows, "chosen_at").orElseThrow(),
                SingleStatement.instant(rows, "received_at").orElseThrow(),
                rows.getInt("earned") == Mark.FULL);
    }

    private static List<Step> steps(Paper paper, Instant startedAt, Map<Long, Answered> answers) {
        return paper.items().stream()
                .map(item -> {
                    var sheet = paper.sheet(item);
                    var answered = Optional.ofNullable(answers.get(item.question()));
                    var shown = sheet.shown(Optional.empty());
                    return new Step(
                            item.question(),
                            item.code(),
                            sheet.prompt(),
                            syllables(sheet.prompt())
                                    + texts(shown)
                                            .mapToInt(AttemptTrails::syllables)
                                            .sum(),
                            guess(sheet.drawn()),
                            paper.counts(item) && !item.neutral(),
                            answered.map(Answered::own),
                            answered.filter(Answered::right).isPresent(),
                            answered.map(Answered::receivedAt).orElse(startedAt));
                })
                .toList();
    }

    /** Vietnamese puts a space between syllables; a word of another language, or a number, counts as one. */
    static int syllables(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static Stream<String> texts(Optional<Shown> shown) {
        var page = shown.orElse(null);
        if (page instanceof Shown.Choices choices) {
            return choices.texts().stream();
        } else if (page instanceof Shown.Items items) {
            return items.texts().stream();
        } else if (page instanceof Shown.Sides sides) {
            return Stream.concat(sides.lefts().stream(), sides.rights().stream());
        } else if (page instanceof Shown.Gapped gapped) {
            return Stream.of(
                            gapped.pieces().stream().map(Shown.Piece::text),
                            Stream.of(gapped.tail()),
                            gapped.bank().stream())
                    .flatMap(part -> part);
        } else if (page instanceof Shown.Screen screen) {
            return screen.elements().stream().map(element -> element.text());
        }
        return Stream.empty();
    }

    private static double guess(Asked.Drawn drawn) {
        Body body = drawn.body();
        if (!(body instanceof Choosing choosing)) {
            return OTHER_GUESS;
        }
        var choices = choosing.choices().size();
        return switch (choosing.way()) {
            case TRUE_FALSE -> 0.5;
            case SINGLE -> 1.0 / choices;
            // two or more of them, not all
            case MULTIPLE -> 1.0 / ((1 << choices) - choices - 2);
        };
    }
}
