package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;

/** Finds and adds lists of units. */
@ApplicationScoped
class UnitImports {

    private final EntityManager entityManager;

    @Inject
    UnitImports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(UnitImport list) {
        entityManager.persist(list);
        entityManager.flush(); // the key is assigned here
    }

    Optional<UnitImport> find(long id) {
        return Optional.ofNullable(entityManager.find(UnitImport.class, id));
    }

    /** The newest first. */
    List<UnitImport> newest(int limit) {
        return entityManager
                .createQuery("select i from UnitImport i order by i.id desc", UnitImport.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of one person, the newest first. */
    List<UnitImport> newestOf(Learner.Ref person, int limit) {
        return entityManager
                .createQuery(
                        "select i from UnitImport i where i.createdBy = :person order by i.id desc", UnitImport.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }
}
