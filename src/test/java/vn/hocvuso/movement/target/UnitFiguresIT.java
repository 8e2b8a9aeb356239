package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitChoosing;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.time.Clocks;

/** Learners are counted in the hamlet and the organisation that they say they belong to, and by how they came to learn. */
@ExtendWith(ArquillianExtension.class)
class UnitFiguresIT {

    private static final String MAI_HOA = "18322";
    private static final String BA_DINH = "00004";
    private static final String LEARNED = "learned";
    private static final FigurePeople.Turn FIRST = new FigurePeople.Turn(Optional.empty(), false, 10);

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);
    private final YearMonth month = YearMonth.from(today);

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private Figures figures;

    @Inject
    private Indicators indicators;

    @Inject
    private FigureKeeping keeping;

    @Inject
    private RecountSamples recounts;

    @Inject
    private Recounting recounting;

    @Inject
    private FigurePeople people;

    @Inject
    private Progress progress;

    @Inject
    private UnitChoosing choosing;

    @Inject
    private UnitKeeping unitKeeping;

    @Inject
    private Enrolling enrolling;

    @Inject
    private Units units;

    private Learner.Ref administrator;
    private long commune;
    private long hamlet;
    private long department;
    private long school;

    @BeforeEach
    void aHamletAndASchoolBelowADepartment() throws InterruptedException {
        administrator = samples.administrator();
        samples.province(administrator);
        commune = units.byLocality(MAI_HOA, today).orElseThrow().id();
        hamlet = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn Thượng");
        department = samples.at(administrator, commune, UnitKind.DEPARTMENT, "Phòng Văn hóa");
        school = unitKeeping.make(
                administrator,
                new UnitKeeping.Plan(
                        UnitKind.SCHOOL,
                        UnitSamples.code(),
                        "Trường Mai Hoa",
                        OptionalLong.of(department),
                        OptionalLong.of(commune),
                        UnitSamples.JULY));
        counted();
    }

    private long counted() throws InterruptedException {
        return recounts.counted(administrator);
    }

    private void added() {
        while (keeping.keep()) {
            // what other tests have left, too
        }
    }

    private long value(long unit) {
        return figures.value(unit, indicators.require(LEARNED), month);
    }

    private long months(long unit) {
        var learned = indicators.require(LEARNED);
        return figures
                .months(units.require(unit))
                .getOrDefault(new Figures.Counted(learned.measure(), learned.cohort()), new TreeMap<>())
                .values()
                .stream()
                .mapToLong(it -> it)
                .sum();
    }

    private long withoutHamlet() {
        return figures.withoutHamlet(units.require(commune), List.of(indicators.require(LEARNED)), month)
                .get(LEARNED);
    }

    private Learner.Ref learner() {
        var learner = levels.person("ND", MAI_HOA);
        levels.complete(learner);
        return learner;
    }

    private void choose(Learner.Ref learner, long inHamlet, long inOrganisation) {
        choosing.choose(
                learner,
                inHamlet == 0 ? OptionalLong.empty() : OptionalLong.of(inHamlet),
                inOrganisation == 0 ? OptionalLong.empty() : OptionalLong.of(inOrganisation));
    }

    @Test
    void whoNamesAHamletAndASchoolIsCountedOnceInEachUnitOfBothTrees() {
        var learner = learner();
        added();
        var here = value(commune);
        var without = withoutHamlet();
        choose(learner, hamlet, school);
        added();
        for (var unit : List.of(hamlet, school, department)) {
            assertEquals(1, value(unit));
            assertEquals(1, months(unit));
        }
        assertEquals(here, value(commune));
        assertEquals(without - 1, withoutHamlet());
        var child = progress.children(administrator, commune, LEARNED, 2026).stream()
                .filter(it -> it.unit() == hamlet)
                .findFirst()
                .orElseThrow();
        assertEquals(1, child.value());
        assertEquals(
                1,
                progress.of(administrator, school, LEARNED, 2026, java.util.Locale.ENGLISH)
                        .value());
        assertEquals(
                Map.of(), figures.withoutHamlet(units.require(hamlet), List.of(indicators.require(LEARNED)), month));
    }

    @Test
    void movingAndTakingBackMoveTheFigures() {
        var other = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn Hạ");
        var learner = learner();
        choose(learner, hamlet, school);
        added();
        choose(learner, other, department);
        added();
        assertEquals(List.of(0L, 1L, 0L, 1L), List.of(value(hamlet), value(other), value(school), value(department)));
        choose(learner, 0, 0);
        added();
        assertEquals(List.of(0L, 0L, 0L), List.of(value(other), value(school), value(department)));
        assertEquals(0, levels.count("select count(*) from movement_belonging where learner_id = " + learner.value()));
    }

    @Test
    void lostDeltasOfUnitsAreFoundByCountingAnewAndPeopleWhoAreNoMoreAreForgotten() throws InterruptedException {
        var learner = learner();
        added();
        // as if the delta of her choice were lost
        levels.change("insert into movement_belonging (learner_id, hamlet_id, organisation_id) values ("
                + learner.value() + ", " + hamlet + ", " + school + ")");
        added();
        assertEquals(0, value(school));
        var run = counted();
        assertEquals(List.of(1L, 1L, 1L), List.of(value(hamlet), value(school), value(department)));
        assertTrue(recounting.differences(administrator, run, department).stream()
                .anyMatch(it -> it.unit() == school && it.kept() == 0 && it.found() == 1));
        levels.change("delete from identity_learner_group where learner_id = " + learner.value());
        levels.change("delete from identity_learner_role where learner_id = " + learner.value());
        levels.change("delete from identity_learner where id = " + learner.value());
        counted();
        assertEquals(List.of(0L, 0L, 0L), List.of(value(hamlet), value(school), value(department)));
        assertEquals(0, levels.count("select count(*) from movement_belonging where learner_id = " + learner.value()));
        assertEquals(List.of(), recounting.differences(administrator, counted(), department));
    }

    @Test
    void whoMovesToAnotherCommuneHasLeftTheHamletAndKeepsTheSchool() throws InterruptedException {
        var learner = learner();
        choose(learner, hamlet, school);
        added();
        levels.change("update identity_learner set commune_code = '" + BA_DINH + "' where id = " + learner.value());
        counted();
        assertEquals(List.of(0L, 1L), List.of(value(hamlet), value(school)));
        assertEquals(0, choosing.sheet(learner, "").hamlet());
        assertEquals(school, choosing.sheet(learner, "").organisation());
    }

    @Test
    void theFiguresOfHamletsAndOrganisationsAreOpenedByThoseWhoWorkForThem() {
        var learner = learner();
        choose(learner, hamlet, school);
        added();
        for (var unit : List.of(hamlet, school, department)) {
            var officer = samples.posted(administrator, unit, Duty.REPORTER);
            assertEquals(
                    List.of(learner),
                    people.people(officer, unit, LEARNED, month, FIRST).people().stream()
                            .map(FigurePeople.Counted::learner)
                            .toList());
            var supervisor = samples.posted(administrator, unit, Duty.SUPERVISOR);
            assertRefused("movement.unit.readOnly", () -> people.people(supervisor, unit, LEARNED, month, FIRST));
        }
        var ofTheHamlet = samples.posted(administrator, hamlet, Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> people.people(ofTheHamlet, school, LEARNED, month, FIRST));
        assertRefused("movement.unit.unknown", () -> people.people(learner, hamlet, LEARNED, month, FIRST));
        var centre =
                samples.posted(administrator, units.require(commune).pathIds().get(0), Duty.HEAD);
        assertFalse(people.people(centre, units.require(commune).pathIds().get(0), LEARNED, month, FIRST)
                .people()
                .isEmpty());
    }

    private Figures.ByBasis basis(long unit, Measure measure) {
        return figures.byBasis(units.require(unit), month).get(measure);
    }

    @Test
    void whoCameByHerselfAndWhoWasSentAreCountedApart() {
        var enrolled = Measure.LEARNERS_ENROLLED;
        var voluntary = levels.person("ND", MAI_HOA);
        var mandated = levels.person("ND", MAI_HOA);
        var both = levels.person("ND", MAI_HOA);
        var untold = levels.person("ND", MAI_HOA);
        for (var learner : List.of(voluntary, mandated, both, untold)) {
            choose(learner, hamlet, school);
        }
        enrolling.enrol(voluntary, LevelSamples.COURSE);
        assertTrue(enrolling.mandate(administrator, mandated, LevelSamples.COURSE));
        // she was in it by herself before: that stays as it was
        enrolling.enrol(both, LevelSamples.COURSE);
        assertTrue(!enrolling.mandate(administrator, both, LevelSamples.COURSE));
        levels.change(
                "insert into learning_enrolment (version, learner_id, course_id, edition_id, started_at) values (1, "
                        + untold.value() + ", 999999, 999999, utc_timestamp(6))");
        levels.complete(untold);
        added();
        for (var unit : List.of(hamlet, school, department)) {
            assertEquals(new Figures.ByBasis(2, 1, 1), basis(unit, enrolled));
        }
        assertEquals(new Figures.ByBasis(0, 0, 1), basis(hamlet, Measure.COURSES_COMPLETED));
        levels.complete(mandated);
        added();
        assertEquals(new Figures.ByBasis(0, 1, 1), basis(hamlet, Measure.COURSES_COMPLETED));
    }
}
