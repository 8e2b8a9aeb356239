package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds how many there are. What it does not find is unknown; nothing is ever added up or carried over from another year. */
@ApplicationScoped
public class Denominators {

    private final EntityManager entityManager;

    @Inject
    Denominators(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<Denominator> find(long unit, int year, PopulationGroup group) {
        return entityManager
                .createQuery(
                        "select d from Denominator d where d.unit = :unit and d.year = :year and d.populationGroup = :group",
                        Denominator.class)
                .setParameter("unit", unit)
                .setParameter("year", year)
                .setParameter("group", group)
                .getResultStream()
                .findFirst();
    }

    /** All of a unit, the newest year first. */
    public List<Denominator> of(long unit) {
        return entityManager
                .createQuery(
                        "select d from Denominator d where d.unit = :unit order by d.year desc, d.populationGroup",
                        Denominator.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** Those that are known of these units in a year, in no order. */
    public List<Denominator> of(Collection<Long> units, int year, PopulationGroup group) {
        return units.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select d from Denominator d where d.unit in :units and d.year = :year"
                                        + " and d.populationGroup = :group",
                                Denominator.class)
                        .setParameter("units", List.copyOf(units))
                        .setParameter("year", year)
                        .setParameter("group", group)
                        .getResultList();
    }

    void add(Denominator denominator) {
        entityManager.persist(denominator);
    }

    void remove(Denominator denominator) {
        entityManager.remove(denominator);
    }
}
