package vn.hocvuso.assessment.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

/** From a graded attempt to the decision on an appeal. */
@ExtendWith(ArquillianExtension.class)
class IntegrityIT {

    private static final int QUESTIONS = 8;
    private static final int ROUNDS = 20;
    private static final FindingKeeping.Filter ALL = new FindingKeeping.Filter("", "");

    @Inject
    AttemptStarting starting;

    @Inject
    QuizTaking quizTaking;

    @Inject
    QuizViewing quizViewing;

    @Inject
    AnswerSaving answerSaving;

    @Inject
    QuizAuthoring authoring;

    @Inject
    IntegrityRounds rounds;

    @Inject
    FindingKeeping keeping;

    @Inject
    FindingAnswering answering;

    @Inject
    SingleStatement database;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Learner.Ref administrator;
    private Learner.Ref teacher;
    private Learner.Ref learner;
    private String owner;
    private Quiz.Ref quiz;

    @BeforeEach
    void aQuizOfEightQuestions() {
        administrator = people.named("quantri").ref();
        teacher = people.named("giaovien").ref();
        learner = caller.learner(caller.signUp());
        owner = QuizSamples.owner();
        var longText = "Một câu hỏi dài mà không ai đọc hết trong một nháy mắt được ".repeat(4);
        quiz = authoring.importQuiz(
                owner,
                QuizSamples.quiz(QuizSamples.questions(
                        QUESTIONS, QuizSamples.single(longText, longText + "hai", longText + "ba", longText + "bốn"))));
    }

    /** Answers everything, all rightly, at machine speed. */
    private Attempt.Ref fastAttempt(Learner.Ref whose) {
        var attempt = starting.start(whose, quiz);
        quizViewing.paper(attempt, whose).items().forEach(item -> {
            var shown = ((Shown.Choices) item.shown().orElseThrow()).texts();
            var right = IntStream.range(0, shown.size())
                    .filter(place -> shown.get(place).length()
                            == shown.stream().mapToInt(String::length).min().orElseThrow())
                    .findFirst()
                    .orElseThrow();
            answerSaving.save(attempt, whose, item.question(), QuizSamples.chosen(right));
        });
        quizTaking.submit(attempt, whose);
        return attempt;
    }

    /** Other tests leave quizzes to be looked at too. */
    private void look() throws InterruptedException {
        for (var round = 0; round < ROUNDS && rounds.look(clock.instant()) > 0; round++) {
            // until nothing is left
        }
    }

    private List<FindingKeeping.Line> found(Learner.Ref actor) {
        return keeping.lines(actor, ALL, 0, 100).stream()
                .filter(line -> line.quiz().equals(quiz))
                .toList();
    }

    private long finding() throws InterruptedException {
        fastAttempt(learner);
        look();
        return found(administrator).get(0).id();
    }

    @Test
    void anAttemptThatNobodyCanHaveReadIsFoundOnceWithItsEvidence() throws InterruptedException {
        var id = finding();
        database.change("delete from assessment_integrity_progress where quiz_id = ?", quiz.value());
        look();
        assertEquals(1, found(administrator).size());
        var view = keeping.look(administrator, id);
        assertEquals("FAST", view.line().kind());
        assertEquals(learner, view.line().learner());
        assertEquals("2026.1", view.thresholds().version());
        var evidence = (Evidence.Fast) view.evidence();
        assertEquals(QUESTIONS, evidence.judged());
        assertEquals(QUESTIONS, evidence.right());
        assertTrue(evidence.lines().get(0).syllables() > 100, evidence.toString());
        assertEquals("LOOKED_AT", view.trail().get(1).kind());
        assertEquals(2, keeping.look(administrator, id).trail().size());
        assertTrue(view.mayDecide());
    }

    @Test
    void nothingHappensToTheResult() throws InterruptedException {
        var attempt = fastAttempt(learner);
        look();
        keeping.decide(administrator, found(administrator).get(0).id(), "UPHELD", "Không có lời giải thích.");
        assertTrue(quizViewing.result(attempt, learner).passed());
    }

    @Test
    void whatArrivesTogetherAfterALongTimeIsNotFound() throws InterruptedException {
        var attempt = fastAttempt(learner);
        // as if the line had been broken for an hour before everything arrived
        database.change(
                "update assessment_attempt set started_at = ? where id = ?",
                clock.instant().minusSeconds(3600),
                attempt.value());
        look();
        assertEquals(List.of(), found(administrator));
    }

    @Test
    void twoPapersWithTheSameWrongAnswersAreFound() throws InterruptedException {
        var questions = authoring.desk(administrator, quiz).questions().stream()
                .map(QuizAuthoring.QuestionLine::question)
                .toList();
        var first = 1_000_000_000L + System.nanoTime() % 1_000_000_000L;
        for (var person = 0; person < 40; person++) {
            insert(first + person, questions, person < 2 ? 3 : person % 2 == 0 ? 1 : 2);
        }
        look();
        var pair = found(administrator).stream()
                .filter(line -> line.kind().equals("SHARED"))
                .toList();
        assertEquals(1, pair.size());
        assertEquals(new Learner.Ref(first), pair.get(0).learner());
        assertEquals(Optional.of(new Learner.Ref(first + 1)), pair.get(0).other());
        var view = keeping.look(administrator, pair.get(0).id());
        assertEquals(QUESTIONS, ((Evidence.Shared) view.evidence()).same());
        assertEquals(2, view.attempts().size());
    }

    /** A graded attempt of somebody who does not exist, the same wrong choice everywhere. */
    private void insert(long person, List<Long> questions, int choice) {
        var attempt = database.insert(
                        "insert into assessment_attempt (version, learner_id, quiz_id, number, seed, paper, started_at,"
                                + " submitted_at, earned, possible, passed) values (1, ?, ?, 1, 1, ?, ?, ?, 0, 8000, 0)",
                        person,
                        quiz.value(),
                        String.join(",", questions.stream().map(String::valueOf).toList()),
                        Instant.now().minusSeconds(600),
                        Instant.now().minusSeconds(1))
                .orElseThrow();
        questions.forEach(question -> database.change(
                "insert into assessment_response (attempt_id, question_id, response, answered_at, earned)"
                        + " values (?, ?, ?, ?, 0)",
                attempt,
                question,
                "{\"choices\":[" + choice + "]}",
                Instant.now()));
    }

    @Test
    void practiceIsNotLookedAt() throws InterruptedException {
        database.change("update assessment_quiz set graded = 0 where id = ?", quiz.value());
        fastAttempt(learner);
        look();
        assertEquals(List.of(), found(administrator));
    }

    @Test
    void authorsSeeThoseOfTheirCoursesAndNobodyElseAny() throws InterruptedException {
        var id = finding();
        assertEquals(List.of(), found(teacher));
        assertRefused("identity.page.unknown", () -> keeping.look(teacher, id));
        assertRefused("identity.page.unknown", () -> keeping.decide(teacher, id, "UPHELD", "Không phải của tôi."));
        assertRefused("identity.page.unknown", () -> keeping.lines(learner, ALL, 0, 10));
        assertRefused("identity.page.unknown", () -> keeping.count(learner, ALL));
        assertRefused("identity.page.unknown", () -> keeping.look(learner, id));
        assertRefused("identity.page.unknown", () -> keeping.tell(learner, id, "Chào bạn."));
        assertRefused("assessment.finding.unknown", () -> keeping.look(administrator, 0));
        makeAuthor();
        assertEquals(1, found(teacher).size());
        assertEquals("OPEN", keeping.look(teacher, id).line().state());
    }

    private void makeAuthor() {
        database.change("insert into identity_author (thing, learner_id) values (?, ?)", owner, teacher.value());
    }

    @Test
    void listsAreFilteredByStateAndKind() throws InterruptedException {
        var id = finding();
        var open = new FindingKeeping.Filter("OPEN", "FAST");
        assertTrue(keeping.lines(administrator, open, 0, 100).stream().anyMatch(line -> line.id() == id));
        for (var other : List.of(new FindingKeeping.Filter("UPHELD", ""), new FindingKeeping.Filter("", "JUMP"))) {
            assertFalse(keeping.lines(administrator, other, 0, 100).stream().anyMatch(line -> line.id() == id));
        }
        assertTrue(keeping.count(administrator, open) > 0);
    }

    @Test
    void theLearnerAnswersAndAnotherPersonDecidesOnTheAppeal() throws InterruptedException {
        var id = finding();
        makeAuthor();
        var stranger = caller.learner(caller.signUp());
        assertRefused("assessment.finding.unknown", () -> answering.finding(learner, id));
        assertRefused("assessment.finding.unknown", () -> answering.state(learner, id, "Chưa biết gì."));
        assertEquals(List.of(), answering.mine(learner));

        keeping.tell(teacher, id, "Bạn làm bài ở đâu?");
        answering.state(learner, id, "Ở nhà văn hóa xã.");
        assertRefused("assessment.finding.outcome", () -> keeping.decide(teacher, id, "APPEALED", "Không được."));
        keeping.decide(teacher, id, "UPHELD", "Chưa có lời giải thích.");
        assertEquals(1, answering.mine(learner).size());
        assertRefused("assessment.finding.unknown", () -> answering.finding(stranger, id));
        assertRefused("assessment.finding.unknown", () -> answering.appeal(stranger, id, "Không phải của tôi."));

        answering.appeal(learner, id, "Tôi đã học thuộc bài.");
        assertFalse(keeping.look(teacher, id).mayDecideAgain());
        assertRefused("assessment.finding.another", () -> keeping.decide(teacher, id, "UPHELD", "Vẫn như trước."));
        keeping.decide(administrator, id, "EXPLAINED", "Bài đã được học kỹ.");

        var mine = answering.finding(learner, id);
        assertEquals("EXPLAINED", mine.line().state());
        assertTrue(mine.isFinal());
        assertEquals(
                List.of("FOUND", "TOLD", "STATEMENT", "DECISION", "APPEAL", "SECOND_DECISION"),
                mine.trail().stream().map(FindingKeeping.Happening::kind).toList());
        assertEquals(
                2,
                database.<Integer>read(
                        "select count(*) from platform_audit where subject = ? and act = 'assessment.finding-decide'",
                        rows -> {
                            rows.next();
                            return rows.getInt(1);
                        },
                        "finding:" + id));
    }
}
