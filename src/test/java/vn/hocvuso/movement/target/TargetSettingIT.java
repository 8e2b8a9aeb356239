package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.target.TargetSetting.Wanted;
import vn.hocvuso.movement.target.TaskKeeping.Todo;
import vn.hocvuso.platform.audit.AuditLog;

/** Plans with their targets and tasks: who sets them, and what a unit may ask for. */
@ExtendWith(ArquillianExtension.class)
class TargetSettingIT {

    private static final int YEAR = 2026;
    private static final String ADULTS = "adults-confirmed";
    private static final long NOWHERE = 999_999_999_999L;
    private static final Todo LAUNCH = new Todo(
            "Phát động phong trào",
            "Văn phòng Ủy ban nhân dân",
            List.of("Đoàn xã", "Hội Phụ nữ"),
            Optional.of(LocalDate.of(YEAR, 3, 31)),
            "VI");

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private TargetSetting setting;

    @Inject
    private TaskKeeping tasks;

    @Inject
    private PlanBrowsing browsing;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long school;
    private long other;
    private long above;

    @BeforeEach
    void aProvinceThatAsksForMoreThanEightyPercent() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        school = samples.at(administrator, commune, UnitKind.SCHOOL, "Trường Tiểu học Mai Hoa");
        other = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        above = setting.begin(administrator, province, YEAR, "Kế hoạch tỉnh", "KH 1/KH-UBND");
        setting.set(administrator, above, wanted(80, true, ""));
        tasks.add(administrator, above, LAUNCH);
    }

    private static Wanted wanted(int percent, boolean strict, String reason) {
        return new Wanted(
                ADULTS,
                new Goal(Goal.Kind.PERCENT, percent, strict),
                "Công an tỉnh",
                OptionalLong.empty(),
                "III.2d",
                reason);
    }

    private PlanBrowsing.TargetLine target(Learner.Ref reader, long plan) {
        return browsing.sheet(reader, plan, Locale.ENGLISH).targets().get(0);
    }

    @Test
    void aUnitMayAskForMoreAndForLessOnlyWithAReasonThatIsShown() {
        var officer = samples.posted(administrator, commune, Duty.REPORTER);
        var plan = setting.begin(officer, commune, YEAR, "Kế hoạch xã", "");
        setting.set(officer, plan, wanted(90, false, ""));
        assertFalse(target(officer, plan).laxer());
        assertRefused("movement.target.laxer", () -> setting.set(officer, plan, wanted(80, false, " ")));
        assertEquals(90, target(officer, plan).goal().amount());
        setting.set(officer, plan, wanted(70, false, "Ba thôn chưa có sóng"));
        var laxer = target(officer, plan);
        assertTrue(laxer.laxer());
        assertEquals("Ba thôn chưa có sóng", laxer.laxerReason());
        assertEquals(new Goal(Goal.Kind.PERCENT, 80, true), laxer.above());
        assertEquals("Adults confirmed on VNeID as reaching the universal level", laxer.name());
        var entry =
                HouseSamples.within(() -> audit.about("unit-" + commune, 10)).get(0);
        assertEquals("movement.target.set", entry.act());
        assertEquals("2026: adults-confirmed 90 % → 70 % (Ba thôn chưa có sóng)", entry.reason());
        assertEquals(officer.value(), entry.actor());
    }

    @Test
    void theUnitAboveMayAskForMoreLaterAndThatIsShown() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        setting.set(administrator, plan, wanted(85, false, ""));
        setting.set(administrator, above, wanted(95, false, ""));
        assertTrue(target(administrator, plan).laxer());
        assertEquals("", target(administrator, plan).laxerReason());
    }

    @Test
    void anOrganisationFollowsThePlaceThatItBelongsTo() {
        var headmaster = samples.posted(administrator, school, Duty.HEAD);
        var plan = setting.begin(headmaster, school, YEAR, "Kế hoạch trường", "");
        assertRefused("movement.target.laxer", () -> setting.set(headmaster, plan, wanted(79, false, "")));
        setting.set(headmaster, plan, wanted(81, false, ""));
    }

    @Test
    void thePlanAboveIsCopiedWithItsTargetsAndTasksAndAdapted() {
        var officer = samples.posted(administrator, commune, Duty.WORKING_GROUP);
        var plan = setting.copyFromAbove(officer, commune, YEAR);
        var sheet = browsing.sheet(officer, plan, Locale.ENGLISH);
        assertEquals("Kế hoạch tỉnh", sheet.plan().title());
        assertEquals(
                new Goal(Goal.Kind.PERCENT, 80, true), sheet.targets().get(0).goal());
        assertEquals("Công an tỉnh", sheet.targets().get(0).owner());
        var task = sheet.tasks().get(0);
        assertEquals(LAUNCH.lead(), task.lead());
        assertEquals(LAUNCH.coordinating(), task.coordinating());
        assertEquals(LocalDate.of(YEAR, 3, 31), task.dueOn());
        assertTrue(sheet.edits());
        setting.rename(officer, plan, "Kế hoạch xã", "KH 2");
        tasks.change(officer, task.id(), new Todo("Ra quân", "Đoàn xã", List.of(), Optional.empty(), ""));
        setting.set(officer, plan, wanted(85, false, ""));
        assertEquals(
                "Ra quân",
                browsing.sheet(officer, plan, Locale.ENGLISH).tasks().get(0).title());
        var model = browsing.sheet(administrator, above, Locale.ENGLISH);
        assertEquals(LAUNCH.title(), model.tasks().get(0).title());
        assertEquals(80, model.targets().get(0).goal().amount());
        assertRefused("movement.plan.there", () -> setting.copyFromAbove(officer, commune, YEAR));
        assertRefused("movement.plan.noneAbove", () -> setting.copyFromAbove(officer, commune, 2031));
        tasks.remove(officer, task.id());
        setting.remove(officer, plan, ADULTS);
        var empty = browsing.sheet(officer, plan, Locale.ENGLISH);
        assertEquals(List.of(), empty.targets());
        assertEquals(List.of(), empty.tasks());
    }

    @Test
    void thoseWhoMayChangeTheUnitWriteItsPlanAndASupervisorReadsIt() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        for (var duty : List.of(Duty.HEAD, Duty.STEERING, Duty.WORKING_GROUP, Duty.REPORTER)) {
            var person = samples.posted(administrator, commune, duty);
            setting.set(person, plan, wanted(90, false, ""));
            assertTrue(browsing.sheet(person, plan, Locale.ENGLISH).edits(), duty.name());
        }
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertFalse(browsing.sheet(supervisor, plan, Locale.ENGLISH).edits());
        assertRefused("movement.unit.readOnly", () -> setting.set(supervisor, plan, wanted(91, false, "")));
        assertRefused("movement.unit.readOnly", () -> tasks.add(supervisor, plan, LAUNCH));
        assertRefused("movement.unit.readOnly", () -> setting.begin(supervisor, commune, 2027, "Kế hoạch", ""));
        assertRefused("movement.unit.readOnly", () -> setting.copyFromAbove(supervisor, commune, 2027));
    }

    @Test
    void thePlanOfAnotherUnitLooksUnknown() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        var task = tasks.add(administrator, plan, LAUNCH);
        var foreign = samples.posted(administrator, other, Duty.HEAD);
        for (var person : List.of(foreign, house.person(Role.LEARNER, Role.TEACHER))) {
            assertRefused("movement.plan.unknown", () -> browsing.sheet(person, plan, Locale.ENGLISH));
            assertRefused("movement.unit.unknown", () -> browsing.of(person, commune));
            assertRefused("movement.plan.unknown", () -> setting.set(person, plan, wanted(90, false, "")));
            assertRefused("movement.plan.unknown", () -> setting.rename(person, plan, "Của tôi", ""));
            assertRefused("movement.plan.unknown", () -> setting.remove(person, plan, ADULTS));
            assertRefused("movement.plan.unknown", () -> tasks.add(person, plan, LAUNCH));
            assertRefused("movement.task.unknown", () -> tasks.change(person, task, LAUNCH));
            assertRefused("movement.task.unknown", () -> tasks.remove(person, task));
            assertRefused("movement.unit.unknown", () -> setting.begin(person, commune, 2027, "Kế hoạch", ""));
            assertRefused("movement.unit.unknown", () -> setting.copyFromAbove(person, commune, 2027));
        }
        assertRefused("movement.plan.unknown", () -> setting.rename(administrator, NOWHERE, "Kế hoạch", ""));
        assertRefused("movement.task.unknown", () -> tasks.remove(administrator, NOWHERE));
    }

    @Test
    void thePlansAboveAreReadBelowAndChangedThereByNobody() {
        var member = samples.posted(administrator, other, Duty.HEAD);
        var staff = samples.posted(administrator, school, Duty.SUPERVISOR);
        for (var person : List.of(member, staff)) {
            var sheet = browsing.sheet(person, above, Locale.ENGLISH);
            assertFalse(sheet.edits());
            assertEquals(1, sheet.tasks().size());
            assertRefused("movement.plan.unknown", () -> setting.remove(person, above, ADULTS));
        }
        assertEquals(
                List.of(above),
                browsing.above(staff, school, YEAR).stream()
                        .map(PlanBrowsing.Line::id)
                        .toList());
        assertEquals(List.of(), browsing.above(staff, school, 2031));
        assertRefused("movement.unit.unknown", () -> browsing.above(staff, other, YEAR));
        var learner = house.person(Role.LEARNER, Role.TEACHER);
        assertRefused("movement.plan.unknown", () -> browsing.sheet(learner, above, Locale.ENGLISH));
        assertFalse(browsing.mayWrite(staff, school));
        assertTrue(browsing.mayWrite(member, other));
        assertRefused("movement.unit.unknown", () -> browsing.mayWrite(member, commune));
    }

    @Test
    void whatIsStricterIsShownAndThatNobodyHasSaidOfHowMany() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        setting.set(administrator, plan, wanted(80, true, ""));
        var same = target(administrator, plan);
        assertFalse(same.stricter());
        assertEquals("Tỉnh Thử Nghiệm", same.aboveName());
        assertEquals(">", same.aboveSign());
        assertTrue(same.wholeMissing());
        setting.set(administrator, plan, wanted(81, false, ""));
        assertTrue(target(administrator, plan).stricter());
        assertEquals("≥", target(administrator, plan).sign());
        denominators.enter(
                administrator, commune, YEAR, PopulationGroup.ADULTS, 400, "Công an xã", LocalDate.of(2026, 1, 15));
        assertFalse(target(administrator, plan).wholeMissing());
    }

    @Test
    void aTaskIsLateUntilItIsDoneAndMayBeOpenedAgain() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        var task = tasks.add(
                reporter, plan, new Todo("Ra quân", "Đoàn xã", List.of(), Optional.of(LocalDate.of(2026, 1, 1)), ""));
        assertTrue(task(reporter, plan).late());
        tasks.finish(reporter, task, " Đã ra quân ở cả năm thôn. ");
        assertFalse(task(reporter, plan).late());
        assertEquals("Đã ra quân ở cả năm thôn.", task(reporter, plan).outcome());
        assertEquals(
                task(reporter, plan).doneOn(), tasks.standing(reporter, task).doneOn());
        assertRefused("movement.task.done", () -> tasks.finish(reporter, task, ""));
        tasks.reopen(reporter, task);
        tasks.reopen(reporter, task);
        assertTrue(task(reporter, plan).late());
        assertEquals("", task(reporter, plan).outcome());
        assertRefused("movement.target.text", () -> tasks.finish(reporter, task, "x".repeat(501)));
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.unit.readOnly", () -> tasks.finish(supervisor, task, ""));
        assertRefused("movement.unit.readOnly", () -> tasks.reopen(supervisor, task));
        assertRefused("movement.unit.readOnly", () -> tasks.standing(supervisor, task));
        for (var person : List.of(samples.posted(administrator, other, Duty.HEAD), house.person(Role.ASSESSOR))) {
            assertRefused("movement.task.unknown", () -> tasks.finish(person, task, ""));
            assertRefused("movement.task.unknown", () -> tasks.reopen(person, task));
            assertRefused("movement.task.unknown", () -> tasks.standing(person, task));
        }
    }

    private PlanBrowsing.TaskLine task(Learner.Ref reader, long plan) {
        return browsing.sheet(reader, plan, Locale.ENGLISH).tasks().get(0);
    }

    @Test
    void whatCannotBeAskedForIsRefusedAndChangesNothing() {
        var plan = setting.begin(administrator, commune, YEAR, "Kế hoạch xã", "");
        assertRefused("movement.target.percent", () -> setting.set(administrator, plan, wanted(101, false, "")));
        assertRefused("movement.target.percent", () -> setting.set(administrator, plan, wanted(100, true, "")));
        var counted = new Wanted("enrolled", new Goal(Goal.Kind.PERCENT, 50, false), "", OptionalLong.empty(), "", "");
        assertRefused("movement.target.noGroup", () -> setting.set(administrator, plan, counted));
        var unknown = new Wanted("clicks", new Goal(Goal.Kind.COUNT, 50, false), "", OptionalLong.empty(), "", "");
        assertRefused("movement.indicator.unknown", () -> setting.set(administrator, plan, unknown));
        var head = samples.posted(administrator, commune, Duty.HEAD);
        var led = new Wanted("enrolled", new Goal(Goal.Kind.COUNT, 50, false), "", OptionalLong.of(other), "", "");
        assertRefused("movement.unit.unknown", () -> setting.set(head, plan, led));
        assertRefused("movement.plan.there", () -> setting.begin(administrator, commune, YEAR, "Kế hoạch khác", ""));
        assertRefused("movement.plan.year", () -> setting.begin(administrator, commune, 1999, "Kế hoạch", ""));
        assertRefused("movement.target.text", () -> setting.begin(administrator, commune, 2027, " ", ""));
        assertEquals(
                List.of(), browsing.sheet(administrator, plan, Locale.ENGLISH).targets());
        assertEquals(1, browsing.of(administrator, commune).size());
    }
}
