package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hocvuso.identity.Learner;

/** Finds and adds assessments. */
@ApplicationScoped
class Assessments {

    private static final int MOST = 100;

    private final EntityManager entityManager;

    @Inject
    Assessments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Assessment assessment) {
        entityManager.persist(assessment);
        entityManager.flush(); // the key is assigned here, and evidence names it
    }

    /** The learner's, the newest first. */
    List<Assessment> of(Learner.Ref learner) {
        return entityManager
                .createQuery(
                        "select a from Assessment a where a.learner = :learner order by a.id desc", Assessment.class)
                .setParameter("learner", learner)
                .setMaxResults(MOST)
                .getResultList();
    }
}
