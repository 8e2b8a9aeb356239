package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Who may do what to a practice. What is published everybody reads; anything else looks unknown outside of its unit. */
@ApplicationScoped
class PracticeRights {

    private final Practices practices;
    private final UnitRights units;
    private final Clock clock;

    @Inject
    PracticeRights(Practices practices, UnitRights units, Clock clock) {
        this.practices = practices;
        this.units = units;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    boolean reads(Optional<Learner.Ref> reader, Practice practice) {
        return practice.state() == Practice.State.PUBLISHED
                || reader.filter(it -> units.mayRead(it, practice.unit(), today())
                                || units.mayRead(it, practice.keeper(), today()))
                        .isPresent();
    }

    boolean edits(Learner.Ref actor, Practice practice) {
        return units.mayEdit(actor, practice.keeper(), today());
    }

    /** True for those above the unit that keeps it. */
    boolean checks(Learner.Ref actor, Practice practice) {
        return units.mayArrange(actor, practice.keeper(), today());
    }

    /** @throws Refusal {@code movement.practice.unknown} */
    Practice requireRead(Optional<Learner.Ref> reader, long id) {
        var practice = practices.require(id);
        if (!reads(reader, practice)) {
            throw new Refusal("movement.practice.unknown");
        }
        return practice;
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRead}; {@code movement.unit.readOnly} */
    Practice requireEdit(Learner.Ref actor, long id) {
        if (!edits(actor, requireRead(Optional.of(actor), id))) {
            throw new Refusal("movement.unit.readOnly");
        }
        return practices.lock(id);
    }

    /** The same for those above the unit. @throws Refusal as {@link #requireEdit} */
    Practice requireCheck(Learner.Ref actor, long id) {
        if (!checks(actor, requireRead(Optional.of(actor), id))) {
            throw new Refusal("movement.unit.readOnly");
        }
        return practices.lock(id);
    }

    /** @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    void requireUnit(Learner.Ref actor, long unit) {
        units.requireEdit(actor, unit, today());
    }

    /** @throws Refusal {@code movement.unit.unknown} */
    void requireReadUnit(Learner.Ref actor, long unit) {
        units.requireRead(actor, unit, today());
    }
}
