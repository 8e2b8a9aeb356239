package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Tells who looks at figures where in the tree she is, and which years there are. */
@UseCase
public class FigureBrowsing {

    /** The year of the first plans of the movement. */
    public static final int FIRST_YEAR = 2025;

    /** A unit that she may go to. */
    public record Step(long unit, String name) implements Serializable {}

    /**
     * The unit that she looks at.
     *
     * @param shown its name with its province
     * @param locality code of the province or commune that it is; null for another unit
     * @param above the units above it that she may see, the highest first
     * @param known whether it has figures of its own
     * @param opens whether she may see the people behind them
     */
    public record Head(
            long unit,
            String name,
            String shown,
            UnitKind kind,
            String locality,
            List<Step> above,
            boolean known,
            boolean opens)
            implements Serializable {}

    private final Units units;
    private final UnitNames names;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    FigureBrowsing(Units units, UnitNames names, UnitRights rights, Clock clock) {
        this.units = units;
        this.names = names;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws Refusal {@code movement.unit.unknown} */
    public Head head(Learner.Ref person, long id) {
        var unit = units.require(id);
        var reach = rights.reach(person, today());
        if (!rights.reads(reach, unit)) {
            throw new Refusal("movement.unit.unknown");
        }
        var above = Stream.concat(unit.place().map(units::require).stream(), units.ancestors(unit).stream())
                .filter(it -> rights.reads(reach, it))
                .map(it -> new Step(it.id(), it.name()))
                .toList();
        return new Head(
                unit.id(),
                unit.name(),
                names.shown(unit),
                unit.kind(),
                unit.localityCode().orElse(null),
                above,
                Figures.isKnown(unit),
                opens(unit, reach));
    }

    private boolean opens(Unit unit, UnitRights.Reach reach) {
        return Figures.isKnown(unit) && rights.edits(reach, unit);
    }

    /** The years that can be looked at, the present one first. */
    public List<Integer> years() {
        var now = today().getYear();
        return IntStream.rangeClosed(FIRST_YEAR, now)
                .map(year -> now + FIRST_YEAR - year)
                .boxed()
                .toList();
    }

    /**
     * The year that an address asks for.
     *
     * @param typed empty for the present one
     * @throws Refusal {@code movement.figures.year} for one that cannot be looked at
     */
    public int year(String typed) {
        if (typed.isEmpty()) {
            return today().getYear();
        }
        return years().stream()
                .filter(it -> it.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                                "movement.figures.year", String.valueOf(FIRST_YEAR), String.valueOf(today().getYear()))
                        .at("year"));
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
