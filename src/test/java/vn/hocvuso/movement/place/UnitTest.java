package vn.hocvuso.movement.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final Unit centre = unit(UnitKind.CENTRE, "TW", Optional.empty());
    private final Unit province = unit(UnitKind.PROVINCE, "42", Optional.of(centre));

    private static Unit unit(UnitKind kind, String code, Optional<Unit> parent) {
        return new Unit(kind, code, "Đơn vị " + code, parent, Optional.empty(), JULY);
    }

    @Test
    void eachKindStandsBelowItsOwn() {
        var commune = unit(UnitKind.COMMUNE, "18322", Optional.of(province));
        assertEquals(UnitTree.TERRITORY, commune.tree());
        unit(UnitKind.HAMLET, "18322.01", Optional.of(commune));
        unit(UnitKind.COMMUNE, "18325", Optional.of(unit(UnitKind.DISTRICT, "436", Optional.of(province))));
        assertRefused("movement.unit.under", () -> unit(UnitKind.HAMLET, "x", Optional.of(province)));
        assertRefused("movement.unit.under", () -> unit(UnitKind.COMMUNE, "x", Optional.empty()));
        assertRefused("movement.unit.under", () -> unit(UnitKind.CENTRE, "x", Optional.of(centre)));
        assertRefused("movement.unit.under", () -> unit(UnitKind.SCHOOL, "x", Optional.of(province)));
    }

    @Test
    void codesAndNamesAreChecked() {
        assertRefused("movement.unit.code", () -> unit(UnitKind.PROVINCE, "Hà Tĩnh", Optional.of(centre)));
        assertRefused("movement.unit.code", () -> unit(UnitKind.PROVINCE, "1".repeat(31), Optional.of(centre)));
        assertRefused("movement.unit.name", () -> province.become("  "));
        assertRefused("movement.unit.name", () -> province.become("Ư".repeat(201)));
        province.become("  Tỉnh   Hà Tĩnh ");
        assertEquals("Tỉnh Hà Tĩnh", province.name());
    }

    @Test
    void onlyAnOrganisationHasAPlace() {
        assertRefused(
                "movement.unit.place",
                () -> new Unit(UnitKind.SCHOOL, "T1", "Trường", Optional.empty(), Optional.empty(), JULY));
        assertRefused(
                "movement.unit.place",
                () -> new Unit(UnitKind.PROVINCE, "43", "Tỉnh", Optional.of(centre), Optional.of(centre), JULY));
    }

    @Test
    void itEndsOnceAndNotBeforeItBegins() {
        assertRefused("movement.unit.endDay", () -> province.end(JULY.minusDays(1), "lastOn"));
        province.end(JULY.plusYears(1), "lastOn");
        assertTrue(province.isValidOn(JULY.plusYears(1)));
        assertFalse(province.isValidOn(JULY.plusYears(1).plusDays(1)));
        assertFalse(province.isValidOn(JULY.minusDays(1)));
        assertRefused("movement.unit.ended", () -> province.end(JULY.plusYears(2), "lastOn"));
        assertRefused("movement.unit.parentDays", () -> unit(UnitKind.COMMUNE, "18322", Optional.of(province)));
    }
}
