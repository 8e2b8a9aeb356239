package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds and keeps plans with their targets and tasks. Who may see them is for the use cases to ask. */
@ApplicationScoped
class Plans {

    private final EntityManager entityManager;

    @Inject
    Plans(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code movement.plan.unknown} */
    Plan require(long id) {
        return Optional.ofNullable(entityManager.find(Plan.class, id))
                .orElseThrow(() -> new Refusal("movement.plan.unknown"));
    }

    /** The same, kept from others until the transaction ends. @throws Refusal {@code movement.plan.unknown} */
    Plan lock(long id) {
        return Optional.ofNullable(entityManager.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("movement.plan.unknown"));
    }

    Optional<Plan> of(long unit, int year) {
        return first(entityManager
                .createQuery("select p from Plan p where p.unit = :unit and p.year = :year", Plan.class)
                .setParameter("unit", unit)
                .setParameter("year", year)
                .getResultList());
    }

    /** Of a unit, the newest year first. */
    List<Plan> of(long unit) {
        return entityManager
                .createQuery("select p from Plan p where p.unit = :unit order by p.year desc", Plan.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** Those of the content folder. */
    List<Plan> examples() {
        return entityManager
                .createQuery("select p from Plan p where p.code is not null order by p.code", Plan.class)
                .getResultList();
    }

    Optional<Plan> coded(String code) {
        return first(entityManager
                .createQuery("select p from Plan p where p.code = :code", Plan.class)
                .setParameter("code", code)
                .getResultList());
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }

    List<Target> targets(Plan plan) {
        return entityManager
                .createQuery("select t from Target t where t.plan = :plan order by t.id", Target.class)
                .setParameter("plan", plan.id())
                .getResultList();
    }

    Optional<Target> target(Plan plan, Indicator indicator) {
        return first(entityManager
                .createQuery("select t from Target t where t.plan = :plan and t.indicator = :indicator", Target.class)
                .setParameter("plan", plan.id())
                .setParameter("indicator", indicator.id())
                .getResultList());
    }

    /** What these units ask for of an indicator in a year, by the unit's id; those that ask for nothing are left out. */
    Map<Long, Target> targets(Collection<Long> units, Indicator indicator, int year) {
        var found = new HashMap<Long, Target>();
        if (!units.isEmpty()) {
            entityManager
                    .createQuery(
                            "select p.unit, t from Plan p, Target t where t.plan = p.id and p.unit in :units"
                                    + " and p.year = :year and t.indicator = :indicator",
                            Object[].class)
                    .setParameter("units", List.copyOf(units))
                    .setParameter("year", year)
                    .setParameter("indicator", indicator.id())
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], (Target) row[1]));
        }
        return found;
    }

    /** The same of all indicators, by the unit's id and then the indicator's. */
    Map<Long, Map<Long, Target>> targets(Collection<Long> units, int year) {
        var found = new HashMap<Long, Map<Long, Target>>();
        if (!units.isEmpty()) {
            entityManager
                    .createQuery(
                            "select p.unit, t from Plan p, Target t where t.plan = p.id and p.unit in :units"
                                    + " and p.year = :year",
                            Object[].class)
                    .setParameter("units", List.copyOf(units))
                    .setParameter("year", year)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], unit -> new HashMap<>())
                            .put(((Target) row[1]).indicator(), (Target) row[1]));
        }
        return found;
    }

    /** By the day on which they are due, those without one last. */
    List<Task> tasks(Plan plan) {
        return entityManager
                .createQuery("select t from Task t where t.plan = :plan order by t.id", Task.class)
                .setParameter("plan", plan.id())
                .getResultStream()
                .sorted(Comparator.comparing(task -> task.dueOn().orElse(LocalDate.MAX)))
                .toList();
    }

    /** @throws Refusal {@code movement.task.unknown} */
    Task requireTask(long id) {
        return Optional.ofNullable(entityManager.find(Task.class, id))
                .orElseThrow(() -> new Refusal("movement.task.unknown"));
    }

    /** Has its id after it. */
    void add(Plan plan) {
        entityManager.persist(plan);
        entityManager.flush();
    }

    void add(Target target) {
        entityManager.persist(target);
    }

    /** Has its id after it. */
    void add(Task task) {
        entityManager.persist(task);
        entityManager.flush();
    }

    void remove(Target target) {
        entityManager.remove(target);
    }

    void remove(Task task) {
        entityManager.remove(task);
    }

    /** What was removed here is gone for statements that come now. */
    void flush() {
        entityManager.flush();
    }
}
