package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Finds and adds certificates. */
@ApplicationScoped
class Certificates {

    private final EntityManager entityManager;

    @Inject
    Certificates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code platform.changed} when another transaction has just issued the same one */
    void add(Certificate certificate) {
        try {
            entityManager.persist(certificate);
            entityManager.flush(); // the key is assigned here, and the unique key decides here
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new Refusal("platform.changed");
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    Optional<Certificate> numbered(CertificateNumber number) {
        return entityManager
                .createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** The certificate as it is now, kept from others until the transaction ends. */
    Optional<Certificate> lock(CertificateNumber number) {
        return entityManager
                .createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Certificate> identified(long id) {
        return Optional.ofNullable(entityManager.find(Certificate.class, id));
    }

    /** True when completing this edition has brought the learner her certificate, be it revoked since. */
    boolean earned(Learner.Ref learner, Edition.Ref edition) {
        return rounds("L" + learner.value(), Certificate.Kind.COURSE, "e" + edition.value()).stream()
                .anyMatch(certificate -> certificate.round() == 0);
    }

    /** All that the holder was ever given for this, in the order of their rounds. */
    List<Certificate> rounds(String holderKey, Certificate.Kind kind, String subjectKey) {
        return entityManager
                .createQuery(
                        """
                        select c from Certificate c
                        where c.holderKey = :holder and c.kind = :kind and c.subjectKey = :subject
                        order by c.roundNumber
                        """,
                        Certificate.class)
                .setParameter("holder", holderKey)
                .setParameter("kind", kind)
                .setParameter("subject", subjectKey)
                .getResultList();
    }

    /** The latest round of what this one is of, for the same holder. */
    int lastRound(Certificate certificate) {
        var subject = certificate.subject(0);
        var rounds = rounds(subject.holderKey(), certificate.kind(), subject.subjectKey());
        return rounds.get(rounds.size() - 1).round();
    }

    /** The learner's own, the newest first. */
    List<Certificate> of(Learner.Ref learner, int limit) {
        return entityManager
                .createQuery(
                        "select c from Certificate c where c.learner = :learner order by c.id desc", Certificate.class)
                .setParameter("learner", learner)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Certificate> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select c from Certificate c where c.id in :ids", Certificate.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
