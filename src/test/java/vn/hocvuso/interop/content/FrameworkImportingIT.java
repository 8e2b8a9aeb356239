package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.FrameworkPublishing;
import vn.hocvuso.skills.Frameworks;

/** Administrators, and nobody else, import a framework and have the folder loaded. */
@ExtendWith(ArquillianExtension.class)
class FrameworkImportingIT {

    @Inject
    FrameworkImporting importing;

    @Inject
    ContentAdministering administering;

    @Inject
    FrameworkPublishing publishing;

    @Inject
    Frameworks frameworks;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private final String version = "it-" + System.nanoTime() % 1_000_000_000;
    private Framework before;

    @BeforeEach
    void remember() {
        before = frameworks.current();
    }

    @AfterEach
    void putBack() {
        publishing.publish(before);
    }

    @Test
    void aGoodFileIsInForceAndInTheAuditLog() throws Exception {
        var outcome = importing.importFile(person(Role.ADMINISTRATOR), "khung.yaml", file(version));
        assertTrue(outcome.changed());
        assertEquals(version, frameworks.current().version());
        assertEquals(1, audited("thu " + version));
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        var actor = person(Role.ADMINISTRATOR);
        importing.importFile(actor, "khung.yaml", file(version));
        assertFalse(importing.importFile(actor, "khung.yaml", file(version)).changed());
        assertEquals(1, audited("thu " + version));
    }

    @Test
    void mistakesAreToldWithTheirLineAndChangeNothing() throws Exception {
        var text = new String(file(version), StandardCharsets.UTF_8).replace("number: 2", "number: 5");
        var outcome =
                importing.importFile(person(Role.ADMINISTRATOR), "khung.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(18, outcome.problems().get(0).line());
        assertEquals("khung.yaml", outcome.problems().get(0).file());
        assertEquals(before, frameworks.current());
    }

    @Test
    void otherContentUnderAKnownVersionIsRefusedBesideTheField() throws Exception {
        var actor = person(Role.ADMINISTRATOR);
        importing.importFile(actor, "khung.yaml", file(version));
        var other = new String(file(version), StandardCharsets.UTF_8).replace("Khung thử", "Khung khác");
        var refusal = assertThrows(
                Refusal.class, () -> importing.importFile(actor, "khung.yaml", other.getBytes(StandardCharsets.UTF_8)));
        assertEquals("skills.framework.changed", refusal.key());
        assertEquals("file", refusal.field());
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        var actor = person(Role.ADMINISTRATOR);
        var refusal = assertThrows(Refusal.class, () -> importing.importFile(actor, "", new byte[0]));
        assertEquals("interop.upload.empty", refusal.key());
    }

    @Test
    void forLearnersTheDoorDoesNotExist() throws Exception {
        assertShutFor(person(Role.LEARNER));
    }

    @Test
    void forTeachersTheDoorDoesNotExist() throws Exception {
        assertShutFor(person(Role.TEACHER));
    }

    private void assertShutFor(Learner.Ref actor) {
        assertUnknown(() -> importing.importFile(actor, "khung.yaml", file(version)));
        assertUnknown(() -> importing.versions(actor));
        assertUnknown(() -> administering.standing(actor));
        assertUnknown(() -> administering.order(actor));
        assertEquals(before, frameworks.current());
    }

    @Test
    void anAdministratorHasTheFolderLoadedInTheBackground() throws Exception {
        var actor = person(Role.ADMINISTRATOR);
        var at = administering.standing(actor).last().map(ContentLoading.Report::at);
        administering.order(actor);
        for (var tries = 0; tries < 200; tries++) {
            Thread.sleep(50);
            var standing = administering.standing(actor);
            if (!standing.running()
                    && !standing.last().map(ContentLoading.Report::at).equals(at)) {
                break;
            }
        }
        var last = administering.standing(actor).last().orElseThrow();
        assertTrue(last.problems().isEmpty(), last.problems().toString());
        assertFalse(at.filter(last.at()::equals).isPresent());
        assertTrue(audited(administering.standing(actor).folder()) > 0);
    }

    private static byte[] file(String version) {
        return ContentSamples.FRAMEWORK
                .replace("version: \"1\"", "version: \"" + version + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void assertUnknown(Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }

    /** Somebody with this role; what a person may do is asked from this table. */
    private Learner.Ref person(Role role) throws Exception {
        var name = "nguoi" + System.nanoTime();
        transaction.begin();
        entityManager
                .createNativeQuery(
                        "insert into identity_learner (version, username, full_name, folded_name,"
                                + " password_hash, registered_at) values (1, ?, 'Người Thử', 'nguoi thu', '-', utc_timestamp(6))")
                .setParameter(1, name)
                .executeUpdate();
        var id = ((Number) entityManager
                        .createNativeQuery("select id from identity_learner where username = ?")
                        .setParameter(1, name)
                        .getSingleResult())
                .longValue();
        entityManager
                .createNativeQuery("insert into identity_learner_role (learner_id, role) values (?, ?)")
                .setParameter(1, id)
                .setParameter(2, role.name())
                .executeUpdate();
        transaction.commit();
        return new Learner.Ref(id);
    }

    private long audited(String subject) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from platform_audit where subject = ?")
                        .setParameter(1, subject)
                        .getSingleResult())
                .longValue();
    }
}
