package vn.hocvuso.assessment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.assertRefused;
import static vn.hocvuso.testing.Caller.json;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionDraft.ChoiceDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.testing.Caller;

/** Answers one by one and as a whole paper, over HTTP: from two tabs, late, twice, and from somebody else. */
@ExtendWith(ArquillianExtension.class)
class AnswersIT {

    @Inject
    QuizTaking quizTaking;

    @Inject
    QuizViewing quizViewing;

    @Inject
    QuizAuthoring authoring;

    @Inject
    Caller caller;

    private String token;
    private Learner.Ref learner;
    private Attempt.Ref attempt;

    @BeforeEach
    void aPaperOfTwo() {
        token = caller.signUp();
        learner = caller.learner(token);
        var questions = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> new QuestionDraft(
                        "q" + i,
                        QuestionKind.MULTIPLE,
                        "4.2",
                        1,
                        "Câu hỏi " + i,
                        List.of(
                                new ChoiceDraft("đúng", true),
                                new ChoiceDraft("cũng đúng", true),
                                new ChoiceDraft("sai", false)),
                        "Vì thế."))
                .toList();
        var quiz = authoring.importQuiz(
                "course:tra-loi-" + System.nanoTime(),
                new QuizAuthoring.QuizDraft("Bài thử", 2, 100, 0, 0, 0, questions));
        attempt = quizTaking.start(learner, quiz);
    }

    private long question(int index) {
        return quizViewing.paper(attempt, learner).items().get(index).question();
    }

    private Set<Integer> saved(int index) {
        return quizViewing.paper(attempt, learner).items().get(index).saved();
    }

    private HttpResponse<String> put(long question, String session, String body)
            throws IOException, InterruptedException {
        var path = "/api/assessment/attempts/" + attempt.value() + "/answers/" + question;
        return caller.putJson(path, body, as(session));
    }

    private String post(String fields) throws IOException, InterruptedException {
        return location(caller.post("/paper", "attempt=" + attempt.value() + "&" + fields, as(token)));
    }

    private static void assertInForce(String choices, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(choices, json(answer).getJsonArray("choices").toString());
        assertTrue(Instant.parse(json(answer).getString("savedAt")).isAfter(Instant.EPOCH));
    }

    @Test
    void anAnswerIsConfirmedWithWhatIsInForce() throws Exception {
        assertInForce("[0,2]", put(question(0), token, "{\"choices\":[2,0]}"));
        assertEquals(Set.of(0, 2), saved(0));
    }

    @Test
    void anOlderAnswerThatComesLateIsToldTheNewerOne() throws Exception {
        put(question(0), token, "{\"choices\":[1]}");
        var late = "{\"choices\":[0],\"chosenAt\":\"2020-01-01T00:00:00Z\"}";
        assertInForce("[1]", put(question(0), token, late));
        assertInForce("[1]", put(question(0), token, late));
        assertEquals(Set.of(1), saved(0));
    }

    @Test
    void aVisitorAndAnotherPersonChangeNothing() throws Exception {
        assertRefused(401, "identity.signin.needed", put(question(0), "", "{\"choices\":[0]}"));
        assertRefused(404, "assessment.attempt.unknown", put(question(0), caller.signUp(), "{\"choices\":[0]}"));
        assertEquals(Set.of(), saved(0));
    }

    @Test
    void anAnswerToAPaperThatWasHandedInIsRefusedInWords() throws Exception {
        quizTaking.submit(attempt, learner);
        assertRefused(409, "assessment.attempt.closed", put(question(0), token, "{\"choices\":[0]}"));
    }

    @Test
    void whatIsNoAnswerIsRefused() throws Exception {
        for (var body : List.of(
                "",
                "[]",
                "{}",
                "{\"choices\":0}",
                "{\"choices\":[0.5]}",
                "{\"choices\":[9]}",
                "{\"choices\":[0],\"chosenAt\":\"hôm qua\"}",
                "x".repeat(3000))) {
            assertRefused(409, "assessment.answer.choice", put(question(0), token, body));
        }
    }

    @Test
    void aPaperSentFromATabThatWasOpenedEarlierLeavesNewerAnswersAlone() throws Exception {
        var first = question(0);
        var second = question(1);
        put(first, token, "{\"choices\":[1]}");
        post("act=save&s" + first + "=0&a" + first + "=0&s" + second + "=&a" + second + "=2");
        assertEquals(Set.of(1), saved(0));
        assertEquals(Set.of(2), saved(1));
    }

    @Test
    void takingAnAnswerBackOnThePlainFormTakesItBack() throws Exception {
        var first = question(0);
        put(first, token, "{\"choices\":[0,1]}");
        var address = post("act=submit&s" + first + "=0,1&s" + question(1) + "=&a" + question(1) + "=0");
        assertTrue(address.contains("incomplete=true"), address);
        assertEquals(Set.of(), saved(0));
    }
}
