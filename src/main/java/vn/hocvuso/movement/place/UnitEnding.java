package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.hocvuso.platform.Refusal;

/** Ends units. The caller has checked who may. */
@ApplicationScoped
class UnitEnding {

    private final Units units;
    private final Event<Unit.Ended> ended;
    private final EntityManager entityManager;

    @Inject
    UnitEnding(Units units, Event<Unit.Ended> ended, EntityManager entityManager) {
        this.units = units;
        this.ended = ended;
        this.entityManager = entityManager;
    }

    /**
     * Settles its last day.
     *
     * @param field the input in which the day was written
     * @throws Refusal as {@link UnitKeeping#end}
     */
    void end(Unit unit, LocalDate lastOn, String field) {
        entityManager.flush(); // what stood below it may just have been moved
        var left = units.childrenAfter(unit, lastOn).size();
        if (left > 0) {
            throw new Refusal("movement.unit.childrenLeft", left).at(field);
        }
        unit.end(lastOn, field);
        entityManager
                .createQuery("update Post p set p.toOn = :day where p.unit = :unit and p.fromOn <= :day"
                        + " and (p.toOn is null or p.toOn > :day)")
                .setParameter("day", lastOn)
                .setParameter("unit", unit.id())
                .executeUpdate();
        ended.fire(new Unit.Ended(unit.id(), lastOn));
    }
}
