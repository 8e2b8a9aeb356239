package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.UnitRights.Held;
import vn.hocvuso.movement.place.UnitRights.Reach;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Who may say what about a unit, and who answers and settles it. To anybody else a remark looks unknown. */
@ApplicationScoped
class RemarkRights {

    private final Remarks remarks;
    private final Units units;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    RemarkRights(Remarks remarks, Units units, UnitRights rights, Clock clock) {
        this.remarks = remarks;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** @throws Refusal {@code movement.unit.unknown} */
    Unit requireUnit(Learner.Ref actor, long unit) {
        return rights.requireRead(actor, unit, today());
    }

    /** What she may say about a unit. */
    List<Remark.Kind> kinds(Learner.Ref actor, Unit unit) {
        var reach = rights.reach(actor, today());
        return Stream.of(Remark.Kind.values())
                .filter(kind -> partner(reach, kind, unit).isPresent())
                .toList();
    }

    /**
     * The other side of what she says about a unit: the unit in whose name she says it, or of a difficulty the one above.
     *
     * @throws Refusal {@code movement.remark.kindDenied} when it is not hers to say
     */
    long requirePartner(Learner.Ref actor, Remark.Kind kind, Unit unit) {
        return partner(rights.reach(actor, today()), kind, unit)
                .orElseThrow(() -> new Refusal("movement.remark.kindDenied"));
    }

    private Optional<Long> partner(Reach reach, Remark.Kind kind, Unit unit) {
        if (!unit.isValidOn(today())) {
            return Optional.empty();
        }
        return switch (kind) {
            case SUPERVISION -> nearest(reach, unit, held -> held.duty() == Duty.SUPERVISOR);
            case URGING, INSPECTION ->
                nearest(reach, unit, held -> held.duty().edits() && held.unit() != unit.id())
                        .or(() -> reach.everywhere() ? above(unit) : Optional.empty());
            case DIFFICULTY -> holds(reach, unit.id(), held -> held.duty().edits()) ? above(unit) : Optional.empty();
        };
    }

    /** The nearest unit at or above this one, or its place, on which she has such a post. */
    private Optional<Long> nearest(Reach reach, Unit unit, Predicate<Held> such) {
        var paths = Stream.concat(Stream.of(unit.path()), unit.place().map(units::require).map(Unit::path).stream())
                .toList();
        return reach.held().stream()
                .filter(such)
                .filter(held -> paths.stream().anyMatch(path -> path.startsWith(held.path())))
                .max(Comparator.comparingInt(held -> held.path().length()))
                .map(Held::unit);
    }

    private static Optional<Long> above(Unit unit) {
        return unit.parent().or(unit::place);
    }

    private static boolean holds(Reach reach, long unit, Predicate<Held> such) {
        return reach.held().stream().filter(such).anyMatch(held -> held.unit() == unit);
    }

    /** @throws Refusal {@code movement.remark.unknown} */
    Remark requireRead(Learner.Ref actor, long id) {
        var remark = remarks.require(id);
        if (!reads(actor, remark)) {
            throw new Refusal("movement.remark.unknown");
        }
        return remark;
    }

    private boolean reads(Learner.Ref actor, Remark remark) {
        if (remark.kind() == Remark.Kind.SUPERVISION && remark.author().equals(actor)) {
            return true;
        }
        var reach = rights.reach(actor, today());
        return Stream.of(remark.keeper(), remark.partner(), remark.unit())
                .distinct()
                .map(units::require)
                .anyMatch(unit -> rights.reads(reach, unit));
    }

    /** Only its author; whether it is not too late is another question. */
    boolean corrects(Learner.Ref actor, Remark remark) {
        return remark.author().equals(actor);
    }

    /**
     * The people of the addressee and of those above it, but her who has made it; what comes from above is not answered by those
     * who could have said it themselves.
     */
    boolean answers(Learner.Ref actor, Remark remark) {
        var reach = rights.reach(actor, today());
        var fromAbove = remark.kind() == Remark.Kind.URGING || remark.kind() == Remark.Kind.INSPECTION;
        return !remark.author().equals(actor)
                && rights.edits(reach, units.require(remark.addressee()))
                && (!fromAbove
                        || holds(reach, remark.addressee(), held -> held.duty().edits())
                        || !rights.edits(reach, units.require(remark.sender())));
    }

    /** Its author, and who has such a post on the sender itself. */
    boolean settles(Learner.Ref actor, Remark remark) {
        Predicate<Held> such = remark.kind() == Remark.Kind.SUPERVISION
                ? held -> held.duty() == Duty.SUPERVISOR
                : held -> held.duty().edits();
        return remark.author().equals(actor) || holds(rights.reach(actor, today()), remark.sender(), such);
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRead}; {@code movement.remark.notAuthor} */
    Remark requireCorrect(Learner.Ref actor, long id) {
        if (!corrects(actor, requireRead(actor, id))) {
            throw new Refusal("movement.remark.notAuthor");
        }
        return remarks.lock(id);
    }

    /** The same. @throws Refusal as {@link #requireRead}; {@code movement.remark.answerDenied} */
    Remark requireAnswer(Learner.Ref actor, long id) {
        if (!answers(actor, requireRead(actor, id))) {
            throw new Refusal("movement.remark.answerDenied");
        }
        return remarks.lock(id);
    }

    /** The same. @throws Refusal as {@link #requireRead}; {@code movement.remark.settleDenied} */
    Remark requireSettle(Learner.Ref actor, long id) {
        if (!settles(actor, requireRead(actor, id))) {
            throw new Refusal("movement.remark.settleDenied");
        }
        return remarks.lock(id);
    }

    /** The same for either side. @throws Refusal as {@link #requireRead}; {@code movement.remark.attachDenied} */
    Remark requireAttach(Learner.Ref actor, long id) {
        var remark = requireRead(actor, id);
        if (!answers(actor, remark) && !settles(actor, remark)) {
            throw new Refusal("movement.remark.attachDenied");
        }
        return remarks.lock(id);
    }
}
