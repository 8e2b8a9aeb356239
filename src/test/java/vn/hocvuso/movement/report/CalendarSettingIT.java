package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;

/** Who says when reports are due, and on which days offices are closed. */
@ExtendWith(ArquillianExtension.class)
class CalendarSettingIT {

    @Inject
    private UnitSamples samples;

    @Inject
    private ReportSamples reports;

    @Inject
    private Units units;

    @Inject
    private CalendarSetting setting;

    @Inject
    private CalendarBrowsing browsing;

    @Inject
    private ReportingTaking taking;

    @Inject
    private HolidayKeeping keeping;

    @Inject
    private Reminding reminding;

    @Inject
    private DutyReminding duties;

    private final String code = "lich-" + System.nanoTime();
    private Learner.Ref administrator;
    private long province;
    private long commune;
    private String line;

    @BeforeEach
    void aProvinceWithACommune() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        line = reports.communesOf(province);
    }

    private ReportLine.Terms terms(String name, int before) {
        var of = units.require(province).code();
        return new ReportLine.Terms(
                code,
                name,
                Branch.PARTY,
                Rhythm.MONTH,
                new DueRule(DueRule.Month.NEXT, before, DueRule.Move.NOT),
                Optional.of(UnitKind.COMMUNE),
                of,
                of,
                "",
                List.of("Ban Chỉ đạo tỉnh", " "),
                reports.formOf(line),
                UnitSamples.JULY,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theHeadOfTheReceiverSetsALineAndNoFileChangesItAnyMore() {
        var head = samples.posted(administrator, province, Duty.HEAD);
        setting.add(head, terms("Báo cáo Đảng ủy", 25));
        assertRefused("movement.line.there", () -> setting.add(head, terms("Báo cáo Đảng ủy", 25)));
        assertEquals(List.of("Ban Chỉ đạo tỉnh"), browsing.terms(head, code).recipients());
        assertEquals(
                Optional.of(ReportSamples.today()), browsing.terms(head, code).decidedOn());
        taking.take(new ReportingPlan(List.of(), List.of(), List.of(terms("Theo tệp", 10))));
        assertEquals("Báo cáo Đảng ủy", browsing.terms(head, code).name());
        setting.change(head, terms("Báo cáo tháng của Đảng ủy", 20));
        assertEquals(20, browsing.terms(head, code).due().before());
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        var seen = browsing.of(reporter).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertFalse(seen.sets());
        assertEquals(Branch.PARTY, seen.branch());
        assertEquals(19, seen.lastOn().getDayOfMonth());
    }

    @Test
    void othersSetNothing() {
        for (var duty : Duty.values()) {
            var below = samples.posted(administrator, commune, duty);
            assertEquals(duty == Duty.HEAD, browsing.sets(below), duty.name());
            assertRefused("movement.unit.codeUnknown", () -> setting.add(below, terms("Của xã", 20)));
            assertRefused("movement.unit.readOnly", () -> setting.change(below, changed()));
            if (duty != Duty.HEAD) {
                var beside = samples.posted(administrator, province, duty);
                assertRefused("movement.unit.readOnly", () -> setting.add(beside, terms("Của tỉnh", 20)));
                assertRefused("movement.unit.readOnly", () -> setting.change(beside, changed()));
            }
        }
        var elsewhere = samples.posted(administrator, samples.province(administrator), Duty.HEAD);
        assertRefused("movement.line.unknown", () -> browsing.terms(elsewhere, line));
        assertTrue(browsing.of(elsewhere).stream().noneMatch(one -> one.code().equals(line)));
    }

    private ReportLine.Terms changed() {
        return browsing.terms(administrator, line);
    }

    @Test
    void whatIsNotSoundIsRefused() {
        assertRefused("movement.line.before", () -> terms("Báo cáo", 32));
        assertRefused("movement.line.name", () -> setting.add(administrator, terms(" ", 20)));
        var sound = terms("Báo cáo", 20);
        var middle = new ReportLine.Terms(
                code,
                "Báo cáo",
                sound.branch(),
                sound.rhythm(),
                new DueRule(DueRule.Month.MIDDLE, 20, DueRule.Move.NOT),
                sound.reporterKind(),
                sound.reporterCode(),
                sound.receiverCode(),
                "",
                List.of(),
                sound.formCode(),
                sound.startsOn(),
                Optional.empty(),
                Optional.empty());
        assertRefused("movement.line.middle", () -> setting.add(administrator, middle));
        assertRefused("movement.line.unknown", () -> setting.change(administrator, terms("Chưa có", 20)));
    }

    @Test
    void aHolidayMovesTheLastDayAndStaysWhateverAFileSays() {
        var day = LocalDate.of(2099, 3, 18);
        var holiday = new HolidayKeeping.Holiday(day, "Nghỉ thử", false, "Thông báo 1/TB");
        var head = samples.posted(administrator, province, Duty.HEAD);
        assertRefused("identity.page.unknown", () -> keeping.set(head, holiday));
        assertRefused(
                "movement.holiday.source",
                () -> keeping.set(administrator, new HolidayKeeping.Holiday(day, "Nghỉ thử", false, "")));
        keeping.set(administrator, holiday);
        var file = new Holidays.Day(day, "Theo tệp", true, "");
        taking.take(new ReportingPlan(List.of(file), List.of(), List.of()));
        assertEquals(List.of(holiday), keeping.of(2099));
    }

    @Test
    void whoWritesOrSignsIsRemindedOfWhatHerUnitOwes() {
        for (var duty : Duty.values()) {
            var person = samples.posted(administrator, commune, duty);
            var reminders = duties.of(person);
            assertEquals(duty.reports() || duty.heads() ? 1 : 0, reminders.size(), duty.name());
            if (!reminders.isEmpty()) {
                assertEquals("Xã Mai Hoa, Thử Nghiệm", reminders.get(0).unitName());
                assertTrue(reminders.get(0).overdue() > 0);
                assertEquals(
                        reminding.owed(person, commune, ReportSamples.today()),
                        reminders.get(0).owed());
            }
        }
        assertEquals(List.of(), duties.of(administrator));
    }
}
