package vn.hocvuso.certification.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds and adds lists. */
@ApplicationScoped
class Runs {

    private final EntityManager entityManager;

    @Inject
    Runs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Run run) {
        entityManager.persist(run);
        entityManager.flush(); // the key is assigned here
    }

    /** @throws Refusal {@code certification.run.unknown} */
    Run require(long id) {
        return Optional.ofNullable(entityManager.find(Run.class, id))
                .orElseThrow(() -> new Refusal("certification.run.unknown"));
    }

    /** The list as it is now, kept from others until the transaction ends; empty when there is none. */
    Optional<Run> lock(long id) {
        return Optional.ofNullable(entityManager.find(Run.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    List<Run> newest(int limit) {
        return entityManager
                .createQuery("select r from Run r order by r.id desc", Run.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
