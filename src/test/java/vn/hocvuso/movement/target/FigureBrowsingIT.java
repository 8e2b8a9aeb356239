package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.time.Clocks;

/** Who sees which figures, how units stand against their targets, and which of those below one lag. */
@ExtendWith(ArquillianExtension.class)
class FigureBrowsingIT {

    private static final String ADULTS = "adults-confirmed";
    private static final int MANY = 1000;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);
    private final int year = today.getYear();

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private TargetSetting setting;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private FigureBrowsing browsing;

    @Inject
    private Progress progress;

    @Inject
    private FigureParts parts;

    private Learner.Ref administrator;
    private long province;
    private long slow;
    private long empty;
    private long fast;
    private long uncounted;

    @BeforeEach
    void aProvinceThatAsksForMoreThanEightyPercent() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        slow = commune("Xã Chậm", 50);
        empty = commune("Xã Trống", 0);
        fast = commune("Xã Nhanh", 900);
        uncounted = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Chưa Đếm");
        var plan = setting.begin(administrator, province, year, "Kế hoạch tỉnh", "");
        setting.set(administrator, plan, wanted(80, true, ""));
    }

    private long commune(String name, int people) {
        var commune = samples.below(administrator, province, UnitKind.COMMUNE, name);
        denominators.enter(administrator, commune, year, PopulationGroup.ADULTS, MANY, "Công an xã", today);
        if (people > 0) {
            levels.change("insert into movement_figure (measure, unit_id, cohort, month, n) values ('ACKNOWLEDGED', "
                    + commune + ", 'ADULTS', '" + YearMonth.from(today).atDay(1) + "', " + people + ")");
        }
        return commune;
    }

    private static TargetSetting.Wanted wanted(int percent, boolean strict, String reason) {
        return new TargetSetting.Wanted(
                ADULTS,
                new Goal(Goal.Kind.PERCENT, percent, strict),
                "Công an tỉnh",
                OptionalLong.empty(),
                "III.2d",
                reason);
    }

    @Test
    void whatLagsAndWhereNobodyIsYetIsFoundAmongTheUnitsBelow() {
        var children = progress.children(administrator, province, ADULTS, year);
        assertEquals(
                List.of(empty, slow, fast, uncounted),
                children.stream().map(Progress.Child::unit).toList());
        assertEquals(
                List.of(Standing.BEHIND, Standing.BEHIND, Standing.REACHED, Standing.UNASKED),
                children.stream().map(Progress.Child::standing).toList());
        assertEquals(new BigDecimal("5.0"), children.get(1).share());
        assertNull(children.get(3).share());
        assertEquals(
                List.of(empty, slow),
                progress.lagging(administrator, province, ADULTS, year).stream()
                        .map(Progress.Child::unit)
                        .toList());
        assertEquals(
                List.of(empty, uncounted),
                progress.reachedNobody(administrator, province, ADULTS, year).stream()
                        .map(Progress.Child::unit)
                        .toList());
    }

    @Test
    void aUnitThatAsksForLessOfItselfIsMeasuredByThatAndSaysSo() {
        var plan = setting.begin(administrator, slow, year, "Kế hoạch xã", "");
        setting.set(administrator, plan, wanted(4, false, "Ba thôn chưa có sóng"));
        var line = progress.of(administrator, slow, ADULTS, year, Locale.ENGLISH);
        assertEquals(Standing.REACHED, line.standing());
        assertEquals(0, line.gap());
        assertTrue(line.asked().against().laxer());
        assertFalse(line.asked().against().stricter());
        assertEquals("Ba thôn chưa có sóng", line.asked().against().reason());
        assertEquals("Tỉnh Thử Nghiệm", line.asked().against().unitName());
        setting.set(administrator, plan, wanted(90, false, ""));
        var stricter = progress.of(administrator, slow, ADULTS, year, Locale.ENGLISH);
        assertTrue(stricter.asked().against().stricter());
        assertEquals(850, stricter.gap());
        assertEquals(Standing.BEHIND, stricter.standing());
        assertEquals(
                List.of(stricter),
                progress.all(administrator, slow, year, Locale.ENGLISH).stream()
                        .filter(it -> it.indicator().equals(ADULTS))
                        .toList());
    }

    @Test
    void whatHasNoFiguresIsUnknownAndNotNobody() {
        var district = samples.below(administrator, province, UnitKind.DISTRICT, "Huyện Cũ");
        var children = progress.children(administrator, province, ADULTS, year);
        var last = children.get(children.size() - 1);
        assertEquals(district, last.unit());
        assertNull(last.value());
        assertEquals(Standing.UNKNOWN, last.standing());
        assertFalse(last.behind() || last.nobody());
        var head = browsing.head(administrator, district);
        assertFalse(head.known());
        assertFalse(head.opens());
        assertEquals(
                "Tỉnh Thử Nghiệm", head.above().get(head.above().size() - 1).name());
        assertNull(progress.of(administrator, district, ADULTS, year, Locale.ENGLISH)
                .value());
        assertNull(parts.of(administrator, district, "learned", year).basis());
    }

    @Test
    void aHamletHasFiguresAndWhoNamedNoneIsToldBesideThem() {
        var hamlet = samples.below(administrator, slow, UnitKind.HAMLET, "Thôn Một");
        var children = progress.children(administrator, slow, ADULTS, year);
        assertEquals(
                List.of(hamlet), children.stream().map(Progress.Child::unit).toList());
        assertEquals(0, children.get(0).value());
        assertEquals(
                new Figures.ByBasis(0, 0, 0),
                parts.of(administrator, slow, "learned", year).basis());
        assertNull(parts.of(administrator, slow, ADULTS, year).basis());
        assertNull(parts.of(administrator, province, "learned", year).withoutHamlet());
        var neighbour = samples.posted(administrator, fast, Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> parts.of(neighbour, slow, "learned", year));
    }

    @Test
    void theOrganisationsOfAPlaceStandBesideWhatIsBelowIt() {
        var school = samples.at(administrator, slow, UnitKind.SCHOOL, "Trường Tiểu học Chậm");
        denominators.enter(administrator, school, year, PopulationGroup.ADULTS, 10, "Nhà trường", today);
        var head = samples.posted(administrator, slow, Duty.SUPERVISOR);
        var organisations = progress.organisations(head, slow, ADULTS, year);
        assertEquals(
                List.of(school),
                organisations.stream().map(Progress.Child::unit).toList());
        assertEquals(Standing.BEHIND, organisations.get(0).standing());
        assertEquals(List.of(), progress.children(head, slow, ADULTS, year));
        assertEquals(List.of(), progress.organisations(head, school, ADULTS, year));
        var neighbour = samples.posted(administrator, fast, Duty.HEAD);
        assertRefused("movement.unit.unknown", () -> progress.organisations(neighbour, slow, ADULTS, year));
    }

    @Test
    void everyPostSeesItsUnitAndWhatIsBelowButOnlyThoseWhoWorkForItOpenItsPeople() {
        for (var duty : Duty.values()) {
            var person = samples.posted(administrator, province, duty);
            assertEquals(duty.edits(), browsing.head(person, province).opens(), duty.name());
            assertEquals(duty.edits(), browsing.head(person, slow).opens(), duty.name());
            assertEquals(2, progress.lagging(person, province, ADULTS, year).size(), duty.name());
            assertEquals(
                    List.of(), browsing.head(person, province).above(), "the units above are not hers, " + duty.name());
        }
        assertEquals(1, browsing.head(administrator, province).above().size());
    }

    @Test
    void toWhoHasNoPostThereAUnitLooksUnknown() {
        var neighbour = samples.posted(administrator, fast, Duty.HEAD);
        for (var person : List.of(neighbour, levels.citizen())) {
            for (Executable look : List.<Executable>of(
                    () -> browsing.head(person, slow),
                    () -> progress.all(person, slow, year, Locale.ENGLISH),
                    () -> progress.of(person, slow, ADULTS, year, Locale.ENGLISH),
                    () -> progress.children(person, slow, ADULTS, year),
                    () -> progress.lagging(person, slow, ADULTS, year),
                    () -> progress.reachedNobody(person, province, ADULTS, year),
                    () -> browsing.head(person, province),
                    () -> browsing.head(person, Long.MAX_VALUE))) {
                assertRefused("movement.unit.unknown", look);
            }
        }
    }

    @Test
    void yearsAreThoseSinceTheFirstPlans() {
        assertEquals(year, browsing.years().get(0));
        assertTrue(browsing.years().contains(FigureBrowsing.FIRST_YEAR));
        assertEquals(year, browsing.year(""));
        assertEquals(FigureBrowsing.FIRST_YEAR, browsing.year("2025"));
        assertRefused("movement.figures.year", () -> browsing.year("1999"));
        assertRefused("movement.figures.year", () -> browsing.year("năm nay"));
    }
}
