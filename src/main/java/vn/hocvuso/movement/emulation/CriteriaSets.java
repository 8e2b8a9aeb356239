package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds criteria sets. */
@ApplicationScoped
class CriteriaSets {

    private final EntityManager entityManager;

    @Inject
    CriteriaSets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.criteria.unknown} */
    CriteriaSet require(long id) {
        return Optional.ofNullable(entityManager.find(CriteriaSet.class, id))
                .orElseThrow(() -> new Refusal("movement.criteria.unknown"));
    }

    /** All versions of a set, the newest first. */
    List<CriteriaSet> versions(long owner, String code) {
        return entityManager
                .createQuery(
                        "select s from CriteriaSet s where s.owner = :owner and s.code = :code order by s.number desc",
                        CriteriaSet.class)
                .setParameter("owner", owner)
                .setParameter("code", code)
                .getResultList();
    }

    /** All versions of what these own, the newest of each first. */
    List<CriteriaSet> ownedBy(Collection<Long> owners) {
        return entityManager
                .createQuery(
                        "select s from CriteriaSet s where s.owner in :owners"
                                + " order by s.owner, s.code, s.number desc",
                        CriteriaSet.class)
                .setParameter("owners", List.copyOf(owners))
                .getResultList();
    }

    void add(CriteriaSet set) {
        entityManager.persist(set);
        entityManager.flush(); // the key is assigned here
    }
}
