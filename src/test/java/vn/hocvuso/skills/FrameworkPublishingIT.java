package vn.hocvuso.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.Refusal;

/** Publishes frameworks, and puts the one that was in force back: the other tests need its groups. */
@ExtendWith(ArquillianExtension.class)
class FrameworkPublishingIT {

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
        if (!before.code().isEmpty()) {
            publishing.publish(before);
        }
    }

    @Test
    void aNewVersionIsInForceAtOnceAndReadAsItWasWritten() {
        assertTrue(publishing.publish(FrameworkSamples.framework(version)));
        assertEquals(FrameworkSamples.framework(version), frameworks.current());
    }

    @Test
    void publishingTheSameTwiceChangesNothing() {
        publishing.publish(FrameworkSamples.framework(version));
        var events = announced();
        assertFalse(publishing.publish(FrameworkSamples.framework(version)));
        assertEquals(events, announced());
    }

    @Test
    void aVersionNeverChanges() {
        publishing.publish(FrameworkSamples.framework(version));
        var other = FrameworkSamples.with(
                FrameworkSamples.framework(version),
                FrameworkSamples.framework(version).areas(),
                List.of());
        var refusal = assertThrows(Refusal.class, () -> publishing.publish(other));
        assertEquals("skills.framework.changed", refusal.key());
        assertTrue(publishing.isRefused(other));
        assertEquals(FrameworkSamples.framework(version), frameworks.current());
    }

    @Test
    void earlierVersionsStayAndCanComeBack() {
        publishing.publish(FrameworkSamples.framework(version));
        publishing.publish(FrameworkSamples.framework(version + "b"));
        assertEquals(
                1,
                publishing.versions(500).stream()
                        .filter(FrameworkPublishing.Version::inForce)
                        .count());
        assertTrue(publishing.publish(FrameworkSamples.framework(version)));
        assertEquals(version, frameworks.current().version());
        assertEquals(1, inForce());
    }

    @Test
    void whatIsRolledBackIsNeverSeen() throws Exception {
        transaction.begin();
        publishing.publish(FrameworkSamples.framework(version));
        transaction.rollback();
        assertEquals(before, frameworks.current());
    }

    @Test
    void whatAnotherServerHasPutInForceIsSeenSoon() throws Exception {
        publishing.publish(FrameworkSamples.framework(version));
        publishing.publish(FrameworkSamples.framework(version + "b"));
        assertEquals(version + "b", frameworks.current().version());

        swap(version + "b", version);
        try {
            for (var wait = 0; wait < 200 && !frameworks.current().version().equals(version); wait++) {
                Thread.sleep(100);
            }
            assertEquals(FrameworkSamples.framework(version), frameworks.current());
        } finally {
            // so that this server publishes what it knows to be in force
            swap(version, version + "b");
        }
    }

    /** As another server's transaction does it: no event reaches this one. */
    private void swap(String leaves, String enters) throws Exception {
        transaction.begin();
        assertEquals(1, change("update skills_framework set in_force = null where version = ?", leaves));
        assertEquals(1, change("update skills_framework set in_force = 1 where version = ?", enters));
        transaction.commit();
    }

    private int change(String sql, String version) {
        return entityManager.createNativeQuery(sql).setParameter(1, version).executeUpdate();
    }

    private long inForce() {
        return count("select count(*) from skills_framework where in_force = 1");
    }

    private long announced() {
        return count("select count(*) from platform_outbox where kind = 'Framework.Published'");
    }

    private long count(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
