package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Finds rounds and their candidates. */
@ApplicationScoped
class EmulationRounds {

    private final EntityManager entityManager;

    @Inject
    EmulationRounds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.round.unknown} */
    EmulationRound require(long id) {
        return Optional.ofNullable(entityManager.find(EmulationRound.class, id)).orElseThrow(EmulationRounds::unknown);
    }

    /** Kept from others until the transaction ends. @throws Refusal {@code movement.round.unknown} */
    EmulationRound lock(long id) {
        return Optional.ofNullable(entityManager.find(EmulationRound.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(EmulationRounds::unknown);
    }

    static Refusal unknown() {
        return new Refusal("movement.round.unknown");
    }

    /** The newest first. */
    List<EmulationRound> newest(int limit) {
        return entityManager
                .createQuery("select r from EmulationRound r order by r.id desc", EmulationRound.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that everybody may see, the newest first. */
    List<EmulationRound> listed(int limit) {
        return entityManager
                .createQuery(
                        "select r from EmulationRound r where r.state <> :open order by r.id desc",
                        EmulationRound.class)
                .setParameter("open", EmulationRound.State.OPEN)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In the order in which they were named. */
    List<Candidate> candidates(long round) {
        return entityManager
                .createQuery("select c from Candidate c where c.round = :round order by c.id", Candidate.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** Those on the list, in the order in which they were named. */
    List<Candidate> checked(long round) {
        return candidates(round).stream()
                .filter(it -> it.state() == Candidate.State.CHECKED)
                .toList();
    }

    Optional<Candidate> candidate(long id) {
        return Optional.ofNullable(entityManager.find(Candidate.class, id));
    }

    boolean isCandidate(long round, String subject) {
        return !entityManager
                .createQuery("select c.id from Candidate c where c.round = :round and c.subject = :subject", Long.class)
                .setParameter("round", round)
                .setParameter("subject", subject)
                .getResultList()
                .isEmpty();
    }

    /** The first first. */
    List<Objection> objections(long round) {
        return entityManager
                .createQuery(
                        "select o from Objection o, Candidate c where o.candidate = c.id and c.round = :round"
                                + " order by o.id",
                        Objection.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** What was said about one candidate, the first first. */
    List<Objection> objectionsTo(long candidate) {
        return entityManager
                .createQuery("select o from Objection o where o.candidate = :candidate order by o.id", Objection.class)
                .setParameter("candidate", candidate)
                .getResultList();
    }

    /** What somebody has said, the newest first. */
    List<Objection> objectionsBy(Learner.Ref author, int limit) {
        return entityManager
                .createQuery("select o from Objection o where o.author = :author order by o.id desc", Objection.class)
                .setParameter("author", author)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @throws Refusal {@code movement.objection.unknown} */
    Objection objection(long id) {
        return Optional.ofNullable(entityManager.find(Objection.class, id))
                .orElseThrow(() -> new Refusal("movement.objection.unknown"));
    }

    void add(Object one) {
        entityManager.persist(one);
        entityManager.flush(); // the key is assigned here
    }
}
