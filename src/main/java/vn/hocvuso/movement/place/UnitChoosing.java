package vn.hocvuso.movement.place;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/**
 * A learner says, of her own will, in which hamlet of her commune she lives and to which organisation she belongs, or takes it
 * back. It is counted in the figures of these units, and who works for one of them may put her into courses
 * ({@link UnitEnrolling}); it gives herself no right.
 */
@UseCase
public class UnitChoosing {

    /** Hamlets of a commune, and organisations that are offered, at most. */
    private static final int MOST = 200;
    /** Hits of a search, at most. */
    private static final int MOST_HITS = 50;

    /** Fired in the transaction in which she has said it. */
    public record Chosen(Learner.Ref learner, Instant at) {}

    /** A unit that she may choose; the name of an organisation has its province. */
    public record Option(long id, String name) implements Serializable {}

    /**
     * What she has said, and what she may say.
     *
     * @param commune her commune's name; empty where she gave none, and then there are no hamlets
     * @param hamlet 0 for none
     * @param organisation 0 for none
     */
    public record Sheet(
            String commune, long hamlet, long organisation, List<Option> hamlets, List<Option> organisations)
            implements Serializable {

        public Sheet {
            hamlets = List.copyOf(hamlets);
            organisations = List.copyOf(organisations);
        }
    }

    private final Units units;
    private final UnitNames names;
    private final ChosenUnits chosen;
    private final Belonging belonging;
    private final Event<Chosen> said;
    private final Clock clock;

    @Inject
    UnitChoosing(
            Units units, UnitNames names, ChosenUnits chosen, Belonging belonging, Event<Chosen> said, Clock clock) {
        this.units = units;
        this.names = names;
        this.chosen = chosen;
        this.belonging = belonging;
        this.said = said;
        this.clock = clock;
    }

    /**
     * What she has said and may say.
     *
     * @param typed a part of the name of an organisation anywhere, or its code; empty for those of her commune alone
     */
    public Sheet sheet(Learner.Ref learner, String typed) {
        var before = chosen.of(List.of(learner)).getOrDefault(learner, ChosenUnits.NOWHERE);
        var code = commune(learner);
        var commune = code.flatMap(it -> units.byLocality(it, today()));
        var hamlets = commune.map(it -> hamlets(it)).orElse(List.of());
        return new Sheet(
                commune.map(names::shown).orElse(""),
                before.hamletIn(code.orElse("")).orElse(0),
                before.organisation().orElse(0),
                hamlets.stream().map(it -> new Option(it.id(), it.name())).toList(),
                options(organisations(commune, before.organisation(), typed)));
    }

    private List<Unit> hamlets(Unit commune) {
        return units.children(commune, today(), 0, MOST).stream()
                .filter(unit -> unit.kind() == UnitKind.HAMLET)
                .toList();
    }

    /** That which she has, those that were found, those of her commune. */
    private List<Unit> organisations(Optional<Unit> commune, OptionalLong before, String typed) {
        var found = new LinkedHashMap<Long, Unit>();
        before.stream().mapToObj(units::require).forEach(unit -> found.put(unit.id(), unit));
        units.search(typed, today(), List.of(), MOST_HITS).stream()
                .filter(unit -> unit.tree() == UnitTree.ORGANISATION)
                .forEach(unit -> found.put(unit.id(), unit));
        commune.map(it -> units.organisationsAt(it, today(), 0, MOST)).orElse(List.of()).stream()
                .forEach(unit -> found.put(unit.id(), unit));
        return List.copyOf(found.values());
    }

    private List<Option> options(List<Unit> found) {
        Map<Long, String> shown = found.isEmpty() ? Map.of() : names.shown(found);
        var options = new ArrayList<Option>();
        found.forEach(unit -> options.add(new Option(unit.id(), shown.get(unit.id()))));
        return options;
    }

    /**
     * Says it, or takes it back where it is empty.
     *
     * @throws Refusal {@code movement.choice.hamlet} for what is no hamlet of her commune today, {@code
     *     movement.choice.organisation} for what is no organisation today
     */
    public void choose(Learner.Ref learner, OptionalLong hamlet, OptionalLong organisation) {
        var commune = commune(learner).flatMap(it -> units.byLocality(it, today()));
        if (hamlet.isPresent()
                && find(hamlet, UnitKind.HAMLET.tree())
                        .filter(unit -> unit.kind() == UnitKind.HAMLET)
                        .filter(unit -> unit.parent().equals(commune.map(Unit::id)))
                        .isEmpty()) {
            throw new Refusal("movement.choice.hamlet").at("hamlet");
        }
        if (organisation.isPresent()
                && find(organisation, UnitTree.ORGANISATION).isEmpty()) {
            throw new Refusal("movement.choice.organisation").at("organisation");
        }
        chosen.keep(learner, hamlet, organisation);
        said.fire(new Chosen(learner, clock.instant()));
    }

    private Optional<Unit> find(OptionalLong id, UnitTree tree) {
        return units.byId(id.orElseThrow())
                .filter(unit -> unit.tree() == tree)
                .filter(unit -> !unit.validFrom().isAfter(today()))
                .filter(unit ->
                        unit.validTo().map(last -> !last.isBefore(today())).orElse(true));
    }

    private Optional<String> commune(Learner.Ref learner) {
        return belonging.of(List.of(learner)).stream()
                .map(Belonging.Person::commune)
                .filter(code -> !code.isEmpty())
                .findFirst();
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
