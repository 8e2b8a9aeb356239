package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.Refusal;

/** Appoints and dismisses on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class AppointingIT {

    @Inject
    Appointing appointing;

    @Inject
    Registering registering;

    @Inject
    People people;

    @Inject
    Auditing auditing;

    @Inject
    Grants grants;

    private Learner.Ref administrator;
    private Learner.Ref somebody;

    @BeforeEach
    void somebodyNew() {
        administrator = people.named("quantri").ref();
        somebody = registering.create(new Registering.Application(
                "ai" + System.nanoTime(), "hoa sen trong đầm", "Lý Văn Tư", Set.of("ND"), "00004", "", "", true));
    }

    @Test
    void anAppointmentIsHeldAndWrittenDown() {
        appointing.appoint(administrator, somebody, Role.TEACHER, "Dạy khóa an toàn");
        assertTrue(grants.holds(somebody, Role.TEACHER));
        var newest = auditing.lines(administrator, 0, 1).get(0);
        assertEquals("identity.appoint.TEACHER", newest.entry().act());
        assertEquals("Dạy khóa an toàn", newest.entry().reason());

        appointing.dismiss(administrator, somebody, Role.TEACHER, "Hết nhiệm kỳ");
        assertFalse(grants.holds(somebody, Role.TEACHER));
    }

    @Test
    void anOfficerIsAppointedForPlaces() {
        assertTrue(grants.jurisdiction(somebody).nowhere());
        assertEquals(Jurisdiction.EVERYWHERE, grants.jurisdiction(administrator));

        appointing.appointOfficer(administrator, somebody, "00004", "Cán bộ phường Ba Đình");
        appointing.appointOfficer(administrator, somebody, "00004", "Bấm hai lần");
        appointing.appointOfficer(administrator, somebody, "79", "Kiêm nhiệm");
        assertTrue(grants.holds(somebody, Role.OFFICER));
        assertEquals(new Jurisdiction(false, Set.of("00004", "79")), grants.jurisdiction(somebody));
        assertEquals(
                "identity.officer.appoint",
                auditing.lines(administrator, 0, 1).get(0).entry().act());

        appointing.dismissOfficer(administrator, somebody, "00004", "Chuyển công tác");
        assertEquals(Set.of("79"), grants.jurisdiction(somebody).places());
        appointing.dismissOfficer(administrator, somebody, "79", "Chuyển công tác");
        assertFalse(grants.holds(somebody, Role.OFFICER));

        appointing.appointOfficer(administrator, somebody, "01", "Cán bộ thành phố");
        appointing.dismiss(administrator, somebody, Role.OFFICER, "Nghỉ việc");
        assertTrue(grants.jurisdiction(somebody).nowhere());
        assertEquals(java.util.List.of(), appointing.places(administrator, somebody));
    }

    @Test
    void anOfficerWithoutAPlaceIsNone() {
        for (var place : new String[] {"", "99", "x", "99999"}) {
            assertEquals(
                    "identity.officer.place",
                    assertThrows(
                                    Refusal.class,
                                    () -> appointing.appointOfficer(administrator, somebody, place, "Vì thế"))
                            .key());
        }
        assertEquals(
                "identity.officer.place",
                assertThrows(Refusal.class, () -> appointing.appoint(administrator, somebody, Role.OFFICER, "Vì thế"))
                        .key());
        assertUnknown(() -> appointing.appointOfficer(somebody, somebody, "01", "Vì thế"));
        assertUnknown(() -> appointing.dismissOfficer(somebody, somebody, "01", "Vì thế"));
        assertUnknown(() -> appointing.places(somebody, somebody));
        assertFalse(grants.holds(somebody, Role.OFFICER));
    }

    @Test
    void nobodyElseAppointsOrReadsTheLog() {
        var teacher = people.named("giaovien").ref();
        for (var actor : new Learner.Ref[] {somebody, teacher}) {
            assertUnknown(() -> appointing.appoint(actor, somebody, Role.ADMINISTRATOR, "vì thế"));
            assertUnknown(() -> appointing.dismiss(actor, administrator, Role.ADMINISTRATOR, "vì thế"));
            assertUnknown(() -> auditing.lines(actor, 0, 10));
            assertUnknown(() -> people.search(actor, "", 0, 10));
        }
        assertFalse(grants.holds(somebody, Role.ADMINISTRATOR));
    }

    @Test
    void withoutAReasonNothingChanges() {
        assertEquals(
                "identity.reason.needed",
                assertThrows(Refusal.class, () -> appointing.appoint(administrator, somebody, Role.TEACHER, " "))
                        .key());
        assertFalse(grants.holds(somebody, Role.TEACHER));
    }

    private static void assertUnknown(org.junit.jupiter.api.function.Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }
}
