package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Finds contests for those who may keep or read them. */
@ApplicationScoped
class Contests {

    private static final int MOST = 100;

    private final EntityManager entityManager;
    private final Rounds rounds;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    Contests(EntityManager entityManager, Rounds rounds, UnitRights rights, Clock clock) {
        this.entityManager = entityManager;
        this.rounds = rounds;
        this.rights = rights;
        this.clock = clock;
    }

    LocalDate today() {
        return Clocks.day(clock.instant());
    }

    Contest byId(long id) {
        return Optional.ofNullable(entityManager.find(Contest.class, id))
                .orElseThrow(() -> new Refusal("movement.contest.unknown"));
    }

    /** @throws Refusal {@code movement.contest.unknown} outside of its unit */
    Contest requireRead(Learner.Ref actor, long id) {
        var contest = byId(id);
        if (!rights.mayRead(actor, contest.unit(), today()) && !rights.mayRead(actor, contest.keeper(), today())) {
            throw new Refusal("movement.contest.unknown");
        }
        return contest;
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRead}; {@code movement.unit.readOnly} */
    Contest requireEdit(Learner.Ref actor, long id) {
        if (!edits(actor, requireRead(actor, id))) {
            throw new Refusal("movement.unit.readOnly");
        }
        return entityManager.find(Contest.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Refusal {@code movement.contestRound.unknown} */
    Rounds.Round round(long id) {
        return rounds.byId(id).orElseThrow(() -> new Refusal("movement.contestRound.unknown"));
    }

    /** Those of the unit at a path and of all below it, and those that these keep, the newest first. */
    List<Contest> below(String path) {
        return entityManager
                .createQuery(
                        "select c from Contest c, Unit u, Unit k where u.id = c.unit and k.id = c.keeper"
                                + " and (u.path like :path or k.path like :path) order by c.id desc",
                        Contest.class)
                .setParameter("path", path + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    Unit requireUnit(Learner.Ref actor, long unit) {
        return rights.requireEdit(actor, unit, today());
    }

    boolean edits(Learner.Ref actor, Contest contest) {
        return rights.mayEdit(actor, contest.keeper(), today());
    }

    void add(Contest contest) {
        entityManager.persist(contest);
        entityManager.flush(); // the key is assigned here
    }
}
