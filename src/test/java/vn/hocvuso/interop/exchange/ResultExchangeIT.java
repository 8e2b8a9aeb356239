package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.attempt;
import static vn.hocvuso.interop.exchange.ResultSamples.changed;
import static vn.hocvuso.interop.exchange.ResultSamples.completed;
import static vn.hocvuso.interop.exchange.ResultSamples.lesson;
import static vn.hocvuso.interop.exchange.ResultSamples.minute;
import static vn.hocvuso.interop.exchange.ResultSamples.person;
import static vn.hocvuso.interop.exchange.ResultSamples.started;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.People;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.testing.Caller;

/** Results come into the running system, by file and over HTTP, from a box that is not there. */
@ExtendWith(ArquillianExtension.class)
class ResultExchangeIT {

    @Inject
    BoxSamples box;

    @Inject
    Caller caller;

    @Inject
    BoxRegistering registering;

    @Inject
    ResultExchange exchange;

    @Inject
    Arrivals arrivals;

    @Inject
    People people;

    @Inject
    ProgressTracking tracking;

    @Inject
    CourseBrowsing courses;

    @Test
    void whoPassedOnTheBoxHasAnAccountACompletedCourseAndACertificateHere() {
        box.courseArrives();
        var outcome = box.receive(box.results.file(box.wholeWay()));
        assertEquals(7, outcome.records());
        assertEquals(7, outcome.fresh());
        assertFalse(outcome.known());
        assertEquals(0, box.held());
        assertEquals(1, box.enrolments());
        assertEquals(3, box.done());
        assertEquals(1, box.certificates());
        assertEquals(minute(40), box.time("select issued_at from certification_certificate where course_slug = ?"));
        assertEquals(80, box.number("select score from certification_certificate where course_slug = ?", box.slug));
        assertEquals(
                minute(40),
                box.time("select e.completed_at from learning_enrolment e join catalogue_course c on c.id = e.course_id"
                        + " where c.slug = ?"));
        var person = people.named(box.slug);
        assertEquals(box.name, person.fullName());
        assertEquals("00004", person.communeCode());
        assertEquals("2026-1", people.consent(person.ref()).orElseThrow().text());
    }

    @Test
    void theSameAgainChangesNothingInWhateverFile() {
        box.courseArrives();
        var file = box.results.file(box.wholeWay());
        var first = box.receive(file);
        var again = box.receive(file);
        assertTrue(again.known());
        assertEquals(0, again.fresh());
        assertEquals(first.file(), again.file());
        assertArrayEquals(first.receipt(), again.receipt());
        var repacked = box.receive(box.results.file(box.wholeWay()));
        assertFalse(repacked.known());
        assertEquals(0, repacked.fresh());
        assertEquals(1, box.enrolments());
        assertEquals(3, box.done());
        assertEquals(1, box.certificates());
        assertEquals(7, box.number("select count(*) from interop_received where origin = ?", box.results.instance()));
        var receipt = Receipt.read(again.receipt(), box.key);
        assertEquals(1, receipt.from());
        assertEquals(7, receipt.to());
        assertEquals(box.results.instance(), receipt.instance());
        assertArrayEquals(
                again.receipt(),
                exchange.receipt(box.administrator, again.file()).bytes());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        box.courseArrives();
        var files = new ArrayList<byte[]>();
        for (var record : box.wholeWay()) {
            files.add(box.results.file(record));
        }
        Collections.shuffle(files, new Random(7));
        files.forEach(box::receive);
        assertEquals(0, box.held());
        assertEquals(3, box.done());
        assertEquals(1, box.certificates());
        assertEquals(80, box.number("select score from certification_certificate where course_slug = ?", box.slug));
    }

    @Test
    void aCourseThatIsNotHereIsHeldAndCountsWhenItArrives() throws Exception {
        box.receive(box.results.file(box.wholeWay()));
        assertEquals(6, box.held());
        assertTrue(arrivals.held(box.administrator).stream()
                .anyMatch(line -> line.course().equals(box.slug)
                        && line.why().equals("course")
                        && line.records() == 6
                        && line.people() == 1));
        box.courseArrives();
        for (var i = 0; i < 120 && box.held() > 0; i++) {
            Thread.sleep(250);
        }
        assertEquals(0, box.held());
        assertEquals(1, box.certificates());
    }

    @Test
    void whatWasDoneHereAndThereIsTheUnion() {
        box.courseArrives();
        box.receive(box.results.file(box.she(), started(box.whose()), lesson(box.whose(), "ba-buoc", 3)));
        var learner = people.named(box.slug).ref();
        var course = courses.course(box.slug);
        tracking.read(learner, course, course.lesson("ba-buoc").orElseThrow().activity());
        tracking.read(learner, course, course.lesson("mat-khau").orElseThrow().activity());
        assertEquals(2, box.done());
        box.receive(box.results.file(attempt(box.whose(), 1, 20, 9)));
        assertEquals(1, box.enrolments());
        assertEquals(3, box.done());
        assertEquals(1, box.certificates());
        assertEquals(90, box.number("select score from certification_certificate where course_slug = ?", box.slug));
    }

    @Test
    void aLessonThatTheEditionHereLacksIsHeldAndTheRestCounts() {
        box.courseArrives();
        box.receive(box.results.file(
                box.she(), started(box.whose()), lesson(box.whose(), "bai-la", 3), lesson(box.whose(), "ba-buoc", 4)));
        assertEquals(1, box.held());
        assertEquals(1, box.done());
        assertEquals(0, box.certificates());
        box.receive(box.results.file(completed(box.whose(), 9)));
        assertEquals(2, box.held());
        assertEquals(0, box.certificates());
    }

    @Test
    void whateverIsWrongIsToldAndChangesNothing() {
        box.courseArrives();
        var file = box.results.file(box.wholeWay());
        var before = box.number("select count(*) from interop_received");
        assertRefused("interop.results.broken", () -> box.receive(Arrays.copyOf(file, file.length / 2)));
        assertRefused(
                "interop.results.checksum",
                () -> box.receive(changed(file, entries -> entries.get("records.ndjson")[40] ^= 1)));
        assertRefused("interop.results.version", () -> box.receive(box.results.file(2, 1, box.wholeWay())));
        var forged = new ResultSamples(new BoxKey(box.key.code(), new byte[20]));
        assertRefused("interop.results.key", () -> box.receive(forged.file(box.wholeWay())));
        var unknown = new ResultSamples(BoxKey.random(new java.security.SecureRandom()));
        assertRefused("interop.results.key", () -> box.receive(unknown.file(box.wholeWay())));
        assertRefused("interop.upload.empty", () -> box.receive(new byte[0]));
        assertEquals(before, box.number("select count(*) from interop_received"));
        assertEquals(0, box.enrolments());
        assertEquals(7, box.receive(file).fresh());
    }

    @Test
    void oneKeyServesOneBoxAndARevokedOneServesNone() {
        box.courseArrives();
        box.receive(box.results.file(box.wholeWay()));
        var cloned = new ResultSamples(box.key);
        assertRefused("interop.results.instance", () -> box.receive(cloned.file(box.she())));
        var line = registering.lines(box.administrator).stream()
                .filter(each -> each.code().equals(box.key.code()))
                .findFirst()
                .orElseThrow();
        assertEquals(7, line.records());
        assertEquals(0, line.held());
        registering.revoke(box.administrator, line.id());
        registering.revoke(box.administrator, line.id());
        assertRefused("interop.results.revoked", () -> box.receive(box.results.file(started(box.whose()))));
        assertEquals(1, box.certificates());
    }

    @Test
    void byLineTheSameBytesAreAnsweredWithTheReceipt() throws Exception {
        box.courseArrives();
        var file = box.results.file(box.wholeWay());
        for (var i = 0; i < 2; i++) {
            var answer = caller.postBytes("/api/interop/results", file);
            assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals(7, Receipt.read(answer.body(), box.key).to());
        }
        for (var i = 0; i < 80 && box.certificates() == 0; i++) {
            Thread.sleep(250);
        }
        assertEquals(1, box.certificates());
        var wrong = caller.postBytes(
                "/api/interop/results", changed(file, entries -> entries.get("manifest.json")[40] ^= 1));
        assertEquals(409, wrong.statusCode());
        assertTrue(new String(wrong.body(), StandardCharsets.UTF_8).contains("interop.results.checksum"));
    }
}
