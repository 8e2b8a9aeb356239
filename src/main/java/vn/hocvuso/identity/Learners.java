package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds and adds learners. */
@ApplicationScoped
class Learners {

    private final EntityManager entityManager;

    @Inject
    Learners(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Learner learner) {
        entityManager.persist(learner);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    /** @throws Refusal {@code identity.learner.unknown} */
    Learner require(Learner.Ref ref) {
        return Optional.ofNullable(entityManager.find(Learner.class, ref.value()))
                .orElseThrow(() -> new Refusal("identity.learner.unknown"));
    }

    Optional<Learner> named(String username) {
        return entityManager
                .createQuery("select l from Learner l where l.username = :username", Learner.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** Those whose user name or folded name begins with the folded text, or has it after a space. */
    List<Learner> like(String folded, int first, int limit) {
        return entityManager
                .createQuery(
                        """
                        select l from Learner l
                        where l.username like :start or l.foldedName like :start or l.foldedName like :inside
                        order by l.foldedName, l.id
                        """,
                        Learner.class)
                .setParameter("start", folded + "%")
                .setParameter("inside", "% " + folded + "%")
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long countLike(String folded) {
        return entityManager
                .createQuery(
                        """
                        select count(l) from Learner l
                        where l.username like :start or l.foldedName like :start or l.foldedName like :inside
                        """,
                        Long.class)
                .setParameter("start", folded + "%")
                .setParameter("inside", "% " + folded + "%")
                .getSingleResult();
    }

    List<Learner> all(Collection<Learner.Ref> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("select l from Learner l where l.id in :ids", Learner.class)
                .setParameter("ids", refs.stream().map(Learner.Ref::value).toList())
                .getResultList();
    }

    long countWith(Role role) {
        return entityManager
                .createQuery("select count(l) from Learner l where :role member of l.roles", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    void consented(Learner learner, String textVersion, Instant now) {
        entityManager
                .createNativeQuery("insert into identity_consent (learner_id, text_version, at) values (?, ?, ?)")
                .setParameter(1, learner.ref().value())
                .setParameter(2, textVersion)
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
