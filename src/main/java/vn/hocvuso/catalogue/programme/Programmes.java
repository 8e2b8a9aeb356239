package vn.hocvuso.catalogue.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds and adds programmes. */
@ApplicationScoped
class Programmes {

    private final EntityManager entityManager;

    @Inject
    Programmes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Programme programme) {
        entityManager.persist(programme);
        entityManager.flush();
    }

    Optional<Programme> find(String slug) {
        return entityManager
                .createQuery("select p from Programme p where p.slug = :slug", Programme.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** By title, those that are open first. */
    List<Programme> all() {
        return entityManager
                .createQuery(
                        "select p from Programme p order by case when p.endedAt is null then 0 else 1 end, p.title, p.id",
                        Programme.class)
                .getResultList();
    }
}
