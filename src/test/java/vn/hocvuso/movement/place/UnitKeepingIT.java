package vn.hocvuso.movement.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.audit.AuditLog;

@ExtendWith(ArquillianExtension.class)
class UnitKeepingIT {

    private static final LocalDate JULY = UnitSamples.JULY;
    private static final LocalDate LATER = JULY.plusMonths(6);

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private UnitBrowsing browsing;

    @Inject
    private DenominatorKeeping figures;

    @Inject
    private TerritoryTaking taking;

    @Inject
    private Units units;

    @Inject
    private UnitNames names;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long province;
    private long first;
    private long second;

    @BeforeEach
    void aProvinceWithTwoCommunes() {
        administrator = samples.administrator();
        province = samples.province(administrator);
        first = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        second = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Đức Thọ");
    }

    @Test
    void theTerritoryIsTakenOnce() {
        assertEquals(0, taking.take(administrator));
        assertEquals(
                34,
                house.count("select count(*) from movement_unit where kind = 'PROVINCE'"
                        + " and locality_code is not null and valid_to is null"));
        assertEquals(
                3321,
                house.count(
                        "select count(*) from movement_unit u join movement_unit p on p.id = u.parent_id"
                                + " where u.kind = 'COMMUNE' and u.locality_code is not null and u.path = concat(p.path, u.id, '/')"));
        var commune = units.byLocality("18322", JULY).orElseThrow();
        assertEquals("Xã Mai Hoa, Hà Tĩnh", names.shown(commune));
        assertEquals(Optional.empty(), units.byLocality("18322", JULY.minusDays(1)));
        assertEquals(
                List.of(TerritoryTaking.CENTRE, "42"),
                units.ancestors(commune).stream().map(Unit::code).toList());
        assertRefused("identity.page.unknown", () -> taking.take(house.person()));
    }

    @Test
    void aCodeMeansOneUnitAtATime() {
        var code = units.require(first).code();
        var plan = new UnitKeeping.Plan(
                UnitKind.COMMUNE, code, "Xã Khác", OptionalLong.of(province), OptionalLong.empty(), LATER);
        assertRefused("movement.unit.codeTaken", () -> keeping.make(administrator, plan));
        keeping.end(administrator, first, LATER.minusDays(1));
        var other = keeping.make(administrator, plan);
        assertEquals(first, units.byCode(code, JULY).orElseThrow().id());
        assertEquals(other, units.byCode(code, LATER).orElseThrow().id());
    }

    @Test
    void aUnitThatIsRenamedAndMovedIsShownAsItWas() {
        var hamlet = samples.below(administrator, first, UnitKind.HAMLET, "Thôn 1");
        keeping.rename(administrator, hamlet, "Thôn Đông", LATER);
        keeping.move(administrator, hamlet, second, LATER.plusDays(1));
        assertEquals("Thôn 1", children(first, JULY).get(0).name());
        assertEquals("Thôn Đông", children(first, LATER).get(0).name());
        assertEquals(List.of(), children(second, LATER));
        assertEquals(List.of(), children(first, LATER.plusDays(1)));
        assertEquals("Thôn Đông", children(second, LATER.plusDays(1)).get(0).name());
        assertEquals("Thôn Đông, Xã Đức Thọ, Thử Nghiệm", names.shown(units.require(hamlet)));
        assertTrue(units.subtreeIds(units.require(second)).contains(hamlet));
        assertFalse(units.subtreeIds(units.require(first)).contains(hamlet));
        assertRefused("movement.unit.changeDay", () -> keeping.rename(administrator, hamlet, "Thôn Tây", LATER));
        assertRefused("movement.unit.under", () -> keeping.move(administrator, hamlet, province, LATER.plusDays(5)));
        var acts = audit.about("unit-" + hamlet, 10).stream()
                .map(AuditLog.Entry::act)
                .toList();
        assertEquals(List.of("movement.unit.move", "movement.unit.rename", "movement.unit.make"), acts);
    }

    private List<UnitBrowsing.Line> children(long unit, LocalDate day) {
        return browsing.sheet(administrator, unit, day).children();
    }

    @Test
    void organisationsFormNoCircle() {
        var department = samples.at(administrator, province, UnitKind.DEPARTMENT, "Sở Nội vụ");
        var office = samples.below(administrator, department, UnitKind.DEPARTMENT, "Phòng Thi đua");
        assertRefused("movement.unit.cycle", () -> keeping.move(administrator, department, office, LATER));
        assertEquals("Phòng Thi đua, Thử Nghiệm", names.shown(units.require(office)));
        var sheet = browsing.sheet(administrator, province, JULY);
        assertEquals(
                List.of(department),
                sheet.organisations().stream().map(UnitBrowsing.Line::id).toList());
    }

    @Test
    void communesBecomeOneAndTheirHamletsGoWithThem() {
        var hamlet = samples.below(administrator, first, UnitKind.HAMLET, "Thôn 1");
        assertRefused("movement.unit.childrenLeft", () -> keeping.end(administrator, first, LATER));
        assertRefused("movement.unit.mergeKind", () -> keeping.merge(administrator, List.of(hamlet), second, LATER));
        assertRefused("movement.unit.mergeInto", () -> keeping.merge(administrator, List.of(first), first, LATER));
        keeping.merge(administrator, List.of(first), second, LATER);
        assertEquals(LATER.minusDays(1), units.require(first).validTo().orElseThrow());
        assertEquals(hamlet, children(first, LATER.minusDays(1)).get(0).id());
        assertEquals(hamlet, children(second, LATER).get(0).id());
        var after = browsing.sheet(administrator, first, JULY).after();
        assertEquals(second, after.get(0).unit().id());
        assertEquals(UnitLink.Kind.MERGE, after.get(0).kind());
        assertEquals(first, units.predecessors(second).get(0).oldUnit());
        assertEquals(1, children(province, LATER).size());
        assertEquals(2, children(province, JULY).size());
    }

    @Test
    void aCommuneBecomesSeveralWhoseSharesAreTheWhole() {
        var third = samples.below(administrator, province, UnitKind.COMMUNE, "Xã Thứ Ba");
        var unfit = Map.of(second, new BigDecimal("60"), third, new BigDecimal("39.99"));
        assertRefused("movement.unit.splitShares", () -> keeping.split(administrator, first, unfit, LATER));
        assertEquals(Optional.empty(), units.require(first).validTo());
        keeping.split(
                administrator, first, Map.of(second, new BigDecimal("62.5"), third, new BigDecimal("37.5")), LATER);
        assertEquals(2, units.successors(first).size());
        assertRefused("movement.unit.ended", () -> keeping.end(administrator, first, LATER));
    }

    @Test
    void whatHasEndedIsLinkedAfterwards() {
        keeping.end(administrator, first, LATER.minusDays(1));
        assertRefused(
                "movement.unit.ended", () -> keeping.merge(administrator, List.of(first), second, LATER.plusDays(1)));
        keeping.merge(administrator, List.of(first), second, LATER);
        assertEquals(1, units.successors(first).size());
        assertRefused("movement.unit.linked", () -> keeping.merge(administrator, List.of(first), second, LATER));
    }

    @Test
    void aNumberIsKnownOnlyOnceSomebodySaysIt() {
        assertEquals(List.of(), browsing.sheet(administrator, first, JULY).figures());
        figures.enter(administrator, first, 2026, PopulationGroup.ADULTS, 4000, "Công an xã", JULY);
        figures.enter(administrator, first, 2026, PopulationGroup.ADULTS, 4100, "Công an xã, rà soát", LATER);
        var figure = browsing.sheet(administrator, first, JULY).figures().get(0);
        assertEquals(4100, figure.count());
        assertEquals("Công an xã, rà soát", figure.source());
        assertRefused(
                "movement.denominator.count",
                () -> figures.enter(administrator, first, 2026, PopulationGroup.PUPILS, -1, "Trường", JULY));
        assertRefused(
                "movement.denominator.count",
                () -> figures.enter(administrator, first, 2026, PopulationGroup.ADULTS, 1_000_001, "Công an xã", JULY));
        figures.erase(administrator, first, 2026, PopulationGroup.ADULTS);
        assertEquals(List.of(), browsing.sheet(administrator, first, JULY).figures());
    }

    @Test
    void namesAreFoundWithoutDiacriticsAndOnlyOnDaysOfTheUnit() {
        var name = "Xã Tìm Được " + System.nanoTime();
        var found = samples.below(administrator, province, UnitKind.COMMUNE, name);
        var typed = name.replace("Xã Tìm Được", "tim duoc");
        assertEquals(found, browsing.search(administrator, typed, JULY).get(0).id());
        assertEquals(List.of(), browsing.search(administrator, typed, JULY.minusDays(1)));
        assertEquals(List.of(), browsing.search(administrator, "100%_", JULY));
        assertEquals(
                found,
                browsing.search(administrator, units.require(found).code(), JULY)
                        .get(0)
                        .id());
    }

    @Test
    void aNameIsFoundFromEachOfItsWordsOnAndByItsNewWordsAfterARenaming() {
        var word = "w" + System.nanoTime();
        var school = samples.at(administrator, first, UnitKind.SCHOOL, "Trường TH-THCS Hoa Mai " + word);
        for (var typed : List.of("thcs hoa mai " + word, "TH-THCS Hoa Mai " + word, "mai " + word, word)) {
            assertEquals(List.of(school), found(administrator, typed), typed);
        }
        assertEquals(List.of(), found(administrator, word.substring(1)));
        var renamed = "r" + System.nanoTime();
        keeping.rename(administrator, school, "Trường Lê Lợi " + renamed, LATER);
        assertEquals(List.of(), found(administrator, word));
        assertEquals(List.of(school), found(administrator, "loi " + renamed));
        for (var unit : List.of(
                school, first, province, units.require(province).parent().orElseThrow())) {
            var member = samples.posted(administrator, unit, Duty.SUPERVISOR);
            assertEquals(List.of(school), found(member, renamed), String.valueOf(unit));
            assertEquals(List.of(school), found(member, units.require(school).code()));
        }
        assertEquals(List.of(), found(samples.posted(administrator, second, Duty.HEAD), renamed));
    }

    private List<Long> found(Learner.Ref person, String typed) {
        return browsing.search(person, typed, LATER).stream()
                .map(UnitBrowsing.Line::id)
                .toList();
    }
}
