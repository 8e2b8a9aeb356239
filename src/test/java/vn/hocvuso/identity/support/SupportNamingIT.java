package vn.hocvuso.identity.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.identity.Auditing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;

/** Names support people and finds them on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class SupportNamingIT {

    private static final String COMMUNE = "00004";

    @Inject
    SupportNaming naming;

    @Inject
    SupportFinding finding;

    @Inject
    Localities localities;

    @Inject
    Registering registering;

    @Inject
    People people;

    @Inject
    Auditing auditing;

    private Learner.Ref administrator;
    private Learner.Ref somebody;
    private Localities.Place commune;

    @BeforeEach
    void somebodyNew() {
        administrator = people.named("quantri").ref();
        commune = localities.commune(COMMUNE).orElseThrow();
        var username = "ai" + System.nanoTime();
        registering.register(
                new Registering.Application(
                        username, "hoa sen trong đầm", "Lý Văn Tư", Set.of("ND"), COMMUNE, "", "", true),
                username);
        somebody = people.named(username).ref();
    }

    @AfterEach
    void nobodyNamed() {
        naming.unname(administrator, COMMUNE);
        naming.unname(administrator, commune.provinceCode());
    }

    @Test
    void thePersonOfTheCommuneIsFoundBeforeThatOfTheProvince() {
        assertEquals(commune, finding.home(somebody).orElseThrow());
        assertTrue(finding.in(commune).isEmpty());

        naming.name(administrator, commune.provinceCode(), "Tổng đài tỉnh", "02412345678", "");
        var ofProvince = finding.in(commune).orElseThrow();
        assertEquals("Tổng đài tỉnh", ofProvince.name());
        assertEquals(commune.provinceName(), ofProvince.place());

        naming.name(administrator, COMMUNE, "Lò Thị Mai", "0912 345 678", "Buổi sáng");
        assertEquals(
                new SupportFinding.Contact(commune.label(), "Lò Thị Mai", "0912345678", "Buổi sáng"),
                finding.in(commune).orElseThrow());
    }

    @Test
    void aNewPersonTakesThePlaceOfTheOneBeforeAndBothActsAreWrittenDown() {
        naming.name(administrator, COMMUNE, "Lò Thị Mai", "0912345678", "");
        naming.name(administrator, COMMUNE, "Vàng A Páo", "0987654321", "");

        assertEquals("Vàng A Páo", finding.in(commune).orElseThrow().name());
        assertEquals(1, naming.count(administrator));
        assertEquals(commune.label(), naming.lines(administrator, 0, 10).get(0).placeName());
        var newest = auditing.lines(administrator, 0, 1).get(0).entry();
        assertEquals("identity.support.name", newest.act());
        assertEquals("Vàng A Páo", newest.reason());
    }

    @Test
    void nobodyButAnAdministratorNamesOrLists() {
        var teacher = people.named("giaovien").ref();
        for (var actor : new Learner.Ref[] {somebody, teacher}) {
            assertUnknown(() -> naming.name(actor, COMMUNE, "Mai", "0912345678", ""));
            assertUnknown(() -> naming.unname(actor, COMMUNE));
            assertUnknown(() -> naming.lines(actor, 0, 10));
            assertUnknown(() -> naming.count(actor));
        }
        assertTrue(finding.in(commune).isEmpty());
    }

    @Test
    void aPlaceThatDoesNotExistHasNobody() {
        var refusal = assertThrows(Refusal.class, () -> naming.name(administrator, "99999", "Mai", "0912345678", ""));
        assertEquals("identity.commune.choose", refusal.key());
        assertEquals(0, naming.count(administrator));
    }

    private static void assertUnknown(Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }
}
