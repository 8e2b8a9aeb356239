package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds practices. */
@ApplicationScoped
class Practices {

    private final EntityManager entityManager;

    @Inject
    Practices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.practice.unknown} */
    Practice require(long id) {
        return Optional.ofNullable(entityManager.find(Practice.class, id))
                .orElseThrow(() -> new Refusal("movement.practice.unknown"));
    }

    /** Kept from others until the transaction ends. @throws Refusal {@code movement.practice.unknown} */
    Practice lock(long id) {
        return Optional.ofNullable(entityManager.find(Practice.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("movement.practice.unknown"));
    }

    /** Those that have taken this one over and were not withdrawn, the first first. */
    List<Practice> copies(long original, int limit) {
        return entityManager
                .createQuery(
                        "select p from Practice p where p.original = :original and p.state <> :withdrawn order by p.id",
                        Practice.class)
                .setParameter("original", original)
                .setParameter("withdrawn", Practice.State.WITHDRAWN)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A unit's copy, also one that was withdrawn. */
    Optional<Practice> copy(long original, long unit) {
        return entityManager
                .createQuery("select p from Practice p where p.original = :original and p.unit = :unit", Practice.class)
                .setParameter("original", original)
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }

    void add(Practice practice) {
        entityManager.persist(practice);
        entityManager.flush(); // the key is assigned here, and a second copy is refused here
    }
}
