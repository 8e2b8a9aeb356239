package vn.hocvuso.movement.place;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/**
 * Units are made, renamed, moved, ended, merged and split by those above them; each act is in the audit log. What a unit was
 * before a day stays known.
 */
@UseCase
public class UnitKeeping {

    private static final int MOST_PARTS = 20;

    /**
     * A unit to be made.
     *
     * @param parent empty for a root
     * @param place of an organisation; where it is empty, that of its parent
     */
    public record Plan(UnitKind kind, String code, String name, OptionalLong parent, OptionalLong place, LocalDate from)
            implements Serializable {}

    private final Units units;
    private final UnitRights rights;
    private final UnitEnding ending;
    private final Event<Unit.Merged> merged;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    UnitKeeping(
            Units units,
            UnitRights rights,
            UnitEnding ending,
            Event<Unit.Merged> merged,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.units = units;
        this.rights = rights;
        this.ending = ending;
        this.merged = merged;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** As a unit is named in the audit log. */
    static String subject(Unit unit) {
        return "unit-" + unit.id();
    }

    /**
     * Makes a unit: an administrator anywhere, others below what they may change.
     *
     * @return its id
     * @throws Refusal as {@link UnitRights#requireEdit} for its parent, and for the place of an organisation without one;
     *     {@code identity.page.unknown} for the centre unless the actor is an administrator; {@code
     *     movement.unit.codeTaken}; as {@link Unit}
     */
    public long make(Learner.Ref actor, Plan plan) {
        var parent = optional(plan.parent()).map(id -> rights.requireEdit(actor, id, today()));
        var place = place(actor, plan, parent);
        if (parent.isEmpty() && place.isEmpty()) {
            grants.require(actor, Role.ADMINISTRATOR);
        }
        var unit = new Unit(plan.kind(), plan.code(), plan.name(), parent, place, plan.from());
        units.add(unit, parent);
        audit.record(actor.value(), "movement.unit.make", subject(unit), unit.code() + " " + unit.name());
        return unit.id();
    }

    private Optional<Unit> place(Learner.Ref actor, Plan plan, Optional<Unit> parent) {
        if (plan.kind().tree() == UnitTree.TERRITORY) {
            return Optional.empty();
        }
        if (plan.place().isPresent()) {
            var place = plan.place().getAsLong();
            return Optional.of(
                    parent.isEmpty()
                            ? rights.requireEdit(actor, place, today())
                            : rights.requireRead(actor, place, today()));
        }
        return parent.flatMap(Unit::place).map(units::require);
    }

    private static Optional<Long> optional(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    /**
     * Gives a unit another name from a day on; to the same it changes nothing.
     *
     * @throws Refusal as {@link UnitRights#requireArrange}; {@code movement.unit.name}; {@code movement.unit.changeDay}
     */
    public void rename(Learner.Ref actor, long id, String name, LocalDate firstOn) {
        var unit = changing(actor, id, firstOn, "renamedOn");
        var before = unit.name();
        if (Unit.checkedName(name, "newName").equals(before)) {
            return;
        }
        units.keepFormer(unit, firstOn.minusDays(1));
        unit.become(name);
        units.renamed(unit);
        audit.record(
                actor.value(), "movement.unit.rename", subject(unit), before + " → " + unit.name() + ", " + firstOn);
    }

    /**
     * Puts a unit, with all below it, below another from a day on.
     *
     * @throws Refusal as {@link UnitRights#requireArrange} for the unit and {@link UnitRights#requireEdit} for the other;
     *     {@code movement.unit.cycle}, {@code movement.unit.under}, {@code movement.unit.parentDays}, {@code
     *     movement.unit.changeDay}
     */
    public void move(Learner.Ref actor, long id, long newParent, LocalDate firstOn) {
        var unit = changing(actor, id, firstOn, "movedOn");
        var parent = rights.requireEdit(actor, newParent, today());
        if (unit.parent().filter(it -> it == newParent).isPresent()) {
            return;
        }
        var before = unit.parent().map(units::require).map(Unit::name).orElse("");
        relocate(unit, parent, firstOn);
        audit.record(
                actor.value(), "movement.unit.move", subject(unit), before + " → " + parent.name() + ", " + firstOn);
    }

    private void relocate(Unit unit, Unit parent, LocalDate firstOn) {
        units.keepFormer(unit, firstOn.minusDays(1));
        unit.place(Optional.of(parent), firstOn);
        units.repath(unit, Optional.of(parent));
    }

    private Unit changing(Learner.Ref actor, long id, LocalDate firstOn, String field) {
        rights.requireArrange(actor, id, today());
        var unit = units.lock(id);
        var late = firstOn.isAfter(today()) || !unit.isValidOn(firstOn) || firstOn.equals(unit.validFrom());
        if (late || units.lastFormer(unit).filter(day -> !day.isBefore(firstOn)).isPresent()) {
            throw new Refusal("movement.unit.changeDay").at(field);
        }
        return unit;
    }

    /**
     * Settles the last day of a unit; posts on it end with it.
     *
     * @throws Refusal as {@link UnitRights#requireArrange}; {@code movement.unit.ended}, {@code movement.unit.endDay};
     *     {@code movement.unit.childrenLeft} while something stands below it after that day; whatever those say who still
     *     need it
     */
    public void end(Learner.Ref actor, long id, LocalDate lastOn) {
        rights.requireArrange(actor, id, today());
        var unit = units.lock(id);
        ending.end(unit, lastOn, "lastOn");
        audit.record(actor.value(), "movement.unit.end", subject(unit), lastOn.toString());
    }

    /**
     * Units become part of another from a day on: they end the day before, unless they have done so already, and what stood
     * below them stands below it.
     *
     * @param into may be one that was made for it, or one that was there and goes on
     * @throws Refusal as {@link #end}; {@code movement.unit.mergeNone}, {@code movement.unit.mergeKind} when they are of
     *     another kind, {@code movement.unit.mergeInto} when it is one of them or is not there that day, {@code movement.unit.linked} when it was said before
     */
    public void merge(Learner.Ref actor, Collection<Long> old, long into, LocalDate firstOn) {
        if (old.isEmpty() || old.size() > MOST_PARTS) {
            throw new Refusal("movement.unit.mergeNone", MOST_PARTS).at("mergeCodes");
        }
        rights.requireArrange(actor, into, today());
        var target = units.lock(into);
        for (var id : List.copyOf(old)) {
            rights.requireArrange(actor, id, today());
            var unit = units.lock(id);
            requireFit(unit, target, firstOn, "mergeCodes");
            for (var child : units.childrenAfter(unit, firstOn.minusDays(1))) {
                adopt(child, unit, target, firstOn);
            }
            endBefore(unit, firstOn, "mergedOn");
            units.add(new UnitLink(unit, target, UnitLink.Kind.MERGE, firstOn, UnitLink.WHOLE));
            audit.record(
                    actor.value(), "movement.unit.merge", subject(unit), "→ " + target.code() + " " + target.name());
            units.flush(); // who listens asks what has come after it
            merged.fire(new Unit.Merged(actor, unit.id(), into));
        }
    }

    /** One that was taken over with its last day needs but the link. */
    private void endBefore(Unit unit, LocalDate firstOn, String field) {
        if (unit.validTo().filter(firstOn.minusDays(1)::equals).isEmpty()) {
            ending.end(unit, firstOn.minusDays(1), field);
        }
    }

    private void adopt(Unit child, Unit unit, Unit target, LocalDate firstOn) {
        if (child.place().filter(it -> it == unit.id()).isPresent()) {
            child.attach(target);
        }
        if (child.parent().filter(it -> it == unit.id()).isPresent()) {
            relocate(child, target, firstOn);
        }
    }

    /**
     * A unit becomes several from a day on; it ends the day before, unless it has done so already. What stood below it has been moved before: nobody else
     * knows where it belongs.
     *
     * @param parts the share of each in percent, by its id; together 100
     * @throws Refusal as {@link #end} and {@link #merge}; {@code movement.unit.splitShares}
     */
    public void split(Learner.Ref actor, long id, Map<Long, BigDecimal> parts, LocalDate firstOn) {
        rights.requireArrange(actor, id, today());
        var unit = units.lock(id);
        var total = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var sound = parts.values().stream().allMatch(share -> share.signum() > 0 && share.scale() <= 2);
        if (parts.size() < 2 || parts.size() > MOST_PARTS || !sound || total.compareTo(UnitLink.WHOLE) != 0) {
            throw new Refusal("movement.unit.splitShares").at("parts");
        }
        endBefore(unit, firstOn, "splitOn");
        parts.forEach((part, share) -> {
            var target = rights.requireArrange(actor, part, today());
            requireFit(unit, target, firstOn, "parts");
            units.add(new UnitLink(unit, target, UnitLink.Kind.SPLIT, firstOn, share));
        });
        audit.record(actor.value(), "movement.unit.split", subject(unit), "→ " + parts.keySet() + ", " + firstOn);
    }

    private void requireFit(Unit old, Unit target, LocalDate firstOn, String field) {
        if (units.successors(old.id()).stream().anyMatch(link -> link.newUnit() == target.id())) {
            throw new Refusal("movement.unit.linked", old.code(), target.code()).at(field);
        }
        if (old.kind() != target.kind()) {
            throw new Refusal("movement.unit.mergeKind", old.code(), target.code()).at(field);
        }
        if (old.id() == target.id() || !target.isValidOn(firstOn)) {
            throw new Refusal("movement.unit.mergeInto", target.code()).at(field);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }
}
