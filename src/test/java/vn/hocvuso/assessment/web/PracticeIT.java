package vn.hocvuso.assessment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.assertRefused;
import static vn.hocvuso.testing.Caller.json;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.testing.Caller;

/** Practice questions of a lesson, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class PracticeIT {

    private static final String LESSON = "/courses/an-toan-tren-mang/lessons/vi-sao-ai-cung-co-the-bi-lua";
    private static final PracticePlace PLACE =
            new PracticePlace("course:an-toan-tren-mang", "vi-sao-ai-cung-co-the-bi-lua");

    @Inject
    PracticeShelf shelf;

    @Inject
    PracticeAuthoring authoring;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    private HttpResponse<String> put(String item, String token, String body) throws IOException, InterruptedException {
        return caller.putJson("/api/assessment/practice/" + item, body, as(token));
    }

    /** Sends the plain form and follows it back to the page. */
    private String post(String token, long question, int place) throws IOException, InterruptedException {
        var fields = "question=" + question + "&answer=" + place + "&next=" + LESSON + "?part=1";
        var address = location(caller.post("/practice", fields, as(token)));
        return caller.page(address.replace(caller.site(), "").replaceFirst("#.*", ""), as(token));
    }

    private PracticeItem first() {
        return shelf.of(PLACE).get(0);
    }

    private static int right(PracticeItem item) {
        for (var place = 0; ; place++) {
            if (item.mark(chosen(place)).isFull()) {
                return place;
            }
        }
    }

    private static String answer(long question, int place, String more) {
        return "{\"question\":" + question + ",\"choices\":[" + place + "],\"answeredAt\":\"" + Instant.now() + "\""
                + more + "}";
    }

    private List<?> recorded(String token) {
        return entityManager
                .createNativeQuery(
                        "select is_right from assessment_practice_answer where learner_id = ? order by answered_at")
                .setParameter(1, caller.learner(token).value())
                .getResultList();
    }

    private static String item() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theLessonAsksAndDoesNotTell() throws Exception {
        var page = caller.page(LESSON);
        assertEquals(2, shelf.of(PLACE).size());
        for (var item : shelf.of(PLACE)) {
            assertTrue(page.contains("id=\"practice" + item.question() + "\""), page);
            assertFalse(page.contains(item.explanation()));
        }
        assertEquals(page, caller.page(LESSON));
    }

    @Test
    void anAnswerIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        var token = caller.signUp();
        var asked = first();
        var item = item();
        for (var i = 0; i < 2; i++) {
            var answer = put(item, token, answer(asked.question(), right(asked), ""));
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(item, json(answer).getString("item"));
            assertTrue(json(answer).getBoolean("right"));
        }
        var wrong = (right(asked) + 1) % asked.showing().order().size();
        assertFalse(
                json(put(item(), token, answer(asked.question(), wrong, ""))).getBoolean("right"));
        assertEquals(2, recorded(token).size());
    }

    @Test
    void whatTheSamePhoneHasKeptForAnotherPersonIsRefused() throws Exception {
        var token = caller.signUp();
        var asked = first();
        assertRefused(
                409, "assessment.practice.other", put(item(), token, answer(asked.question(), 0, ",\"reader\":\"1\"")));
        assertRefused(401, "identity.signin.needed", put(item(), "", answer(asked.question(), 0, "")));
        assertEquals(List.of(), recorded(token));
    }

    @Test
    void whatIsNoPracticeAnswerIsRefused() throws Exception {
        var token = caller.signUp();
        var graded = ((Number) entityManager
                        .createNativeQuery("select min(question_id) from assessment_quiz_item")
                        .getSingleResult())
                .longValue();
        assertRefused(404, "assessment.question.unknown", put(item(), token, answer(graded, 0, "")));
        assertRefused(404, "assessment.question.unknown", put(item(), token, answer(0, 0, "")));
        assertRefused(409, "assessment.answer.choice", put(item(), token, answer(first().question(), 9, "")));
        assertRefused(409, "assessment.answer.choice", put(item(), token, "[]"));
        assertRefused(409, "assessment.answer.choice", put("a%20b", token, answer(first().question(), 0, "")));
        assertRefused(
                409,
                "assessment.answer.choice",
                put(item(), token, answer(first().question(), 0, "").replace("T", "t lúc ")));
    }

    @Test
    void aPlainFormIsToldAndRecordedForWhoIsSignedIn() throws Exception {
        var token = caller.signUp();
        var asked = first();
        var right = post(token, asked.question(), right(asked));
        assertTrue(right.contains("Đúng rồi."), right);
        assertTrue(right.contains(asked.explanation()));
        var wrong = post(
                "",
                asked.question(),
                (right(asked) + 1) % asked.showing().order().size());
        assertTrue(wrong.contains("Chưa đúng."), wrong);
        assertFalse(wrong.contains(asked.explanation()));
        assertEquals(1, recorded(token).size());
    }

    @Test
    void aQuestionThatWasReplacedCanStillBeAnsweredByWhoHasItOnADevice() throws Exception {
        var place = new PracticePlace("course:thu-" + System.nanoTime(), "mot");
        authoring.importAll(place, List.of(statement("Một.")));
        var before = shelf.of(place).get(0);
        authoring.importAll(place, List.of(statement("Một.")));
        assertEquals(before.question(), shown(place));
        authoring.importAll(place, List.of(statement("Hai.")));
        assertFalse(before.question() == shown(place));
        var answer = put(item(), caller.signUp(), answer(before.question(), 0, ""));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(json(answer).getBoolean("right"));
    }

    private long shown(PracticePlace place) {
        return ((Number) entityManager
                        .createNativeQuery("select question_id from assessment_practice_item"
                                + " where owner = ? and part = ? and position is not null")
                        .setParameter(1, place.owner())
                        .setParameter(2, place.part())
                        .getSingleResult())
                .longValue();
    }

    private static QuestionDraft statement(String text) {
        return QuestionDraft.live("p01", "4.2", 1, text, "Đúng thế.", Choosing.statement(true));
    }
}
