package vn.hocvuso.movement.place;

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
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.time.Clocks;

@ExtendWith(ArquillianExtension.class)
class UnitRightsIT {

    private static final long NOWHERE = 999_999_999_999L;

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private UnitRights rights;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private UnitBrowsing browsing;

    @Inject
    private PostKeeping posts;

    @Inject
    private PostBrowsing postBrowsing;

    @Inject
    private DenominatorKeeping figures;

    @Inject
    private Grants grants;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long hamlet;
    private long school;
    private long other;

    @BeforeEach
    void aProvinceWithTwoCommunes() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        commune = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        hamlet = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn 1");
        school = samples.at(administrator, commune, UnitKind.SCHOOL, "Trường Tiểu học Mai Hoa");
        other = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
    }

    @Test
    void aPersonSeesHerUnitAndAllBelowItAndNothingElse() {
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        for (var unit : List.of(commune, hamlet, school)) {
            assertTrue(rights.mayRead(reporter, unit, today));
            assertTrue(rights.mayEdit(reporter, unit, today));
            assertTrue(rights.mayReport(reporter, unit, today));
            assertFalse(rights.mayHead(reporter, unit, today));
        }
        for (var unit : List.of(province, other, NOWHERE)) {
            assertFalse(rights.mayRead(reporter, unit, today));
            assertRefused("movement.unit.unknown", () -> browsing.sheet(reporter, unit, today));
            assertRefused("movement.unit.unknown", () -> keeping.rename(reporter, unit, "Xã Của Tôi", today));
            assertRefused("movement.unit.unknown", () -> keeping.end(reporter, unit, today));
            assertRefused("movement.unit.unknown", () -> postBrowsing.on(reporter, unit));
            assertRefused(
                    "movement.unit.unknown",
                    () -> figures.enter(reporter, unit, 2026, PopulationGroup.ADULTS, 1, "Tôi", today));
        }
        assertEquals(List.of(commune), ids(browsing.own(reporter, today)));
        assertEquals(List.of(), browsing.sheet(reporter, commune, today).above());
        assertTrue(ids(browsing.search(reporter, "mai hoa", today)).containsAll(List.of(commune, school)));
        assertEquals(List.of(), browsing.search(reporter, "xa khac", today));
        assertFalse(rights.mayRead(reporter, commune, UnitSamples.JULY.minusDays(1)));
    }

    private static List<Long> ids(List<UnitBrowsing.Line> lines) {
        return lines.stream().map(UnitBrowsing.Line::id).toList();
    }

    @Test
    void whatStandsBelowAUnitIsArrangedFromItAndTheUnitItselfFromAbove() {
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        var made = samples.below(reporter, commune, UnitKind.HAMLET, "Thôn 2");
        keeping.rename(reporter, made, "Thôn Hai", today);
        assertRefused("movement.unit.readOnly", () -> keeping.rename(reporter, commune, "Xã Mới", today));
        assertRefused("movement.unit.readOnly", () -> keeping.end(reporter, commune, today));
        assertRefused("movement.unit.readOnly", () -> keeping.merge(reporter, List.of(hamlet), commune, today));
        var officer = samples.posted(administrator, province, Duty.WORKING_GROUP);
        keeping.rename(officer, commune, "Xã Mới", today);
    }

    @Test
    void aSupervisorReadsAndChangesNothing() {
        var supervisor = samples.posted(administrator, commune, Duty.SUPERVISOR);
        assertTrue(rights.mayRead(supervisor, hamlet, today));
        assertFalse(rights.mayReport(supervisor, hamlet, today));
        assertRefused("movement.unit.readOnly", () -> keeping.rename(supervisor, hamlet, "Thôn Mới", today));
        assertRefused(
                "movement.unit.readOnly",
                () -> figures.enter(supervisor, hamlet, 2026, PopulationGroup.ADULTS, 1, "Tôi", today));
        assertRefused("movement.unit.readOnly", () -> samples.below(supervisor, commune, UnitKind.HAMLET, "Thôn 2"));
    }

    @Test
    void anOrganisationDoesNotSeeItsPlace() {
        var headmaster = samples.posted(administrator, school, Duty.HEAD);
        assertTrue(rights.mayEdit(headmaster, school, today));
        assertFalse(rights.mayRead(headmaster, commune, today));
        assertFalse(rights.mayRead(headmaster, hamlet, today));
    }

    @Test
    void headsGivePostsOnTheirUnitsAndBelow() {
        var head = samples.posted(administrator, commune, Duty.HEAD);
        var reporter = samples.posted(head, commune, Duty.REPORTER);
        samples.posted(head, hamlet, Duty.HEAD);
        assertRefused("movement.post.head", () -> samples.posted(head, commune, Duty.HEAD));
        assertRefused("movement.unit.unknown", () -> samples.posted(head, other, Duty.REPORTER));
        assertRefused("movement.unit.readOnly", () -> samples.posted(reporter, hamlet, Duty.REPORTER));
        assertRefused(
                "movement.post.nobody",
                () -> posts.post(head, commune, "khong-ai-ca", Duty.REPORTER, today, Optional.empty()));
        assertRefused(
                "movement.post.there",
                () -> posts.post(
                        head, commune, HouseSamples.username(reporter), Duty.REPORTER, today, Optional.empty()));
    }

    @Test
    void aPostEndsWithItsTermAndTheDoorsCloseWithTheLastOne() {
        var reporter = samples.posted(administrator, commune, Duty.REPORTER);
        assertTrue(grants.holds(reporter, Role.UNIT_MEMBER));
        var line = postBrowsing.on(administrator, commune).get(0);
        assertEquals(HouseSamples.username(reporter), line.username());
        var outsider = samples.posted(administrator, other, Duty.HEAD);
        assertRefused("movement.post.unknown", () -> posts.end(outsider, line.id(), today));
        posts.end(administrator, line.id(), today.minusDays(1));
        assertFalse(rights.mayRead(reporter, commune, today));
        assertTrue(rights.mayRead(reporter, commune, today.minusDays(1)));
        assertFalse(grants.holds(reporter, Role.UNIT_MEMBER));
        assertRefused("movement.post.ended", () -> posts.end(administrator, line.id(), today));
    }

    @Test
    void whoStandsInHasWhatTheOtherHasOnThoseDays() {
        var head = samples.posted(administrator, commune, Duty.HEAD);
        var deputy = house.person();
        var name = HouseSamples.username(deputy);
        assertRefused("movement.delegation.whose", () -> posts.delegate(deputy, head, name, today, today));
        assertRefused("movement.delegation.none", () -> posts.delegate(deputy, deputy, name, today, today));
        assertRefused(
                "movement.delegation.self",
                () -> posts.delegate(head, head, HouseSamples.username(head), today, today));
        assertRefused("movement.delegation.days", () -> posts.delegate(head, head, name, today, today.minusDays(1)));
        var leave = posts.delegate(head, head, name, today, today.plusDays(3));
        assertRefused(
                "movement.delegation.there",
                () -> posts.delegate(head, head, name, today.plusDays(3), today.plusDays(9)));
        assertTrue(rights.mayHead(deputy, hamlet, today.plusDays(3)));
        assertFalse(rights.mayRead(deputy, hamlet, today.plusDays(4)));
        assertEquals(
                Optional.of(head), rights.reach(deputy, today).held().get(0).insteadOf());
        assertRefused(
                "movement.delegation.none",
                () -> posts.delegate(deputy, deputy, HouseSamples.username(head), today, today));
        assertRefused("movement.delegation.unknown", () -> posts.resume(deputy, leave));
        posts.resume(head, leave);
        assertFalse(rights.mayRead(deputy, hamlet, today));
        assertFalse(grants.holds(deputy, Role.UNIT_MEMBER));
    }

    @Test
    void noOtherRoleOpensAUnit() {
        for (var role : Role.values()) {
            var person = house.person(Role.LEARNER, role == Role.LEARNER ? Role.TEACHER : role);
            assertEquals(role == Role.ADMINISTRATOR, rights.mayRead(person, commune, today), role.name());
        }
    }
}
