package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** The places that everybody may know of, for filters of public pages. */
@UseCase
public class PublicUnits {

    private static final int MOST = 100;

    /** A place by its name. */
    public record Line(long id, String name) implements Serializable {}

    private final Units units;
    private final Clock clock;

    @Inject
    PublicUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The provinces of today, by name. */
    public List<Line> provinces() {
        var today = Clocks.day(clock.instant());
        return units.roots(UnitTree.TERRITORY, today, 0, 1).stream()
                .flatMap(centre -> units.children(centre, today, 0, MOST).stream())
                .map(unit -> new Line(unit.id(), unit.name()))
                .toList();
    }
}
