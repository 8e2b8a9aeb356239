package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds remarks one by one; lists are {@link RemarkRows}. */
@ApplicationScoped
class Remarks {

    private final EntityManager entityManager;

    @Inject
    Remarks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.remark.unknown} */
    Remark require(long id) {
        return Optional.ofNullable(entityManager.find(Remark.class, id))
                .orElseThrow(() -> new Refusal("movement.remark.unknown"));
    }

    /** Kept from others until the transaction ends. @throws Refusal {@code movement.remark.unknown} */
    Remark lock(long id) {
        return Optional.ofNullable(entityManager.find(Remark.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("movement.remark.unknown"));
    }

    /** Those that are not settled and in which a unit is either side. */
    List<Remark> unsettled(long unit) {
        return entityManager
                .createQuery(
                        "select r from Remark r where (r.keeper = :unit or r.partner = :unit) and r.state in :states"
                                + " order by r.id",
                        Remark.class)
                .setParameter("unit", unit)
                .setParameter("states", List.of(Remark.State.OPEN, Remark.State.ANSWERED))
                .getResultList();
    }

    void add(Remark remark) {
        entityManager.persist(remark);
        entityManager.flush(); // the key is assigned here
    }
}
