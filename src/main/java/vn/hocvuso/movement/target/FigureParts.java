package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Tells what a figure is made of: who learns by herself and who was sent, and who is in none of the hamlets. */
@UseCase
public class FigureParts {

    private static final int DECEMBER = 12;

    /**
     * What a figure is made of.
     *
     * @param basis null for an indicator of a part of the people, of whom it is not kept
     * @param withoutHamlet how many of a commune named no hamlet; null for another unit
     */
    public record Parts(Figures.ByBasis basis, Long withoutHamlet) implements Serializable {}

    private final Indicators indicators;
    private final Figures figures;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    FigureParts(Indicators indicators, Figures figures, UnitRights rights, Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Of the figure that {@link Progress#of} tells.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    public Parts of(Learner.Ref person, long unit, String indicatorCode, int year) {
        var today = Clocks.day(clock.instant());
        var of = rights.requireRead(person, unit, today);
        return parts(of, List.of(indicators.require(indicatorCode)), year, today)
                .get(indicatorCode);
    }

    /** Of all indicators, by their code. @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    public Map<String, Parts> all(Learner.Ref person, long unit, int year) {
        var today = Clocks.day(clock.instant());
        return parts(rights.requireRead(person, unit, today), indicators.all(), year, today);
    }

    /** Asks the database as often for all indicators as for one. */
    private Map<String, Parts> parts(Unit of, List<Indicator> some, int year, LocalDate today) {
        var now = YearMonth.from(today);
        var month = now.getYear() > year ? YearMonth.of(year, DECEMBER) : now;
        var apart = Figures.isKnown(of) ? figures.byBasis(of, month) : Map.<Measure, Figures.ByBasis>of();
        var without = figures.withoutHamlet(of, some, month);
        var parts = new HashMap<String, Parts>();
        for (var indicator : some) {
            var basis = indicator.cohort().equals(Reached.ALL) ? apart.get(indicator.measure()) : null;
            parts.put(indicator.code(), new Parts(basis, without.get(indicator.code())));
        }
        return parts;
    }
}
