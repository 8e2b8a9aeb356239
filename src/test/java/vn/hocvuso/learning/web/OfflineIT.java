package vn.hocvuso.learning.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.assertRefused;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.testing.Caller;

/** What a browser fetches to read without a line, and what it sends afterwards, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class OfflineIT {

    private static final String SLUG = "an-toan-tren-mang";

    @Inject
    Enrolling enrolling;

    @Inject
    Studying studying;

    @Inject
    CourseBrowsing courses;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    private HttpResponse<String> put(String item, String token, String body) throws IOException, InterruptedException {
        return caller.putJson("/api/learning/readings/" + item, body, as(token));
    }

    private String reading(String course, int edition, int lesson, Instant readAt, String more) {
        return "{\"course\":\"" + course + "\",\"edition\":" + edition + ",\"lesson\":\""
                + courses.course(SLUG).lessons().get(lesson).slug() + "\",\"readAt\":\"" + readAt + "\"" + more + "}";
    }

    private String first() {
        return reading(SLUG, courses.course(SLUG).number(), 0, Instant.now(), "");
    }

    private static String item() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aVisitorIsToldEveryFileAndItsSize() throws Exception {
        var answer = caller.get("/api/learning/courses/" + SLUG + "/offline");
        assertEquals(200, answer.statusCode(), answer.body());
        var list = json(answer);
        assertEquals("0", list.getString("reader"));
        assertEquals(courses.course(SLUG).number(), list.getInt("edition"));
        var files = list.getJsonArray("files").getValuesAs(JsonObject.class);
        assertEquals(
                list.getJsonNumber("bytes").longValue(),
                files.stream()
                        .mapToLong(file -> file.getJsonNumber("bytes").longValue())
                        .sum());
        var told = 0L;
        var measured = 0L;
        for (var file : files) {
            var part = caller.bytes(file.getString("address"));
            assertEquals(200, part.statusCode(), file.toString());
            told += file.getInt("bytes");
            measured += part.body().length;
            if (!file.getString("address").startsWith("/courses/")) {
                assertEquals(file.getInt("bytes"), part.body().length, file.toString());
            }
        }
        assertTrue(Math.abs(told - measured) < measured / 10, told + " told, " + measured + " measured");
        var addresses = files.stream().map(file -> file.getString("address")).toList();
        assertTrue(addresses.contains("/courses/" + SLUG));
        courses.course(SLUG)
                .lessons()
                .forEach(lesson -> assertTrue(addresses.contains("/courses/" + SLUG + "/lessons/" + lesson.slug())));
        assertTrue(addresses.contains(courses.course(SLUG).cover()));
        assertTrue(
                addresses.stream().anyMatch(address -> address.matches("/resources/hocvuso/learner\\.css\\?v=\\w+")));
    }

    @Test
    void aLearnerIsToldHerEditionAndADownloadDoesNotMoveHerPlace() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        var list = json(caller.get("/api/learning/courses/" + SLUG + "/offline", as(token)));
        assertEquals(String.valueOf(caller.learner(token).value()), list.getString("reader"));
        var last = courses.course(SLUG).lessons().get(1).slug();
        var page = caller.get(
                "/courses/" + SLUG + "/lessons/" + last, "Hocvuso-Download", "true", "Cookie", "hvs=" + token);
        assertEquals(200, page.statusCode());
        assertTrue(studying.study(caller.learner(token), courses.course(SLUG))
                .orElseThrow()
                .place()
                .isEmpty());
    }

    @Test
    void aCourseThatIsNotInTheCatalogueLooksUnknown() throws Exception {
        assertRefused(404, "catalogue.course.unknown", caller.get("/api/learning/courses/khong-co/offline"));
        assertRefused(
                404,
                "catalogue.course.unknown",
                caller.get("/api/learning/courses/khong-co/offline", as(caller.signUp())));
    }

    @Test
    void aVisitorSignsInFirst() throws Exception {
        assertRefused(401, "identity.signin.needed", put(item(), "", first()));
    }

    @Test
    void whoIsInTheCourseIsConfirmedAndTheSameAgainCountsOnce() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        var item = item();
        for (var name : List.of(item, item, item())) {
            var answer = put(name, token, first());
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(name, json(answer).getString("item"));
        }
        assertEquals(
                1,
                studying.study(caller.learner(token), courses.course(SLUG))
                        .orElseThrow()
                        .done()
                        .size());
    }

    @Test
    void aClockThatGoesWrongMovesNothingOutOfTheEnrolment() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        var number = courses.course(SLUG).number();
        put(item(), token, reading(SLUG, number, 0, Instant.now().minus(Duration.ofDays(900)), ""));
        put(item(), token, reading(SLUG, number, 1, Instant.now().plus(Duration.ofDays(900)), ""));
        var outside = entityManager
                .createNativeQuery("select d.activity_id from learning_done d"
                        + " join learning_enrolment e on e.id = d.enrolment_id where e.learner_id = ?"
                        + " and (d.done_at < e.started_at or d.done_at > utc_timestamp(6))")
                .setParameter(1, caller.learner(token).value())
                .getResultList();
        assertEquals(List.of(), outside);
        assertEquals(
                2,
                studying.study(caller.learner(token), courses.course(SLUG))
                        .orElseThrow()
                        .done()
                        .size());
    }

    @Test
    void whoIsNotInTheCourseIsRefused() throws Exception {
        assertRefused(404, "learning.enrolment.unknown", put(item(), caller.signUp(), first()));
    }

    @Test
    void whatAnotherAccountHasReadIsRefused() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        var number = courses.course(SLUG).number();
        assertRefused(
                409,
                "learning.reading.other",
                put(item(), token, reading(SLUG, number, 0, Instant.now(), ",\"reader\":\"1\"")));
        var own = ",\"reader\":\"" + caller.learner(token).value() + "\"";
        assertEquals(
                200,
                put(item(), token, reading(SLUG, number, 0, Instant.now(), own)).statusCode());
    }

    @Test
    void anotherEditionIsRefused() throws Exception {
        var token = caller.signUp();
        enrolling.enrol(caller.learner(token), SLUG);
        assertRefused(409, "learning.reading.edition", put(item(), token, reading(SLUG, 9999, 0, Instant.now(), "")));
    }

    @Test
    void aReadingInACourseThatWasWithdrawnIsConfirmedAsNotCounted() throws Exception {
        var token = caller.signUp();
        var item = item();
        var answer = put(item, token, reading("da-rut", 1, 0, Instant.now(), ""));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(item, json(answer).getString("item"));
        assertEquals(
                "Không được tính, vì khóa học đã bị rút khỏi danh mục.",
                json(answer).getString("notCounted"));
    }

    @Test
    void whatIsNoReadingIsRefused() throws Exception {
        var token = caller.signUp();
        for (var body : List.of("", "[]", "{}", first().replace("T", "t at "), "{\"course\":1}", "x".repeat(2000))) {
            assertRefused(409, "learning.reading.form", put(item(), token, body));
        }
        assertRefused(409, "learning.reading.form", put("a%20b", token, first()));
    }

    @Test
    void theWorkerIsAskedForAnewAndHoldsAVersion() throws Exception {
        var worker = caller.get("/sw.js");
        assertEquals(200, worker.statusCode());
        assertEquals("no-cache", worker.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(worker.body().matches("(?s).*VERSION = '[0-9a-f]{12}'.*"));
        var manifest = caller.get("/manifest.webmanifest");
        assertEquals(
                "application/manifest+json",
                manifest.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        for (var icon : json(manifest).getJsonArray("icons").getValuesAs(JsonObject.class)) {
            assertEquals(200, caller.get(icon.getString("src")).statusCode());
        }
        assertFalse(caller.get("/offline", as(caller.signUp())).body().contains("Lò Thị Mai"));
    }
}
