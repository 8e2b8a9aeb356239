package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives people more time, on Payara Micro against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class ExtraTimeIT {

    @Inject
    ExtraTime extraTime;

    @Inject
    Registering registering;

    @Inject
    People people;

    @Inject
    Auditing auditing;

    private Learner.Ref administrator;
    private Learner.Ref somebody;

    @BeforeEach
    void somebodyNew() {
        administrator = people.named("quantri").ref();
        somebody = registering.create(new Registering.Application(
                "ai" + System.nanoTime(), "hoa sen trong đầm", "Lý Văn Tư", Set.of("ND"), "00004", "", "", true));
    }

    @Test
    void whatAnAdministratorAllowsIsKeptAndWrittenDown() {
        assertEquals(0, extraTime.percent(somebody));
        extraTime.allow(administrator, somebody, 50);
        assertEquals(50, extraTime.percent(somebody));
        var newest = auditing.lines(administrator, 0, 1).get(0);
        assertEquals("identity.extraTime", newest.entry().act());
        assertEquals("50%", newest.entry().reason());
    }

    @Test
    void nobodyElseAllowsAnything() {
        for (var actor : new Learner.Ref[] {somebody, people.named("giaovien").ref()}) {
            assertRefused("identity.page.unknown", () -> extraTime.allow(actor, somebody, 50));
        }
        assertEquals(0, extraTime.percent(somebody));
    }

    @Test
    void lessThanNothingAndMoreThanFourfoldAreRefused() {
        assertRefused("identity.extraTime.range", () -> extraTime.allow(administrator, somebody, -1));
        assertRefused("identity.extraTime.range", () -> extraTime.allow(administrator, somebody, 301));
        assertEquals(0, extraTime.percent(somebody));
    }
}
