package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures that integration tests say. */
@ApplicationScoped
public class FigureSamples implements FigureSource {

    private final Map<String, BigDecimal> said = new ConcurrentHashMap<>();

    public void say(String indicator, long unit, long count) {
        said.put(indicator + "@" + unit, BigDecimal.valueOf(count));
    }

    @Override
    public Map<String, String> indicators(Locale locale) {
        return Map.of(ReportSamples.INDICATOR, "Số người học");
    }

    @Override
    public Map<String, BigDecimal> counts(Collection<String> indicators, long unit, Period period) {
        var found = new HashMap<String, BigDecimal>();
        for (var indicator : indicators) {
            var figure = said.get(indicator + "@" + unit);
            if (figure != null) {
                found.put(indicator, figure);
            }
        }
        return found;
    }

    @Override
    public Map<String, BigDecimal> shares(Collection<String> indicators, long unit, Period period) {
        return Map.of();
    }
}
