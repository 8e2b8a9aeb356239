package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.config.Setting;

/** Criteria sets that ship, and those that units make of them. */
@ExtendWith(ArquillianExtension.class)
class CriteriaKeepingIT {

    @Inject
    private UnitSamples units;

    @Inject
    private EmulationSamples samples;

    @Inject
    private CriteriaKeeping criteria;

    @Inject
    private CriteriaLoading loading;

    private long province;
    private long department;
    private Learner.Ref leader;
    private Learner.Ref stranger;

    @BeforeEach
    void aDepartmentAndSomebodyElsewhere() {
        var administrator = units.administrator();
        province = units.province(administrator);
        department = units.at(administrator, province, UnitKind.DEPARTMENT, "Sở Nội vụ");
        leader = units.posted(administrator, department, Duty.HEAD);
        stranger = units.posted(administrator, units.province(administrator), Duty.HEAD);
    }

    @Test
    void aUnitKeepsItsOwnVersionsAndAPublishedOneStaysAsItWas() {
        loading.load(Path.of(Setting.text("hocvuso.content.folder").orElseThrow()));
        assertEquals(
                List.of(),
                loading.load(Path.of(Setting.text("hocvuso.content.folder").orElseThrow())));
        var shipped = criteria.all(leader).stream()
                .filter(set -> set.code().equals("gia-dinh-so"))
                .findFirst()
                .orElseThrow();
        assertTrue(shipped.words().sample());
        assertRefused("movement.unit.readOnly", () -> criteria.save(leader, shipped.id(), shipped.words()));
        assertRefused("movement.unit.unknown", () -> criteria.copy(stranger, shipped.id(), department));
        var own = criteria.copy(leader, shipped.id(), department);
        assertRefused("movement.criteria.draft", () -> criteria.copy(leader, own, department));
        assertRefused("movement.criteria.unknown", () -> criteria.one(stranger, own));
        assertRefused("movement.round.set", () -> samples.round(leader, department, province, own));
        var words = shipped.words();
        var lighter = new CriteriaSet.Words(
                words.name(),
                words.title(),
                words.kind(),
                60,
                false,
                words.source(),
                words.criteria().subList(0, 2));
        assertRefused("movement.criteria.weights", () -> criteria.save(leader, own, lighter));
        criteria.publish(leader, own);
        assertRefused("movement.criteria.published", () -> criteria.save(leader, own, words));
        var next = criteria.copy(leader, own, department);
        assertEquals(2, criteria.one(leader, next).number());
    }
}
