package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds learners. */
@ApplicationScoped
class Learners {

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Learners(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
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

    /** As {@link #like}, those whose account was made for them and is not theirs yet. */
    List<Learner> awaitingOwner(String folded, int limit) {
        return entityManager
                .createQuery(
                        """
                        select l from Learner l
                        where l.awaitsOwner = true
                        and (l.username like :start or l.foldedName like :start or l.foldedName like :inside)
                        order by l.foldedName, l.id
                        """,
                        Learner.class)
                .setParameter("start", folded + "%")
                .setParameter("inside", "% " + folded + "%")
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

    Map<Learner.Ref, String> phones(Collection<Learner.Ref> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select l.id, l.phone from Learner l where l.id in :ids and l.phone is not null",
                        Object[].class)
                .setParameter("ids", refs.stream().map(Learner.Ref::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new Learner.Ref((Long) row[0]), row -> (String) row[1]));
    }

    /** Those with this user name, or with this folded name in this commune. */
    List<Learner> alike(String username, String foldedName, String commune, int limit) {
        return entityManager
                .createQuery(
                        """
                        select l from Learner l
                        where l.username = :username or l.foldedName = :name and l.commune = :commune
                        order by l.id
                        """,
                        Learner.class)
                .setParameter("username", username)
                .setParameter("name", foldedName)
                .setParameter("commune", commune)
                .setMaxResults(limit)
                .getResultList();
    }

    long countWith(Role role) {
        return entityManager
                .createQuery("select count(l) from Learner l where :role member of l.roles", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** The text version that was consented to last, and when. */
    Optional<People.Consent> consent(Learner.Ref learner) {
        return statement.read(
                "select text_version, at from identity_consent where learner_id = ? order by id desc limit 1",
                rows -> rows.next()
                        ? Optional.of(new People.Consent(
                                rows.getString("text_version"),
                                SingleStatement.instant(rows, "at").orElseThrow()))
                        : Optional.<People.Consent>empty(),
                learner.value());
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
