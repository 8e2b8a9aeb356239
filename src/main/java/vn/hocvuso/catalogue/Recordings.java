package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.catalogue.speech.Synthesiser;

/** Finds and adds recordings. */
@ApplicationScoped
class Recordings {

    /** Longer than it takes to put a new recording into its lesson. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final EntityManager entityManager;

    @Inject
    Recordings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Recording recording) {
        entityManager.persist(recording);
        entityManager.flush();
    }

    Optional<Recording> find(long id) {
        return Optional.ofNullable(entityManager.find(Recording.class, id));
    }

    /** True when a program has read these sentences already. */
    boolean isRead(Spoken spoken, String language) {
        return !entityManager
                .createNativeQuery("select 1 from catalogue_recording where synthesis = ?")
                .setParameter(1, Synthesiser.name(spoken, language))
                .getResultList()
                .isEmpty();
    }

    /** Forgets a teacher's recording, and those left over, unless a lesson of some edition has it. */
    void removeUnused(long id, Instant now) {
        entityManager
                .createNativeQuery(
                        """
                        delete from catalogue_recording
                        where origin = 'TEACHER' and (id = ? or created_at < ?)
                        and id not in (select recording_id from catalogue_lesson_recording)
                        """)
                .setParameter(1, id)
                .setParameter(2, LocalDateTime.ofInstant(now.minus(FRESH), ZoneOffset.UTC))
                .executeUpdate();
    }
}
