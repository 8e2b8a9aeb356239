package vn.hocvuso.movement.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.TargetSetting;

/** An administrator has the movement's contents loaded again. */
@ExtendWith(ArquillianExtension.class)
class ContentReloadingIT {

    @Inject
    private UnitSamples samples;

    @Inject
    private HouseSamples house;

    @Inject
    private ContentReloading reloading;

    @Inject
    private PlanBrowsing plans;

    @Inject
    private TargetSetting setting;

    private List<PlanBrowsing.Sheet> examples(Learner.Ref administrator) {
        return plans.examples(administrator).stream()
                .map(line -> plans.sheet(administrator, line.id(), Locale.ENGLISH))
                .toList();
    }

    @Test
    void theSameContentsLoadedTwiceChangeNothing() {
        var administrator = samples.administrator();
        samples.province(administrator);
        assertEquals(List.of(), reloading.reload(administrator));
        var before = examples(administrator);
        assertEquals(
                List.of("Bắc Ninh", "Mai Hoa", "Thanh Hóa", "Thái Nguyên"),
                List.of("Bắc Ninh", "Mai Hoa", "Thanh Hóa", "Thái Nguyên").stream()
                        .filter(name -> before.stream()
                                .anyMatch(sheet -> sheet.plan().unitName().contains(name)))
                        .toList());
        assertEquals(List.of(), reloading.reload(administrator));
        assertEquals(before, examples(administrator));
    }

    @Test
    void aPlanThatPeopleHaveChangedStaysAsItIs() {
        var administrator = samples.administrator();
        samples.province(administrator);
        reloading.reload(administrator);
        var plan = examples(administrator).stream()
                .map(PlanBrowsing.Sheet::plan)
                .filter(line -> line.unit() != null && line.unitName().contains("Bắc Ninh") && line.year() == 2025)
                .findFirst()
                .orElseThrow();
        setting.remove(administrator, plan.id(), "workers");
        var before = plans.sheet(administrator, plan.id(), Locale.ENGLISH);
        assertFalse(before.asShipped());
        assertEquals(List.of(), reloading.reload(administrator));
        assertEquals(before, plans.sheet(administrator, plan.id(), Locale.ENGLISH));
        assertFalse(
                before.targets().stream().anyMatch(target -> target.indicator().equals("workers")));
    }

    @Test
    void nobodyElseHasThemLoaded() {
        var administrator = samples.administrator();
        var province = samples.province(administrator);
        for (var person : List.of(
                samples.posted(administrator, province, Duty.HEAD),
                house.person(Role.LEARNER, Role.TEACHER),
                house.person(Role.UNIT_MEMBER))) {
            assertRefused("identity.page.unknown", () -> reloading.reload(person));
        }
    }
}
