package vn.hocvuso.movement.succession;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/**
 * Those above a unit hand over what it keeps: before it ends what is open, to any unit of its kind that goes on; afterwards
 * all, to one of its heirs. Each thing goes on telling of the old unit.
 */
@UseCase
public class HandingOver {

    /** How many things are shown, and handed over at once. */
    public static final int MOST = 300;

    /** A unit that may become the keeper. */
    public record Heir(long id, String name) implements Serializable {}

    /**
     * What can be handed over.
     *
     * @param ended whether its last day has been settled
     * @param heirs those to choose from; empty when any unit of its kind may take over
     */
    public record Sheet(String unitName, boolean ended, List<Estate.Thing> things, List<Heir> heirs)
            implements Serializable {}

    private final Instance<Estate> estates;
    private final Heirs heirs;
    private final UnitRights rights;
    private final UnitNames names;
    private final Clock clock;

    @Inject
    HandingOver(Instance<Estate> estates, Heirs heirs, UnitRights rights, UnitNames names, Clock clock) {
        this.estates = estates;
        this.heirs = heirs;
        this.rights = rights;
        this.names = names;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** True for who may hand over what the unit keeps. */
    public boolean may(Learner.Ref actor, long unit) {
        return rights.mayArrange(actor, unit, today());
    }

    /** @throws Refusal as {@link UnitRights#requireArrange} */
    public Sheet sheet(Learner.Ref actor, long unit) {
        var found = rights.requireArrange(actor, unit, today());
        var after = heirs.of(unit, today());
        var shown = names.shown(after);
        return new Sheet(
                names.shown(found),
                found.validTo().isPresent(),
                things(found),
                after.stream()
                        .map(heir -> new Heir(heir.id(), shown.get(heir.id())))
                        .toList());
    }

    private List<Estate.Thing> things(Unit unit) {
        return StreamSupport.stream(estates.spliterator(), false)
                .flatMap(estate -> estate.kept(unit.id(), MOST).stream())
                .filter(thing -> thing.open() || unit.validTo().isPresent())
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .limit(MOST)
                .toList();
    }

    /**
     * Hands things over.
     *
     * @param keys of the things, as {@link Estate.Thing#key} gives them; what is none of the unit's is left alone
     * @return how many
     * @throws Refusal as {@link UnitRights#requireArrange} for both units; {@code movement.handing.unit} when the other is the
     *     same, of another kind, has ended, or is no heir where there are some; {@code movement.handing.nothing} when there is
     *     nothing to hand over
     */
    public int handOver(Learner.Ref actor, long unit, Collection<String> keys, long to) {
        var from = rights.requireArrange(actor, unit, today());
        var keeper = rights.requireArrange(actor, to, today());
        var after = heirs.of(unit, today());
        var fits =
                unit != to && from.kind() == keeper.kind() && keeper.validTo().isEmpty();
        if (!fits || !after.isEmpty() && after.stream().noneMatch(heir -> heir.id() == to)) {
            throw new Refusal("movement.handing.unit").at("successor");
        }
        var chosen = things(from).stream()
                .filter(thing -> keys.contains(thing.key()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("movement.handing.nothing").at("things");
        }
        for (var estate : estates) {
            chosen.stream()
                    .filter(thing -> thing.kind() == estate.kind())
                    .forEach(thing -> estate.hand(actor, thing, keeper));
        }
        return chosen.size();
    }
}
