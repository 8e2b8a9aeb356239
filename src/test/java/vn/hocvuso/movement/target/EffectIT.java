package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.Effect.Line;
import vn.hocvuso.platform.time.Clocks;

/** What learning has brought the people of a unit: gains, what has lasted, and what they were seen to do. */
@ExtendWith(ArquillianExtension.class)
class EffectIT {

    private static final String MUONG_NHE = "03160";
    private static final String NAM_KE = "03162";
    private static final long NOWHERE = 999_999_999_999L;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private LevelSamples levels;

    @Inject
    private Units units;

    @Inject
    private FigureKeeping keeping;

    @Inject
    private EffectRun run;

    @Inject
    private Effect effect;

    private long commune(Learner.Ref administrator, String code) {
        samples.province(administrator);
        return units.byLocality(code, today).orElseThrow().id();
    }

    private Learner.Ref learner(String commune) {
        var learner = levels.person("ND", commune);
        levels.change(
                "insert into learning_enrolment (version, learner_id, course_id, edition_id, started_at) values (1, "
                        + learner.value() + ", 1, 1, utc_timestamp(6))");
        levels.complete(learner);
        return learner;
    }

    private void placed(Learner.Ref learner, String occasion, double mean) {
        levels.change(
                "insert into assessment_placement (learner_id, occasion, scope, competences, calibration_id, seed,"
                        + " started_at, ended_at, mean, error) select " + learner.value() + ", '" + occasion
                        + "', 'course:thu', '4.2', max(id), 0, utc_timestamp(6), utc_timestamp(6), " + mean
                        + ", 0.3 from assessment_calibration");
    }

    private void did(Learner.Ref learner, String task, boolean withdrawn) {
        levels.change("insert into certification_evidence (learner_id, kind, subject, source, amount, earned_at,"
                + " withdrawn_at) values (" + learner.value() + ", 'ASSESSOR', 'ND/pho-cap/" + task
                + "', '1', 1, utc_timestamp(6), " + (withdrawn ? "utc_timestamp(6)" : "null") + ")");
    }

    private void count() {
        while (keeping.keep()) {
            // all that the acts have noted
        }
        run.run(Instant.now().plusSeconds(1));
    }

    private Line everybody(Learner.Ref reader, long unit) {
        return effect.of(reader, unit, today.getYear()).lines().get(0);
    }

    @Test
    void gainsWhatHasLastedAndTasksOfAUnitAreCounted() {
        var administrator = samples.administrator();
        var commune = commune(administrator, MUONG_NHE);
        for (var i = 0; i < 6; i++) {
            var learner = learner(MUONG_NHE);
            placed(learner, "BEFORE", 0);
            placed(learner, "AFTER", 0.1 * (i + 1));
            if (i > 0) {
                placed(learner, "LATER", i < 3 ? 0 : 0.5);
            }
            did(learner, "a", false);
            did(learner, "b", i > 0);
        }
        placed(learner(MUONG_NHE), "AFTER", 3);
        count();
        var all = everybody(administrator, commune);
        assertEquals("*", all.cohort());
        assertEquals(6, all.measured());
        assertEquals(new BigDecimal("0.35"), all.mean());
        assertEquals(new BigDecimal("0.35"), all.median());
        assertEquals(5, all.followed());
        assertEquals(60, all.kept());
        assertEquals(7, all.tasks());
        assertEquals(new BigDecimal("1.00"), all.each());
        var sheet = effect.of(administrator, commune, today.getYear());
        assertEquals(
                List.of("*", "ND"), sheet.lines().stream().map(Line::cohort).toList());
        assertTrue(sheet.above().measured() >= 6);
        assertEquals("Tỉnh Điện Biên", sheet.aboveName());
        assertTrue(sheet.known());
        assertEquals(0, effect.of(administrator, commune, 2024).lines().get(0).measured());
        count();
        assertEquals(all, everybody(administrator, commune));
    }

    @Test
    void fewerThanFivePeopleAreToldOfOnlyToThoseWhoWorkForTheUnit() {
        var administrator = samples.administrator();
        var commune = commune(administrator, NAM_KE);
        var learner = learner(NAM_KE);
        placed(learner, "BEFORE", 0);
        placed(learner, "AFTER", 1.5);
        placed(learner, "LATER", 1.5);
        did(learner, "a", false);
        count();
        for (var duty : List.of(Duty.HEAD, Duty.STEERING, Duty.WORKING_GROUP, Duty.REPORTER)) {
            var line = everybody(samples.posted(administrator, commune, duty), commune);
            assertEquals(1, line.measured(), duty.name());
            assertEquals(new BigDecimal("1.50"), line.mean());
            assertEquals(100, line.kept());
            assertEquals(1, line.tasks());
        }
        var hidden = everybody(samples.posted(administrator, commune, Duty.SUPERVISOR), commune);
        assertNull(hidden.measured());
        assertNull(hidden.mean());
        assertNull(hidden.median());
        assertNull(hidden.followed());
        assertNull(hidden.kept());
        assertNull(hidden.tasks());
        assertNull(hidden.each());
    }

    @Test
    void theEffectOfAnotherUnitLooksUnknown() {
        var administrator = samples.administrator();
        var province = samples.province(administrator);
        var one = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Một");
        var other = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Hai");
        var head = samples.posted(administrator, one, Duty.HEAD);
        for (var person : List.of(head, house.person(Role.LEARNER, Role.TEACHER), house.person(Role.ASSESSOR))) {
            assertRefused("movement.unit.unknown", () -> effect.of(person, other, 2026));
        }
        assertRefused("movement.unit.unknown", () -> effect.of(administrator, NOWHERE, 2026));
        var hamlet = samples.below(administrator, one, UnitKind.HAMLET, "Thôn Hai");
        assertFalse(effect.of(administrator, hamlet, 2026).known());
        var school = samples.at(administrator, one, UnitKind.SCHOOL, "Trường Mai Hoa");
        assertTrue(effect.of(administrator, school, 2026).known());
        assertEquals("Xã Một", effect.of(administrator, school, 2026).aboveName());
        assertNull(effect.of(head, one, 2026).above().measured());
    }
}
