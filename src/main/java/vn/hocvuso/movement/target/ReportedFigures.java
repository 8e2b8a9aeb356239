package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.report.FigureSource;
import vn.hocvuso.movement.report.Period;

/**
 * Fills reports with the figures of indicators, as they stood at the end of the period's last month. Shares are of the
 * denominator of the period's year, as {@link Progress#share} tells them.
 */
@ApplicationScoped
class ReportedFigures implements FigureSource {

    private final Indicators indicators;
    private final Figures figures;
    private final Denominators denominators;
    private final Units units;

    @Inject
    ReportedFigures(Indicators indicators, Figures figures, Denominators denominators, Units units) {
        this.indicators = indicators;
        this.figures = figures;
        this.denominators = denominators;
        this.units = units;
    }

    @Override
    public Map<String, String> indicators(Locale locale) {
        var found = new LinkedHashMap<String, String>();
        indicators.all().forEach(indicator -> found.put(indicator.code(), indicator.name(locale)));
        return found;
    }

    @Override
    public Map<String, BigDecimal> counts(Collection<String> codes, long unit, Period period) {
        return known(codes, unit, period, (indicator, value) -> Optional.of(BigDecimal.valueOf(value)));
    }

    @Override
    public Map<String, BigDecimal> shares(Collection<String> codes, long unit, Period period) {
        return known(
                codes,
                unit,
                period,
                (indicator, value) -> Optional.ofNullable(Progress.share(
                        value, indicator.group().flatMap(group -> denominators.find(unit, period.year(), group)))));
    }

    private Map<String, BigDecimal> known(
            Collection<String> codes,
            long unit,
            Period period,
            BiFunction<Indicator, Long, Optional<BigDecimal>> told) {
        var found = new HashMap<String, BigDecimal>();
        if (units.byId(unit).filter(Figures::isKnown).isEmpty()) {
            return found;
        }
        var month = YearMonth.from(period.last());
        for (var code : codes) {
            indicators
                    .find(code)
                    .flatMap(indicator -> told.apply(indicator, figures.value(unit, indicator, month)))
                    .ifPresent(figure -> found.put(code, figure));
        }
        return found;
    }
}
