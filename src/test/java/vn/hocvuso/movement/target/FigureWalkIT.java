package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitChoosing;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.FigurePeople.Portion;
import vn.hocvuso.movement.target.FigurePeople.Turn;
import vn.hocvuso.platform.time.Clocks;

/** The people of a figure are gone through in an order that stays, there and back, in the unit and nowhere else. */
@ExtendWith(ArquillianExtension.class)
class FigureWalkIT {

    private static final String MAI_HOA = "18322";
    private static final String LEARNED = "learned";
    private static final int MOST = 100;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);
    private final YearMonth month = YearMonth.from(today);

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private UnitKeeping unitKeeping;

    @Inject
    private UnitChoosing choosing;

    @Inject
    private Units units;

    @Inject
    private FigureKeeping keeping;

    @Inject
    private FigurePeople people;

    private Learner.Ref administrator;
    private long department;
    private long first;
    private long second;

    @BeforeEach
    void aDepartmentWithTwoSchools() {
        administrator = samples.administrator();
        samples.province(administrator);
        var commune = units.byLocality(MAI_HOA, today).orElseThrow().id();
        department = samples.at(administrator, commune, UnitKind.DEPARTMENT, "Phòng Giáo dục");
        first = school(commune, "Trường Một");
        second = school(commune, "Trường Hai");
    }

    private long school(long commune, String name) {
        return unitKeeping.make(
                administrator,
                new UnitKeeping.Plan(
                        UnitKind.SCHOOL,
                        UnitSamples.code(),
                        name,
                        OptionalLong.of(department),
                        OptionalLong.of(commune),
                        UnitSamples.JULY));
    }

    private Learner.Ref learner(long organisation) {
        var learner = levels.person("ND", MAI_HOA);
        levels.complete(learner);
        choosing.choose(learner, OptionalLong.empty(), OptionalLong.of(organisation));
        return learner;
    }

    private void added() {
        while (keeping.keep()) {
            // all that was noted
        }
    }

    private Portion turn(Learner.Ref actor, long unit, Optional<PersonKey> from, boolean back, int limit) {
        return people.people(actor, unit, LEARNED, month, new Turn(from, back, limit));
    }

    private static List<Learner.Ref> learners(Portion portion) {
        return portion.people().stream().map(FigurePeople.Counted::learner).toList();
    }

    @Test
    void pagesFollowEachOtherThereAndBackAndStayWhilePeopleComeIn() {
        // each where her place is, whoever was first: the department, then its schools
        var inSecond = List.of(learner(second), learner(second));
        var inFirst = List.of(learner(first), learner(first));
        var above = List.of(learner(department));
        added();
        var one = turn(administrator, department, Optional.empty(), false, 2);
        assertEquals(List.of(above.get(0), inFirst.get(0)), learners(one));
        assertTrue(one.before().isEmpty());
        var early = learner(department);
        added();
        var two = turn(administrator, department, one.after(), false, 2);
        assertEquals(List.of(inFirst.get(1), inSecond.get(0)), learners(two));
        var three = turn(administrator, department, two.after(), false, 2);
        assertEquals(List.of(inSecond.get(1)), learners(three));
        assertTrue(three.after().isEmpty());
        var back = turn(administrator, department, three.before(), true, 2);
        assertEquals(learners(two), learners(back));
        assertEquals(two.after(), back.after());
        var beginning = turn(administrator, department, back.before(), true, 2);
        assertEquals(List.of(early, inFirst.get(0)), learners(beginning));
        var all = turn(administrator, department, beginning.before(), true, 2);
        assertEquals(above, learners(all));
        assertTrue(all.before().isEmpty());
        var nobody = turn(administrator, department, Optional.of(three.before().orElseThrow()), false, 2);
        assertEquals(List.of(), learners(nobody));
        assertEquals(learners(three), learners(turn(administrator, department, nobody.before(), true, 1)));
    }

    @Test
    void aKeyOfAnotherUnitOpensNobodyOfIt() {
        var hers = learner(first);
        learner(second);
        learner(department);
        added();
        var head = samples.posted(administrator, first, Duty.HEAD);
        for (var unit : List.of(department, second)) {
            var key = Optional.of(new PersonKey(units.require(unit).path(), 0));
            for (var back : List.of(true, false)) {
                var found = learners(turn(head, first, key, back, MOST));
                assertTrue(List.of(hers).containsAll(found), found.toString());
            }
        }
        assertEquals(List.of(hers), learners(turn(head, first, Optional.empty(), false, MOST)));
        assertRefused("movement.unit.unknown", () -> turn(head, second, Optional.empty(), false, MOST));
        for (var text : List.of("", "abc", "1-", "-x", "1'-2", "/1/-9999999999999999999")) {
            assertRefused("movement.unit.unknown", () -> PersonKey.of(text));
        }
        assertEquals(new PersonKey("~", 7), PersonKey.of(new PersonKey("~", 7).text()));
    }

    @Test
    void whoGaveNoCommuneIsAmongTheLastOfTheCentreAndInNoProvince() {
        var nowhere = levels.person("ND", MAI_HOA);
        levels.change("update identity_learner set commune_code = null where id = " + nowhere.value());
        levels.complete(nowhere);
        added();
        var commune = units.byLocality(MAI_HOA, today).orElseThrow();
        var centre = commune.pathIds().get(0);
        var all = walk(centre);
        assertTrue(all.contains(nowhere));
        assertEquals(all.size(), all.stream().distinct().count());
        assertFalse(walk(commune.pathIds().get(1)).contains(nowhere));
        assertFalse(walk(commune.id()).contains(nowhere));
        var last = turn(administrator, centre, Optional.of(new PersonKey("~~", 0)), true, 1);
        assertEquals(List.of(all.get(all.size() - 1)), learners(last));
    }

    private List<Learner.Ref> walk(long unit) {
        var found = new ArrayList<Learner.Ref>();
        var from = Optional.<PersonKey>empty();
        do {
            var portion = turn(administrator, unit, from, false, MOST);
            found.addAll(learners(portion));
            from = portion.after();
        } while (from.isPresent());
        return found;
    }
}
