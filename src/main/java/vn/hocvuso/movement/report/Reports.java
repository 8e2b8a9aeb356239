package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.platform.Refusal;

/** Finds reports. */
@ApplicationScoped
class Reports {

    private static final Set<Report.State> OPEN =
            EnumSet.of(Report.State.DRAFT, Report.State.CHECKED, Report.State.SIGNED);
    private static final Set<Report.State> IN_FORCE =
            EnumSet.of(Report.State.SUBMITTED, Report.State.CONSOLIDATED, Report.State.LOCKED);

    private static final String IN_FORCE_ON = "select r from Report r where r.line = :line and r.period = :period"
            + " and r.state in :states order by r.unit";

    private final EntityManager entityManager;

    @Inject
    Reports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.report.unknown} */
    Report require(long id) {
        return Optional.ofNullable(entityManager.find(Report.class, id))
                .orElseThrow(() -> new Refusal("movement.report.unknown"));
    }

    /** Kept from others until the transaction ends. @throws Refusal {@code movement.report.unknown} */
    Report lock(long id) {
        return Optional.ofNullable(entityManager.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("movement.report.unknown"));
    }

    /** All versions for a period, the first first. */
    List<Report> of(long line, long unit, Period period) {
        return entityManager
                .createQuery(
                        "select r from Report r where r.line = :line and r.unit = :unit and r.period = :period"
                                + " order by r.amendment",
                        Report.class)
                .setParameter("line", line)
                .setParameter("unit", unit)
                .setParameter("period", period.code())
                .getResultList();
    }

    /** All versions of all reports of a unit, the first first. */
    List<Report> of(long unit) {
        return entityManager
                .createQuery(
                        "select r from Report r where r.unit = :unit order by r.line, r.period, r.amendment",
                        Report.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** Those in force of all units on a line for a period. */
    List<Report> inForce(long line, Period period) {
        return entityManager
                .createQuery(IN_FORCE_ON, Report.class)
                .setParameter("line", line)
                .setParameter("period", period.code())
                .setParameter("states", IN_FORCE)
                .getResultList();
    }

    /** The same, kept from others until the transaction ends. */
    List<Report> lockInForce(long line, Period period) {
        return entityManager
                .createQuery(IN_FORCE_ON, Report.class)
                .setParameter("line", line)
                .setParameter("period", period.code())
                .setParameter("states", IN_FORCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one in force of a unit that was signed last. */
    Optional<Report> latestInForce(long unit) {
        return entityManager
                .createQuery(
                        "select r from Report r where r.unit = :unit and r.state in :states"
                                + " order by r.signedOn desc, r.id desc",
                        Report.class)
                .setParameter("unit", unit)
                .setParameter("states", IN_FORCE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that a unit's people still have to do something about. */
    List<Report> open(long keeper) {
        return entityManager
                .createQuery(
                        "select r from Report r where r.keeper = :keeper and r.state in :states order by r.id",
                        Report.class)
                .setParameter("keeper", keeper)
                .setParameter("states", OPEN)
                .getResultList();
    }

    /** Those that a unit's people keep, the newest first. */
    List<Report> keptBy(long keeper, int limit) {
        return entityManager
                .createQuery("select r from Report r where r.keeper = :keeper order by r.id desc", Report.class)
                .setParameter("keeper", keeper)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that have gone into a report of the receiver. */
    List<Report> goneInto(long report) {
        return entityManager
                .createQuery("select r from Report r where r.consolidatedIn = :report order by r.id", Report.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** @throws Refusal {@code movement.report.there} when another request has begun the same meanwhile */
    void add(Report report) {
        try {
            entityManager.persist(report);
            entityManager.flush(); // the key is assigned here, and what goes into it knows it
        } catch (PersistenceException e) {
            // two requests at once: the unique key has decided
            throw new Refusal("movement.report.there");
        }
    }
}
