package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.attempt;
import static vn.hocvuso.interop.exchange.ResultSamples.changed;
import static vn.hocvuso.interop.exchange.ResultSamples.completed;
import static vn.hocvuso.interop.exchange.ResultSamples.lesson;
import static vn.hocvuso.interop.exchange.ResultSamples.minute;
import static vn.hocvuso.interop.exchange.ResultSamples.person;
import static vn.hocvuso.interop.exchange.ResultSamples.started;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.identity.Arriving;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.SigningIn;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Results come into the running system, by file and over HTTP, from boxes that are not there. */
@ExtendWith(ArquillianExtension.class)
class ResultExchangeIT {

    private static final String ADDRESS = "192.0.2.30";
    private static final String LABEL = "2026.1";

    @Inject
    BoxRegistering registering;

    @Inject
    ResultExchange exchange;

    @Inject
    MergeRound round;

    @Inject
    Arrivals arrivals;

    @Inject
    Arriving arriving;

    @Inject
    BoxKeeping keeping;

    @Inject
    Instances instances;

    @Inject
    People people;

    @Inject
    SigningIn signingIn;

    @Inject
    Registering signingUp;

    @Inject
    Enrolling enrolling;

    @Inject
    ProgressTracking tracking;

    @Inject
    CourseBrowsing courses;

    @Inject
    CourseImporting importing;

    @Inject
    CatalogueSamples samples;

    @Inject
    SingleStatement statement;

    @Inject
    HttpServletRequest request;

    private final String slug = CatalogueSamples.fresh("xa");
    /** A name that nobody else has, in letters. */
    private final String name = "Lường Thị " + slug;

    private Learner.Ref administrator;
    private BoxKey key;
    private ResultSamples box;

    @BeforeEach
    void aBoxIsRegistered() {
        administrator = samples.person(slug + "-a", Role.ADMINISTRATOR);
        key = BoxKey.typed(registering.register(administrator, "Nhà văn hóa " + slug, ""))
                .orElseThrow();
        box = new ResultSamples(key);
    }

    /** Two lessons, {@code ba-buoc} and {@code mat-khau}, and a quiz. */
    private void courseArrives() {
        var draft = CatalogueSamples.edition(slug, LABEL);
        importing.publish(new EditionDraft(
                draft.slug(),
                draft.label(),
                draft.title(),
                draft.summary(),
                draft.outcomes(),
                draft.groups(),
                draft.skills(),
                draft.minutes(),
                draft.coverPicture(),
                draft.lessons(),
                draft.pictures(),
                OptionalLong.of(1),
                "Bài kiểm tra"));
    }

    private ResultRecord.Whose whose() {
        return ResultSamples.whose("1-" + slug, slug, LABEL);
    }

    private ResultRecord.Person she() {
        return person("1-" + slug, slug, name);
    }

    private ResultRecord[] wholeWay() {
        return new ResultRecord[] {
            she(),
            started(whose()),
            lesson(whose(), "ba-buoc", 3),
            lesson(whose(), "mat-khau", 5),
            attempt(whose(), 1, 20, 4),
            attempt(whose(), 2, 40, 8),
            completed(whose(), 40)
        };
    }

    private ResultExchange.Outcome receive(byte[] file) {
        return exchange.byFile(administrator, file, ADDRESS);
    }

    private long number(String sql, Object... parameters) {
        return statement.read(
                sql,
                rows -> {
                    assertTrue(rows.next(), sql);
                    return rows.getLong(1);
                },
                parameters);
    }

    private long enrolments() {
        return number(
                "select count(*) from learning_enrolment where course_id = ?",
                courses.course(slug).course().value());
    }

    private long done() {
        return number(
                "select count(*) from learning_done d join learning_enrolment e on e.id = d.enrolment_id"
                        + " where e.course_id = ?",
                courses.course(slug).course().value());
    }

    private long certificates() {
        return number("select count(*) from certification_certificate where course_slug = ?", slug);
    }

    private long held() {
        return number("select count(*) from interop_received where origin = ? and merged_at is null", box.instance());
    }

    private Instant time(String sql) {
        return statement.read(
                sql,
                rows -> {
                    assertTrue(rows.next(), sql);
                    return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                },
                slug);
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }

    @Test
    void whoPassedOnTheBoxHasAnAccountACompletedCourseAndACertificateHere() {
        courseArrives();
        var outcome = receive(box.file(wholeWay()));
        assertEquals(7, outcome.records());
        assertEquals(7, outcome.fresh());
        assertFalse(outcome.known());
        assertEquals(0, held());
        assertEquals(1, enrolments());
        assertEquals(3, done());
        assertEquals(1, certificates());
        assertEquals(minute(40), time("select issued_at from certification_certificate where course_slug = ?"));
        assertEquals(80, number("select score from certification_certificate where course_slug = ?", slug));
        assertEquals(
                minute(40),
                time("select e.completed_at from learning_enrolment e join catalogue_course c on c.id = e.course_id"
                        + " where c.slug = ?"));
        var person = people.named(slug);
        assertEquals(name, person.fullName());
        assertEquals("00004", person.communeCode());
        assertEquals("2026-1", people.consent(person.ref()).orElseThrow().text());
    }

    @Test
    void theSameAgainChangesNothingInWhateverFile() {
        courseArrives();
        var file = box.file(wholeWay());
        var first = receive(file);
        var again = receive(file);
        assertTrue(again.known());
        assertEquals(0, again.fresh());
        assertEquals(first.file(), again.file());
        assertArrayEquals(first.receipt(), again.receipt());
        var repacked = receive(box.file(wholeWay()));
        assertFalse(repacked.known());
        assertEquals(0, repacked.fresh());
        assertEquals(1, enrolments());
        assertEquals(3, done());
        assertEquals(1, certificates());
        assertEquals(7, number("select count(*) from interop_received where origin = ?", box.instance()));
        var receipt = Receipt.read(again.receipt(), key);
        assertEquals(1, receipt.from());
        assertEquals(7, receipt.to());
        assertEquals(box.instance(), receipt.instance());
        assertArrayEquals(
                again.receipt(), exchange.receipt(administrator, again.file()).bytes());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        courseArrives();
        var files = new ArrayList<byte[]>();
        for (var record : wholeWay()) {
            files.add(box.file(record));
        }
        Collections.shuffle(files, new Random(7));
        files.forEach(this::receive);
        assertEquals(0, held());
        assertEquals(3, done());
        assertEquals(1, certificates());
        assertEquals(80, number("select score from certification_certificate where course_slug = ?", slug));
    }

    @Test
    void aCourseThatIsNotHereIsHeldAndCountsWhenItArrives() throws Exception {
        receive(box.file(wholeWay()));
        assertEquals(6, held());
        assertTrue(arrivals.held(administrator).stream()
                .anyMatch(line -> line.course().equals(slug)
                        && line.why().equals("course")
                        && line.records() == 6
                        && line.people() == 1));
        courseArrives();
        for (var i = 0; i < 120 && held() > 0; i++) {
            Thread.sleep(250);
        }
        assertEquals(0, held());
        assertEquals(1, certificates());
    }

    @Test
    void whatWasDoneHereAndThereIsTheUnion() {
        courseArrives();
        receive(box.file(she(), started(whose()), lesson(whose(), "ba-buoc", 3)));
        var learner = people.named(slug).ref();
        var course = courses.course(slug);
        tracking.read(learner, course, course.lesson("ba-buoc").orElseThrow().activity());
        tracking.read(learner, course, course.lesson("mat-khau").orElseThrow().activity());
        assertEquals(2, done());
        receive(box.file(attempt(whose(), 1, 20, 9)));
        assertEquals(1, enrolments());
        assertEquals(3, done());
        assertEquals(1, certificates());
        assertEquals(90, number("select score from certification_certificate where course_slug = ?", slug));
    }

    @Test
    void aLessonThatTheEditionHereLacksIsHeldAndTheRestCounts() {
        courseArrives();
        receive(box.file(she(), started(whose()), lesson(whose(), "bai-la", 3), lesson(whose(), "ba-buoc", 4)));
        assertEquals(1, held());
        assertEquals(1, done());
        assertEquals(0, certificates());
        receive(box.file(completed(whose(), 9)));
        assertEquals(2, held());
        assertEquals(0, certificates());
    }

    @Test
    void whoResemblesSomebodyWaitsForADecision() {
        courseArrives();
        var known = samples.person(slug);
        receive(box.file(wholeWay()));
        assertEquals(6, held());
        assertEquals(0, enrolments());
        var line = arrivals.undecided(administrator).stream()
                .filter(each -> each.origin().equals(box.instance()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(known), line.alike().stream().map(People.Person::ref).toList());
        var stranger = samples.person(slug + "-s");
        assertRefused(
                "identity.page.unknown", () -> arrivals.link(administrator, line.origin(), line.learner(), stranger));
        arrivals.link(administrator, line.origin(), line.learner(), known);
        round.run();
        assertEquals(0, held());
        assertEquals(1, certificates());
        assertEquals(
                known.value(), number("select learner_id from certification_certificate where course_slug = ?", slug));
        assertRefused(
                "identity.page.unknown", () -> arrivals.link(administrator, line.origin(), line.learner(), known));
    }

    @Test
    void whoOnlyResemblesGetsAnAccountOfHerOwnThatIsHandedOver() {
        courseArrives();
        samples.person(slug);
        receive(box.file(wholeWay()));
        arrivals.make(administrator, box.instance(), "1-" + slug);
        round.run();
        assertEquals(1, certificates());
        var made = people.named(slug + "-2");
        assertTrue(people.awaitingOwner(administrator, slug + "-2").contains(made));
        assertRefused("identity.page.unknown", () -> arriving.handOver(made.ref(), made.ref()));
        var first = arriving.handOver(administrator, made.ref());
        var second = arriving.handOver(administrator, made.ref());
        assertRefused("identity.signin.wrong", () -> signingIn.signIn(slug + "-2", first, ADDRESS, false));
        signingIn.signIn(slug + "-2", second, ADDRESS, false);
        assertRefused("identity.arriving.owned", () -> arriving.handOver(administrator, samples.person(slug + "-own")));
    }

    @Test
    void theSameNameInTheSameCommuneIsNotMergedSilently() {
        var registered = new Registering.Application(
                slug + "-z", "hoa sen trong đầm", name, Set.of("ND"), "00004", "", "", true);
        signingUp.register(registered, ADDRESS);
        receive(box.file(she()));
        assertTrue(arrivals.undecided(administrator).stream()
                .anyMatch(line -> line.origin().equals(box.instance())));
        assertRefused("identity.learner.unknown", () -> people.named(slug));
    }

    @Test
    void whateverIsWrongIsToldAndChangesNothing() {
        courseArrives();
        var file = box.file(wholeWay());
        var before = number("select count(*) from interop_received");
        assertRefused("interop.results.broken", () -> receive(Arrays.copyOf(file, file.length / 2)));
        assertRefused(
                "interop.results.checksum",
                () -> receive(changed(file, entries -> entries.get("records.ndjson")[40] ^= 1)));
        assertRefused("interop.results.version", () -> receive(box.file(2, 1, wholeWay())));
        var forged = new ResultSamples(new BoxKey(key.code(), new byte[20]));
        assertRefused("interop.results.key", () -> receive(forged.file(wholeWay())));
        var unknown = new ResultSamples(BoxKey.random(new java.security.SecureRandom()));
        assertRefused("interop.results.key", () -> receive(unknown.file(wholeWay())));
        assertRefused("interop.upload.empty", () -> receive(new byte[0]));
        assertEquals(before, number("select count(*) from interop_received"));
        assertEquals(0, enrolments());
        assertEquals(7, receive(file).fresh());
    }

    @Test
    void oneKeyServesOneBoxAndARevokedOneServesNone() {
        courseArrives();
        receive(box.file(wholeWay()));
        var cloned = new ResultSamples(key);
        assertRefused("interop.results.instance", () -> receive(cloned.file(she())));
        var line = registering.lines(administrator).stream()
                .filter(each -> each.code().equals(key.code()))
                .findFirst()
                .orElseThrow();
        assertEquals(7, line.records());
        assertEquals(0, line.held());
        registering.revoke(administrator, line.id());
        registering.revoke(administrator, line.id());
        assertRefused("interop.results.revoked", () -> receive(box.file(started(whose()))));
        assertEquals(1, certificates());
    }

    @Test
    void byLineTheSameBytesAreAnsweredWithTheReceipt() throws Exception {
        courseArrives();
        var file = box.file(wholeWay());
        for (var i = 0; i < 2; i++) {
            var answer = post(file);
            assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals(7, Receipt.read(answer.body(), key).to());
        }
        for (var i = 0; i < 80 && certificates() == 0; i++) {
            Thread.sleep(250);
        }
        assertEquals(1, certificates());
        var wrong = post(changed(file, entries -> entries.get("manifest.json")[40] ^= 1));
        assertEquals(409, wrong.statusCode());
        assertTrue(new String(wrong.body(), StandardCharsets.UTF_8).contains("interop.results.checksum"));
    }

    private HttpResponse<byte[]> post(byte[] file) throws Exception {
        var to = URI.create("http://localhost:" + request.getLocalPort() + "/api/interop/results");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(to)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void onTheBoxWhatHappenedIsToldUntilAReceiptNamesIt() {
        courseArrives();
        keeping.link(administrator, key.text(), "", ADDRESS);
        var learner = samples.person(slug);
        enrolling.enrol(learner, slug);
        var course = courses.course(slug);
        tracking.read(learner, course, course.lessons().get(0).activity());
        var file = keeping.results(administrator);
        assertEquals(mine(file.bytes()), mine(keeping.results(administrator).bytes()));
        assertEquals(3, mine(file.bytes()).size());
        tracking.read(learner, course, course.lessons().get(1).activity());
        var manifest = ResultsFile.read(file.bytes()).manifest();
        assertEquals(instances.id(), manifest.instance());
        var digest = ResultsFile.digest(file.bytes());
        for (var wrong :
                List.of(receipt(box.instance(), manifest, digest), receipt(instances.id(), manifest, "0".repeat(64)))) {
            assertRefused("interop.receipt.key", () -> keeping.confirm(administrator, wrong.write(key), ADDRESS));
        }
        var receipt = receipt(instances.id(), manifest, digest);
        assertEquals(manifest.records(), keeping.confirm(administrator, receipt.write(key), ADDRESS));
        assertEquals(0, keeping.confirm(administrator, receipt.write(key), ADDRESS));
        var rest = mine(keeping.results(administrator).bytes());
        assertEquals(1, rest.size());
        assertTrue(rest.get(0) instanceof ResultRecord.LessonDone);
        keeping.link(
                administrator, BoxKey.random(new java.security.SecureRandom()).text(), "", ADDRESS);
        assertEquals(4, mine(keeping.results(administrator).bytes()).size());
    }

    private Receipt receipt(String instance, ResultsFile.Manifest manifest, String digest) {
        return new Receipt(
                key.code(),
                instance,
                manifest.from(),
                manifest.to(),
                digest,
                manifest.records(),
                manifest.records(),
                ResultSamples.STARTED);
    }

    /** The records of this test's course and person. */
    private List<ResultRecord> mine(byte[] file) {
        return ResultsFile.read(file).records().stream()
                .filter(record -> record.whose()
                                .filter(whose -> whose.course().equals(slug))
                                .isPresent()
                        || record instanceof ResultRecord.Person person
                                && person.username().equals(slug))
                .toList();
    }

    @Test
    void onlyAdministratorsMayDoAnyOfThis() throws Exception {
        for (var stranger : List.of(samples.person(slug + "-l"), samples.person(slug + "-t", Role.TEACHER))) {
            for (var act : List.<Executable>of(
                    () -> registering.lines(stranger),
                    () -> registering.register(stranger, "Máy", ""),
                    () -> registering.revoke(stranger, 1),
                    () -> exchange.byFile(stranger, box.file(she()), ADDRESS),
                    () -> exchange.receipt(stranger, 1),
                    () -> arrivals.undecided(stranger),
                    () -> arrivals.held(stranger),
                    () -> arrivals.tryAgain(stranger),
                    () -> arrivals.make(stranger, box.instance(), "1"),
                    () -> arrivals.link(stranger, box.instance(), "1", stranger),
                    () -> people.awaitingOwner(stranger, ""),
                    () -> keeping.standing(stranger),
                    () -> keeping.link(stranger, key.text(), "", ADDRESS),
                    () -> keeping.pause(stranger, true),
                    () -> keeping.results(stranger),
                    () -> keeping.confirm(stranger, new byte[1], ADDRESS))) {
                assertRefused("identity.page.unknown", act);
            }
            for (var path : List.of("box.xhtml", "boxes.xhtml", "arrivals.xhtml", "results", "receipt?file=1")) {
                var answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort()
                                                + "/manage/interop/" + path))
                                        .header("Cookie", "hvs=" + samples.session(stranger))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                assertTrue(Set.of(403, 404).contains(answer.statusCode()), path + " " + answer.statusCode());
            }
        }
    }

    @Test
    void aWrongKeyOrAddressIsTold() {
        assertRefused("interop.key.form", () -> keeping.link(administrator, key.text() + "7", "", ADDRESS));
        assertRefused(
                "interop.address.form", () -> keeping.link(administrator, key.text(), "ftp://trung-tam", ADDRESS));
        assertRefused("interop.boxes.name", () -> registering.register(administrator, "  ", ""));
        assertRefused("interop.boxes.commune", () -> registering.register(administrator, "Máy", "Xã Không Có"));
    }
}
