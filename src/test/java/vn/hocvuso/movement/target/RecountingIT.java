package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.RoleSamples;

/** Countings anew that are asked for, called off and broken off. */
@ExtendWith(ArquillianExtension.class)
class RecountingIT {

    private static final String WRONG = "insert into movement_figure (measure, unit_id, cohort, month, n) values ('";

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private RecountSamples recounts;

    @Inject
    private Recounting recounting;

    @Inject
    private FigureRecount steps;

    @Inject
    private SingleStatement statement;

    @Inject
    private RoleSamples roles;

    private Learner.Ref administrator;
    private long commune;

    @BeforeEach
    void nothingIsWrong() throws InterruptedException {
        administrator = samples.administrator();
        commune = samples.below(administrator, samples.province(administrator), UnitKind.COMMUNE, "Xã đếm lại");
        recounts.counted(administrator);
    }

    /** As a server leaves one that is killed: so many people looked at, or measures added up; no work goes on with it. */
    private long left(long reached, String measures) {
        levels.change("insert into movement_recount (started_at, looked, people, reached, upto, measures) values"
                + " (utc_timestamp(6), 0, 0, " + reached + ", " + (reached + 1) + ", " + measures + ")");
        return statement.read("select max(id) from movement_recount", rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    private void wrong(Measure measure) {
        levels.change(WRONG + measure + "', " + commune + ", '*', '" + today.withDayOfMonth(1) + "', 7)");
    }

    private long kept(Measure measure) {
        return statement.read(
                "select coalesce(sum(n), 0) from movement_figure where measure = ? and unit_id = ?",
                rows -> rows.next() ? rows.getLong(1) : 0L,
                measure.name(),
                commune);
    }

    private Recounting.Recount told(long id) {
        return recounting.all(administrator).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Recounting.Recount ended(long id) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (told(id).state() == Recounting.State.RUNNING && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        return told(id);
    }

    @Test
    void anAdministratorAsksForOneAndReadsWhatItHasMended() throws InterruptedException {
        wrong(Measure.SENT);
        var id = recounting.ask(administrator);
        var told = ended(id);
        assertEquals(Recounting.State.DONE, told.state());
        assertEquals(100, told.percent());
        assertTrue(told.figures() >= 1 && told.looked() > 0, told.toString());
        assertEquals(0, kept(Measure.SENT));
        var found = recounting.differences(administrator, id, commune);
        assertEquals(1, found.size());
        assertEquals(7, found.get(0).kept());
        assertEquals(0, found.get(0).found());
        assertTrue(recounting.differences(administrator, id).containsAll(found));
        assertEquals(
                1,
                recounting.of(administrator, commune).stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .figures());
    }

    @Test
    void whatAServerLeftIsGoneOnWithWhereItWas() {
        wrong(Measure.PASSED);
        wrong(Measure.SENT);
        var id = left(0, String.valueOf(Measure.PASSED.ordinal() + 1));
        while (steps.next(id)) {
            assertEquals(Recounting.State.RUNNING, told(id).state());
        }
        assertEquals(Recounting.State.DONE, told(id).state());
        assertEquals(7, kept(Measure.PASSED), "had been added up before");
        assertEquals(0, kept(Measure.SENT));
    }

    @Test
    void peopleWhoWereLookedAtBeforeItWasLeftAreNotLookedAtAgain() {
        var learner = levels.person("ND", "");
        var id = left(learner.value() - 1, "null");
        assertTrue(steps.next(id));
        var told = told(id);
        assertTrue(told.looked() >= 1, told.toString());
        assertTrue(told.looked() < 100, "only who came after: " + told);
        assertTrue(told.percent() <= 70);
        recounting.callOff(administrator, id);
    }

    @Test
    void oneThatIsCalledOffDoesNothingMore() {
        wrong(Measure.SENT);
        var id = left(0, "0");
        assertRefused("movement.recount.running", () -> recounting.ask(administrator));
        recounting.callOff(administrator, id);
        assertFalse(steps.next(id));
        assertEquals(7, kept(Measure.SENT));
        assertEquals(Recounting.State.CALLED_OFF, told(id).state());
        assertRefused("movement.recount.ended", () -> recounting.callOff(administrator, id));
    }

    @Test
    void onlyAdministratorsAskCallOffAndReadOfTheWholeCountry() {
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                var other = roles.person(role);
                assertRefused("identity.page.unknown", () -> recounting.ask(other));
                assertRefused("identity.page.unknown", () -> recounting.callOff(other, 1));
                assertRefused("identity.page.unknown", () -> recounting.all(other));
                assertRefused("identity.page.unknown", () -> recounting.differences(other, 1));
            }
        }
    }

    @Test
    void whoMayReadAUnitReadsWhatWasMendedThereAndNobodyElseDoes() {
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertFalse(recounting.of(supervisor, commune).isEmpty());
        var id = recounting.of(supervisor, commune).get(0).id();
        assertEquals(0, recounting.differences(supervisor, id, commune).size());
        var elsewhere = samples.posted(
                administrator,
                samples.below(administrator, samples.province(administrator), UnitKind.COMMUNE, "Xã khác"),
                Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> recounting.of(elsewhere, commune));
        assertRefused("movement.unit.unknown", () -> recounting.differences(elsewhere, id, commune));
    }
}
