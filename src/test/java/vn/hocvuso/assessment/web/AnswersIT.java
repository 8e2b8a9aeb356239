package vn.hocvuso.assessment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.assertRefused;
import static vn.hocvuso.testing.Caller.json;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.testing.Caller;

/** Answers one by one and as a whole paper, over HTTP: from two tabs, late, twice, and from somebody else. */
@ExtendWith(ArquillianExtension.class)
class AnswersIT {

    @Inject
    AttemptStarting starting;

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
        var quiz = authoring.importQuiz(
                QuizSamples.owner(),
                QuizSamples.quiz(QuizSamples.questions(2, QuizSamples.multiple(2, "đúng", "cũng đúng", "sai"))));
        attempt = starting.start(learner, quiz);
    }

    private long question(int index) {
        return quizViewing.paper(attempt, learner).items().get(index).question();
    }

    private Response saved(int index) {
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

    private static String shown(Integer... places) {
        return URLEncoder.encode(chosen(places).json(), StandardCharsets.UTF_8);
    }

    private static void assertInForce(String choices, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(choices, json(answer).getJsonArray("choices").toString());
        assertTrue(Instant.parse(json(answer).getString("savedAt")).isAfter(Instant.EPOCH));
    }

    @Test
    void anAnswerIsConfirmedWithWhatIsInForce() throws Exception {
        assertInForce("[0,2]", put(question(0), token, "{\"choices\":[2,0]}"));
        assertEquals(chosen(0, 2), saved(0));
    }

    @Test
    void anOlderAnswerThatComesLateIsToldTheNewerOne() throws Exception {
        put(question(0), token, "{\"choices\":[1]}");
        var late = "{\"choices\":[0],\"chosenAt\":\"2020-01-01T00:00:00Z\"}";
        assertInForce("[1]", put(question(0), token, late));
        assertInForce("[1]", put(question(0), token, late));
        assertEquals(chosen(1), saved(0));
    }

    @Test
    void theSameRequestTwiceIsConfirmedWithTheSameReceipt() throws Exception {
        var first = json(put(question(0), token, "{\"choices\":[1],\"sequence\":1}"));
        var second = json(put(question(1), token, "{\"choices\":[0],\"sequence\":2}"));
        var again = json(put(question(0), token, "{\"choices\":[1],\"sequence\":1}"));
        assertEquals(first.getString("hash"), again.getString("hash"));
        assertEquals(first.getString("savedAt"), again.getString("savedAt"));
        assertEquals(2, second.getInt("sequence"));
        assertEquals(64, second.getString("hash").length());
        assertNotEquals(first.getString("hash"), second.getString("hash"));
        assertEquals(2, quizViewing.paper(attempt, learner).sequence());
    }

    @Test
    void aSequenceThatIsTakenOrComesTooEarlyIsRefusedWithTheNextOne() throws Exception {
        put(question(0), token, "{\"choices\":[1],\"sequence\":1}");
        for (var body : List.of("{\"choices\":[0],\"sequence\":1}", "{\"choices\":[0],\"sequence\":3}")) {
            var refused = put(question(0), token, body);
            assertRefused(409, "assessment.answer.sequence", refused);
            assertEquals("2", json(refused).getJsonArray("arguments").getString(0));
        }
        assertRefused(409, "assessment.answer.sequence", put(question(1), token, "{\"choices\":[1],\"sequence\":1}"));
        assertEquals(chosen(1), saved(0));
        assertEquals(chosen(), saved(1));
    }

    @Test
    void aVisitorAndAnotherPersonChangeNothing() throws Exception {
        assertRefused(401, "identity.signin.needed", put(question(0), "", "{\"choices\":[0]}"));
        assertRefused(404, "assessment.attempt.unknown", put(question(0), caller.signUp(), "{\"choices\":[0]}"));
        assertEquals(chosen(), saved(0));
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
                "{\"choices\":[0],\"chosenAt\":\"hôm qua\"}",
                "{\"choices\":[0],\"sequence\":\"1\"}",
                "{\"choices\":[0],\"sequence\":0}",
                "x".repeat(4000))) {
            assertRefused(409, "assessment.answer.kind", put(question(0), token, body));
        }
        assertRefused(409, "assessment.answer.choice", put(question(0), token, "{\"choices\":[9]}"));
        assertRefused(409, "assessment.answer.kind", put(question(0), token, "{\"text\":\"đúng\"}"));
    }

    @Test
    void aPaperSentFromATabThatWasOpenedEarlierLeavesNewerAnswersAlone() throws Exception {
        var first = question(0);
        var second = question(1);
        put(first, token, "{\"choices\":[1]}");
        post("act=save&s" + first + "=" + shown(0) + "&a" + first + "=0&s" + second + "=" + shown() + "&a" + second
                + "=2");
        assertEquals(chosen(1), saved(0));
        assertEquals(chosen(2), saved(1));
    }

    @Test
    void takingAnAnswerBackOnThePlainFormTakesItBack() throws Exception {
        var first = question(0);
        put(first, token, "{\"choices\":[0,1]}");
        var address = post("act=submit&s" + first + "=" + shown(0, 1) + "&s" + question(1) + "=" + shown() + "&a"
                + question(1) + "=0");
        assertTrue(address.contains("incomplete=true"), address);
        assertEquals(chosen(), saved(0));
    }
}
