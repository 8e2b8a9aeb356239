package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.person;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.learning.ProgressTracking;
import vn.hocvuso.testing.Caller;

/** What a box keeps and tells, and who may have a hand in it. */
@ExtendWith(ArquillianExtension.class)
class BoxKeepingIT {

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
    BoxKeeping keeping;

    @Inject
    Instances instances;

    @Inject
    People people;

    @Inject
    Enrolling enrolling;

    @Inject
    ProgressTracking tracking;

    @Inject
    CourseBrowsing courses;

    @Inject
    CatalogueSamples samples;

    @Test
    void onTheBoxWhatHappenedIsToldUntilAReceiptNamesIt() {
        box.courseArrives();
        keeping.link(box.administrator, box.key.text(), "", BoxSamples.ADDRESS);
        var learner = samples.person(box.slug);
        enrolling.enrol(learner, box.slug);
        var course = courses.course(box.slug);
        tracking.read(learner, course, course.lessons().get(0).activity());
        var file = keeping.results(box.administrator);
        assertEquals(mine(file.bytes()), mine(keeping.results(box.administrator).bytes()));
        assertEquals(3, mine(file.bytes()).size());
        tracking.read(learner, course, course.lessons().get(1).activity());
        var manifest = ResultsFile.read(file.bytes()).manifest();
        assertEquals(instances.id(), manifest.instance());
        var digest = ResultsFile.digest(file.bytes());
        for (var wrong : List.of(
                receipt(box.results.instance(), manifest, digest), receipt(instances.id(), manifest, "0".repeat(64)))) {
            assertRefused(
                    "interop.receipt.key",
                    () -> keeping.confirm(box.administrator, wrong.write(box.key), BoxSamples.ADDRESS));
        }
        var receipt = receipt(instances.id(), manifest, digest);
        assertEquals(
                manifest.records(), keeping.confirm(box.administrator, receipt.write(box.key), BoxSamples.ADDRESS));
        assertEquals(0, keeping.confirm(box.administrator, receipt.write(box.key), BoxSamples.ADDRESS));
        var rest = mine(keeping.results(box.administrator).bytes());
        assertEquals(1, rest.size());
        assertTrue(rest.get(0) instanceof ResultRecord.LessonDone);
        keeping.link(
                box.administrator,
                BoxKey.random(new java.security.SecureRandom()).text(),
                "",
                BoxSamples.ADDRESS);
        assertEquals(4, mine(keeping.results(box.administrator).bytes()).size());
    }

    private Receipt receipt(String instance, ResultsFile.Manifest manifest, String digest) {
        return new Receipt(
                box.key.code(),
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
                                .filter(whose -> whose.course().equals(box.slug))
                                .isPresent()
                        || record instanceof ResultRecord.Person person
                                && person.username().equals(box.slug))
                .toList();
    }

    @Test
    void onlyAdministratorsMayDoAnyOfThis() throws Exception {
        for (var stranger : List.of(samples.person(box.slug + "-l"), samples.person(box.slug + "-t", Role.TEACHER))) {
            for (var act : List.<Executable>of(
                    () -> registering.lines(stranger),
                    () -> registering.register(stranger, "Máy", ""),
                    () -> registering.revoke(stranger, 1),
                    () -> exchange.byFile(stranger, box.results.file(box.she()), BoxSamples.ADDRESS),
                    () -> exchange.receipt(stranger, 1),
                    () -> arrivals.undecided(stranger),
                    () -> arrivals.held(stranger),
                    () -> arrivals.tryAgain(stranger),
                    () -> arrivals.make(stranger, box.results.instance(), "1"),
                    () -> arrivals.link(stranger, box.results.instance(), "1", stranger),
                    () -> people.awaitingOwner(stranger, ""),
                    () -> keeping.standing(stranger),
                    () -> keeping.link(stranger, box.key.text(), "", BoxSamples.ADDRESS),
                    () -> keeping.pause(stranger, true),
                    () -> keeping.results(stranger),
                    () -> keeping.confirm(stranger, new byte[1], BoxSamples.ADDRESS))) {
                assertRefused("identity.page.unknown", act);
            }
            for (var path : List.of("box.xhtml", "boxes.xhtml", "arrivals.xhtml", "results", "receipt?file=1")) {
                var answer = caller.get("/manage/interop/" + path, as(samples.session(stranger)));
                assertTrue(Set.of(403, 404).contains(answer.statusCode()), path + " " + answer.statusCode());
            }
        }
    }

    @Test
    void aWrongKeyOrAddressIsTold() {
        assertRefused(
                "interop.key.form",
                () -> keeping.link(box.administrator, box.key.text() + "7", "", BoxSamples.ADDRESS));
        assertRefused(
                "interop.address.form",
                () -> keeping.link(box.administrator, box.key.text(), "ftp://trung-tam", BoxSamples.ADDRESS));
        assertRefused("interop.boxes.name", () -> registering.register(box.administrator, "  ", ""));
        assertRefused("interop.boxes.commune", () -> registering.register(box.administrator, "Máy", "Xã Không Có"));
    }
}
