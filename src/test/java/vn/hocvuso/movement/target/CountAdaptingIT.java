package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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
import vn.hocvuso.movement.target.CountAdapting.Offer;
import vn.hocvuso.movement.target.TargetSetting.Wanted;
import vn.hocvuso.platform.audit.AuditLog;

/** Numbers of people that the unit above asks for are offered, and in the plan only when its people have said how many. */
@ExtendWith(ArquillianExtension.class)
class CountAdaptingIT {

    private static final int YEAR = 2026;
    private static final String ADULTS = "adults-confirmed";
    private static final String PUPILS = "pupils";
    private static final String ENROLLED = "enrolled";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private TargetSetting setting;

    @Inject
    private CountAdapting adapting;

    @Inject
    private PlanBrowsing browsing;

    @Inject
    private DenominatorKeeping denominators;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long above;

    @BeforeEach
    void aProvinceThatAsksForPeople() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        above = setting.begin(administrator, province, YEAR, "Kế hoạch tỉnh", "KH 1/KH-UBND");
        set(above, ADULTS, new Goal(Goal.Kind.COUNT, 1000, true));
        set(above, PUPILS, new Goal(Goal.Kind.COUNT, 500, false));
        set(above, ENROLLED, new Goal(Goal.Kind.COUNT, 9000, false));
        set(above, "servants", new Goal(Goal.Kind.PERCENT, 90, false));
        tell(province, 3000);
        tell(commune, 100);
    }

    private void set(long plan, String indicator, Goal goal) {
        setting.set(
                administrator, plan, new Wanted(indicator, goal, "Công an tỉnh", OptionalLong.empty(), "III.2d", ""));
    }

    private void tell(long unit, int adults) {
        denominators.enter(administrator, unit, YEAR, PopulationGroup.ADULTS, adults, "Công an", JANUARY);
    }

    private Map<String, Offer> offers(Learner.Ref actor, long plan) {
        return adapting.offers(actor, plan, Locale.ENGLISH).stream()
                .collect(Collectors.toMap(Offer::indicator, it -> it));
    }

    private Map<String, Goal> goals(long plan) {
        return browsing.sheet(administrator, plan, Locale.ENGLISH).targets().stream()
                .collect(Collectors.toMap(PlanBrowsing.TargetLine::indicator, PlanBrowsing.TargetLine::goal));
    }

    @Test
    void numbersOfPeopleAreOfferedInProportionWhereBothWholesAreKnownAndOtherwiseWithoutANumber() {
        var plan = setting.copyFromAbove(administrator, commune, YEAR);
        assertEquals(Map.of("servants", new Goal(Goal.Kind.PERCENT, 90, false)), goals(plan));
        var offers = offers(administrator, plan);
        assertEquals(3, offers.size());
        var adults = offers.get(ADULTS);
        // 1000 of 3000, of 100 people: 33 1/3
        assertEquals(34, adults.suggested());
        assertEquals(3000, adults.wholeAbove());
        assertEquals(100, adults.whole());
        assertEquals(">", adults.sign());
        assertEquals("Tỉnh Thử Nghiệm", adults.aboveName());
        assertNull(offers.get(PUPILS).suggested());
        assertEquals(PopulationGroup.PUPILS, offers.get(PUPILS).group());
        assertEquals(500, offers.get(PUPILS).above().amount());
        assertNull(offers.get(ENROLLED).suggested());
        assertNull(offers.get(ENROLLED).group());
        denominators.erase(administrator, province, YEAR, PopulationGroup.ADULTS);
        assertNull(offers(administrator, plan).get(ADULTS).suggested());
        assertEquals(1, goals(plan).size());
    }

    @Test
    void whatIsTakenIsInThePlanWithAgencyAndSectionAndIsOfferedNoMore() {
        var officer = samples.posted(administrator, commune, Duty.REPORTER);
        var plan = setting.copyFromAbove(officer, commune, YEAR);
        adapting.take(officer, plan, Map.of(ADULTS, 40));
        assertEquals(new Goal(Goal.Kind.COUNT, 40, true), goals(plan).get(ADULTS));
        var line = browsing.sheet(officer, plan, Locale.ENGLISH).targets().stream()
                .filter(it -> it.indicator().equals(ADULTS))
                .findFirst()
                .orElseThrow();
        assertEquals("Công an tỉnh", line.owner());
        assertEquals("III.2d", line.section());
        assertTrue(!line.laxer() && line.laxerReason().isEmpty());
        assertEquals(
                List.of(ENROLLED, PUPILS),
                offers(officer, plan).keySet().stream().sorted().toList());
        var entry =
                HouseSamples.within(() -> audit.about("unit-" + commune, 10)).get(0);
        assertEquals("movement.target.set", entry.act());
        assertEquals("2026: adults-confirmed > 40", entry.reason());
        assertRefused("platform.changed", () -> adapting.take(officer, plan, Map.of(ADULTS, 50)));
        assertRefused("platform.changed", () -> adapting.take(officer, plan, Map.of("servants", 50)));
        assertRefused("movement.target.count", () -> adapting.take(officer, plan, Map.of(PUPILS, 7, ENROLLED, 0)));
        assertEquals(2, goals(plan).size());
        // what the plan asks for as a share is not offered as a number
        setting.set(
                officer,
                plan,
                new Wanted(PUPILS, new Goal(Goal.Kind.PERCENT, 80, false), "", OptionalLong.empty(), "", ""));
        assertEquals(List.of(ENROLLED), List.copyOf(offers(officer, plan).keySet()));
        setting.remove(administrator, above, ENROLLED);
        assertEquals(Map.of(), offers(officer, plan));
    }

    @Test
    void onlyThoseWhoMayChangeThePlanAreOfferedAnything() {
        var plan = setting.copyFromAbove(administrator, commune, YEAR);
        for (var duty : List.of(Duty.HEAD, Duty.STEERING, Duty.WORKING_GROUP, Duty.REPORTER)) {
            assertEquals(
                    3,
                    offers(samples.posted(administrator, commune, duty), plan).size(),
                    duty.name());
        }
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.unit.readOnly", () -> offers(supervisor, plan));
        assertRefused("movement.unit.readOnly", () -> adapting.take(supervisor, plan, Map.of(ADULTS, 40)));
        var other = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        for (var person :
                List.of(samples.posted(administrator, other, Duty.HEAD), house.person(Role.LEARNER, Role.TEACHER))) {
            assertRefused("movement.plan.unknown", () -> offers(person, plan));
            assertRefused("movement.plan.unknown", () -> adapting.take(person, plan, Map.of(ADULTS, 40)));
        }
        assertRefused("movement.plan.unknown", () -> offers(administrator, 999_999_999_999L));
        assertEquals(1, goals(plan).size());
    }
}
