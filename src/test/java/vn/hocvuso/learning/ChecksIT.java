package vn.hocvuso.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.placement.Gains;
import vn.hocvuso.assessment.placement.Occasion;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.placement.Placing;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.PathFinding.Mastery;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

/** What learners are invited to, and what comes of it. */
@ExtendWith(ArquillianExtension.class)
class ChecksIT {

    private static final String SLUG = "an-toan-tren-mang";

    @Inject
    Checks checks;

    @Inject
    Placing placing;

    @Inject
    PathFinding paths;

    @Inject
    TestingOut testingOut;

    @Inject
    Gains gains;

    @Inject
    Enrolling enrolling;

    @Inject
    CourseBrowsing courses;

    @Inject
    CatalogueSamples samples;

    @Inject
    SingleStatement database;

    @Inject
    Caller caller;

    private Learner.Ref learner;

    @BeforeEach
    void somebody() {
        learner = caller.learner(caller.signUp());
    }

    private List<Occasion> invited() {
        return checks.invitations(learner).stream()
                .map(Checks.Invitation::occasion)
                .toList();
    }

    private Placement.Ref taken(Occasion occasion, String of) {
        var check = checks.start(learner, occasion, of);
        for (var next = placing.next(check, learner); next.isPresent(); next = placing.next(check, learner)) {
            placing.answer(check, learner, next.get().position(), next.get().question(), Optional.empty());
        }
        return check;
    }

    private void completed() {
        database.change(
                "update learning_enrolment set completed_at = utc_timestamp(6) where learner_id = ?", learner.value());
    }

    private void passDays(Placement.Ref check, int days) {
        database.change(
                "update assessment_placement set ended_at = utc_timestamp(6) - interval ? day where id = ?",
                days,
                check.value());
    }

    @Test
    void eachCourseIsMeasuredBeforeAfterAndWeeksLater() {
        assertEquals(List.of(), invited());
        assertRefused("learning.check.notNow", () -> checks.start(learner, Occasion.BEFORE, SLUG));
        enrolling.enrol(learner, SLUG);
        assertEquals(List.of(Occasion.BEFORE), invited());
        assertRefused("learning.check.notNow", () -> checks.start(learner, Occasion.AFTER, SLUG));
        taken(Occasion.BEFORE, SLUG);
        assertEquals(List.of(), invited());
        completed();
        assertEquals(List.of(Occasion.AFTER), invited());
        var after = taken(Occasion.AFTER, SLUG);
        assertEquals(List.of(), invited());
        passDays(after, 41);
        assertEquals(List.of(), invited());
        passDays(after, 43);
        assertEquals(List.of(Occasion.LATER), invited());
        passDays(after, 183);
        assertEquals(List.of(), invited());
        passDays(after, 43);
        taken(Occasion.LATER, SLUG);
        assertEquals(List.of(), invited());
    }

    @Test
    void whoDidNotTakeTheOneBeforeIsNotAskedAfter() {
        enrolling.enrol(learner, SLUG);
        completed();
        assertFalse(invited().contains(Occasion.AFTER));
    }

    @Test
    void anUnknownGroupIsUnknown() {
        assertRefused("learning.group.unknown", () -> checks.start(learner, Occasion.START, "KHONG"));
        assertRefused("learning.group.unknown", () -> paths.path(learner, "KHONG"));
    }

    @Test
    void whoKnowsNothingIsLedToALessonForTheWidestGap() {
        assertTrue(paths.path(learner, "ND").next().isEmpty());
        taken(Occasion.START, "ND");
        var path = paths.path(learner, "ND");
        var next = path.next().orElseThrow();
        assertEquals(Mastery.GAP, next.because().mastery());
        var widest = path.areas().stream()
                .flatMap(area -> area.lines().stream())
                .filter(line -> line.mastery() == Mastery.GAP)
                .filter(line -> courses.published(new CourseBrowsing.Facets("ND", "", 0, 0)).stream()
                        .flatMap(card -> card.skills().stream())
                        .anyMatch(skill ->
                                skill.competence().equals(line.competence().code())))
                .mapToDouble(PathFinding.Line::gap)
                .max()
                .orElseThrow();
        assertEquals(widest, next.because().gap());
        assertEquals(List.of(), path.testOuts());
        var standing = checks.standings(learner).stream()
                .filter(one -> one.group().code().equals("ND"))
                .findFirst()
                .orElseThrow();
        assertFalse(standing.mayStart());
        assertTrue(standing.newest().isPresent());
    }

    private void found(Learner.Ref whom, String occasion, String scope, double mean) {
        long check = database.insert(
                        "insert into assessment_placement (learner_id, occasion, scope, competences, calibration_id,"
                                + " seed, started_at, ended_at) select ?, ?, ?, '4.2', max(id), 0, utc_timestamp(6),"
                                + " utc_timestamp(6) from assessment_calibration",
                        whom.value(),
                        occasion,
                        scope)
                .orElseThrow();
        for (var competence : List.of("4.2", "4.1", "2.6", "1.2")) {
            database.change(
                    "insert into assessment_placement_profile (placement_id, competence, mean, error, answers)"
                            + " values (?, ?, ?, 0.3, 3)",
                    check,
                    competence,
                    mean);
        }
    }

    @Test
    void onlyWhoMastersACourseMayBeTestedAtOnce() {
        assertRefused("learning.testOut.notYet", () -> testingOut.begin(learner, SLUG));
        found(learner, "START", "group:ND", 0);
        assertRefused("learning.testOut.notYet", () -> testingOut.begin(learner, SLUG));
        found(learner, "START", "group:ND", 1);
        assertTrue(paths.path(learner, "ND").testOuts().stream()
                .anyMatch(card -> card.slug().equals(SLUG)));
        testingOut.begin(learner, SLUG);
        testingOut.begin(learner, SLUG);
        database.change(
                "update assessment_placement set ended_at = ended_at - interval 366 day where learner_id = ?",
                learner.value());
        assertRefused("learning.testOut.notYet", () -> testingOut.begin(learner, SLUG));
    }

    @Test
    void gainsAreToldToAuthorsFromTenPeopleOn() {
        var scope = "course:" + CatalogueSamples.fresh("thu");
        var teacher = samples.person(CatalogueSamples.fresh("giaovien"), Role.TEACHER);
        samples.author(teacher, scope);
        for (var i = 0; i < Gains.LEAST; i++) {
            assertEquals(List.of(), gains.of(teacher, scope));
            var person = new Learner.Ref(System.nanoTime());
            found(person, "BEFORE", scope, -0.5);
            found(person, "AFTER", scope, 0.1 + 0.1 * i);
        }
        var line = gains.of(teacher, scope).stream()
                .filter(one -> one.competence().equals("4.2"))
                .findFirst()
                .orElseThrow();
        assertEquals(Gains.LEAST, line.gain().persons());
        assertEquals(1.05, line.gain().mean(), 1e-9);
        assertEquals(0.3027650 / Math.sqrt(Gains.LEAST), line.gain().error(), 1e-6);
        assertTrue(line.gain().isClear());
        assertTrue(line.kept().isEmpty());
        assertRefused("identity.page.unknown", () -> gains.of(learner, scope));
        var other = samples.person(CatalogueSamples.fresh("giaovien"), Role.TEACHER);
        assertRefused("identity.page.unknown", () -> gains.of(other, scope));
    }
}
