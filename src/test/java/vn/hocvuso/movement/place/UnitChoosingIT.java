package vn.hocvuso.movement.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.time.Clocks;

/** Learners say which hamlet and which organisation they belong to. */
@ExtendWith(ArquillianExtension.class)
class UnitChoosingIT {

    private static final String MAI_HOA = "18322";
    private static final String BA_DINH = "00004";

    private final LocalDate today = LocalDate.now(Clocks.VIET_NAM);

    @Inject
    private UnitChoosing choosing;

    @Inject
    private UnitSamples samples;

    @Inject
    private LevelSamples levels;

    @Inject
    private Units units;

    private Learner.Ref administrator;
    private Learner.Ref learner;
    private long commune;
    private long hamlet;
    private long elsewhere;

    @BeforeEach
    void hamletsOfTwoCommunes() {
        administrator = samples.administrator();
        samples.province(administrator);
        commune = units.byLocality(MAI_HOA, today).orElseThrow().id();
        hamlet = samples.below(administrator, commune, UnitKind.HAMLET, "Thôn Chọn");
        var other = units.byLocality(BA_DINH, today).orElseThrow().id();
        elsewhere = samples.below(administrator, other, UnitKind.HAMLET, "Tổ dân phố khác");
        learner = levels.person("ND", MAI_HOA);
    }

    private void choose(OptionalLong inHamlet, OptionalLong inOrganisation) {
        choosing.choose(learner, inHamlet, inOrganisation);
    }

    @Test
    void sheChoosesAmongTheHamletsOfHerCommuneAndOrganisationsAnywhere() {
        var name = "Xưởng " + System.nanoTime();
        var workshop = samples.at(
                administrator, units.byLocality(BA_DINH, today).orElseThrow().id(), UnitKind.ENTERPRISE, name);
        var before = choosing.sheet(learner, "");
        assertEquals("Xã Mai Hoa, Hà Tĩnh", before.commune());
        assertEquals(0, before.hamlet());
        assertTrue(before.hamlets().contains(new UnitChoosing.Option(hamlet, "Thôn Chọn")));
        assertFalse(before.hamlets().stream().anyMatch(it -> it.id() == elsewhere));
        assertFalse(before.organisations().stream().anyMatch(it -> it.id() == workshop));
        var found = choosing.sheet(learner, name);
        assertTrue(
                found.organisations().contains(new UnitChoosing.Option(workshop, name + ", Phường Ba Đình, Hà Nội")));
        choose(OptionalLong.of(hamlet), OptionalLong.of(workshop));
        var after = choosing.sheet(learner, "");
        assertEquals(hamlet, after.hamlet());
        assertEquals(workshop, after.organisation());
        assertTrue(after.organisations().stream().anyMatch(it -> it.id() == workshop));
        choose(OptionalLong.empty(), OptionalLong.of(workshop));
        assertEquals(0, choosing.sheet(learner, "").hamlet());
        choose(OptionalLong.empty(), OptionalLong.empty());
        assertEquals(0, choosing.sheet(learner, "").organisation());
    }

    @Test
    void whatIsNoneOfTheseIsRefusedAndChangesNothing() {
        var school = samples.at(administrator, commune, UnitKind.SCHOOL, "Trường Thử");
        choose(OptionalLong.of(hamlet), OptionalLong.of(school));
        for (var wrong : new long[] {elsewhere, commune, school, -1}) {
            assertRefused("movement.choice.hamlet", () -> choose(OptionalLong.of(wrong), OptionalLong.empty()));
        }
        for (var wrong : new long[] {hamlet, commune, -1}) {
            assertRefused("movement.choice.organisation", () -> choose(OptionalLong.empty(), OptionalLong.of(wrong)));
        }
        levels.change("update movement_unit set valid_to = '2025-12-31' where id = " + school);
        assertRefused("movement.choice.organisation", () -> choose(OptionalLong.empty(), OptionalLong.of(school)));
        assertEquals(hamlet, choosing.sheet(learner, "").hamlet());
        assertEquals(0, choosing.sheet(learner, "").organisation());
        levels.change("update identity_learner set commune_code = null where id = " + learner.value());
        var nowhere = choosing.sheet(learner, "");
        assertEquals("", nowhere.commune());
        assertEquals(0, nowhere.hamlet());
        assertTrue(nowhere.hamlets().isEmpty());
        assertRefused("movement.choice.hamlet", () -> choose(OptionalLong.of(hamlet), OptionalLong.empty()));
    }
}
