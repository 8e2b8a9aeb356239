package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Shows a person the units that are hers to see, as they are or were on a day. */
@UseCase
public class UnitBrowsing {

    /** How many units a list shows at most. */
    public static final int MOST = 500;

    private static final int MOST_HITS = 50;

    /**
     * A unit in a list.
     *
     * @param name what it was called on the day
     * @param shown its present name with its province
     * @param validTo its last day; null while none is settled
     */
    public record Line(
            long id, UnitKind kind, String code, String name, String shown, LocalDate validFrom, LocalDate validTo)
            implements Serializable {}

    /**
     * What a unit came from, or what came after it.
     *
     * @param seen whether she may see that unit
     */
    public record Link(Line unit, boolean seen, UnitLink.Kind kind, LocalDate on, BigDecimal share)
            implements Serializable {}

    /** How many there are in a unit. */
    public record Figure(int year, PopulationGroup group, int count, String source, LocalDate sourceOn)
            implements Serializable {}

    /**
     * A unit and what it has on a day.
     *
     * @param above the units above it that she may see, the highest first
     * @param kinds those that can be made below it or at it
     * @param edits whether she may change what it has
     * @param arranges whether she may rename, move and end it
     * @param heads whether she may give posts on it
     */
    public record Sheet(
            Line unit,
            List<Line> above,
            List<Line> children,
            List<Line> organisations,
            List<Figure> figures,
            List<Link> before,
            List<Link> after,
            List<UnitKind> kinds,
            boolean edits,
            boolean arranges,
            boolean heads)
            implements Serializable {

        /** True when there are more than the lists show. */
        public boolean full() {
            return children.size() == MOST || organisations.size() == MOST;
        }
    }

    private final Units units;
    private final UnitNames names;
    private final Denominators denominators;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    UnitBrowsing(Units units, UnitNames names, Denominators denominators, UnitRights rights, Clock clock) {
        this.units = units;
        this.names = names;
        this.denominators = denominators;
        this.rights = rights;
        this.clock = clock;
    }

    /** Where she begins: the roots of the territory as an administrator, else the units she has posts on. */
    public List<Line> own(Learner.Ref person, LocalDate day) {
        var reach = rights.reach(person, today());
        if (reach.everywhere()) {
            return lines(units.roots(UnitTree.TERRITORY, day, 0, MOST), day);
        }
        return lines(
                units.all(reach.held().stream()
                        .map(UnitRights.Held::unit)
                        .distinct()
                        .toList()),
                day);
    }

    /** @throws Refusal {@code movement.unit.unknown}, also for a unit that is not hers */
    public Sheet sheet(Learner.Ref person, long id, LocalDate day) {
        var unit = units.require(id);
        var reach = rights.reach(person, today());
        if (!rights.reads(reach, unit)) {
            throw new Refusal("movement.unit.unknown");
        }
        var above = units.ancestors(unit).stream()
                .filter(it -> rights.reads(reach, it))
                .toList();
        var place = unit.place().map(units::require).filter(it -> rights.reads(reach, it));
        return new Sheet(
                lines(List.of(unit), day).get(0),
                lines(Stream.concat(place.stream(), above.stream()).toList(), day),
                lines(units.children(unit, day, 0, MOST), day),
                unit.tree() == UnitTree.ORGANISATION
                        ? List.of()
                        : lines(units.organisationsAt(unit, day, 0, MOST), day),
                denominators.of(id).stream().map(UnitBrowsing::figure).toList(),
                links(units.predecessors(id), UnitLink::oldUnit, day, reach),
                links(units.successors(id), UnitLink::newUnit, day, reach),
                kinds(unit),
                rights.edits(reach, unit),
                rights.arranges(reach, unit),
                rights.heads(reach, unit));
    }

    private static List<UnitKind> kinds(Unit unit) {
        return Stream.concat(
                        UnitKind.of(UnitTree.TERRITORY).stream()
                                .filter(kind -> kind.fitsUnder(Optional.of(unit.kind()))),
                        UnitKind.of(UnitTree.ORGANISATION).stream())
                .toList();
    }

    private static Figure figure(Denominator one) {
        return new Figure(one.year(), one.group(), one.count(), one.source(), one.sourceOn());
    }

    private List<Link> links(
            List<UnitLink> links, ToLongFunction<UnitLink> other, LocalDate day, UnitRights.Reach reach) {
        var found = units.all(links.stream().map(other::applyAsLong).toList());
        var byId = lines(found, day).stream().collect(Collectors.toMap(Line::id, line -> line));
        var seen = found.stream()
                .filter(unit -> rights.reads(reach, unit))
                .map(Unit::id)
                .collect(Collectors.toSet());
        return links.stream()
                .map(link -> {
                    var id = other.applyAsLong(link);
                    return new Link(byId.get(id), seen.contains(id), link.kind(), link.on(), link.share());
                })
                .toList();
    }

    /** The first 50 of her units with this in their name, or with exactly this code; shorter names first. */
    public List<Line> search(Learner.Ref person, String typed, LocalDate day) {
        var reach = rights.reach(person, today());
        if (reach.nowhere()) {
            return List.of();
        }
        return lines(units.search(typed, day, reach.everywhere() ? List.of() : reach.paths(), MOST_HITS), day);
    }

    /**
     * The unit that a code means on a day, for a form in which people write codes.
     *
     * @param field the input in which it was written
     * @throws Refusal {@code movement.unit.codeUnknown}, also for a unit that is not hers
     */
    public long coded(Learner.Ref person, String code, LocalDate day, String field) {
        var typed = code == null ? "" : code.strip();
        return Optional.of(typed)
                .filter(Unit::isCode)
                .flatMap(it -> units.byCode(it, day))
                .filter(unit -> rights.mayRead(person, unit.id(), today()))
                .orElseThrow(() -> new Refusal("movement.unit.codeUnknown", typed).at(field))
                .id();
    }

    private List<Line> lines(Collection<Unit> found, LocalDate day) {
        var called = names.on(day, found);
        var shown = names.shown(found);
        var lines = new ArrayList<Line>();
        for (var unit : found) {
            lines.add(line(unit, called, shown));
        }
        return lines;
    }

    private static Line line(Unit unit, Map<Long, String> called, Map<Long, String> shown) {
        return new Line(
                unit.id(),
                unit.kind(),
                unit.code(),
                called.get(unit.id()),
                shown.get(unit.id()),
                unit.validFrom(),
                unit.validTo().orElse(null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }
}
