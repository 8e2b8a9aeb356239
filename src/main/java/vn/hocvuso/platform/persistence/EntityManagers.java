package vn.hocvuso.platform.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives repositories the transaction's entity manager. */
@Dependent
class EntityManagers {

    @PersistenceContext
    @Produces
    private EntityManager entityManager;
}
