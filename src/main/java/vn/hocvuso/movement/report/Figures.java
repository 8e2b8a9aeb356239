package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The figures of forms, from whoever counts them. */
@ApplicationScoped
class Figures {

    private final Instance<FigureSource> sources;

    @Inject
    Figures(@Any Instance<FigureSource> sources) {
        this.sources = sources;
    }

    /** What is known of the counted fields of a form, by field. */
    Map<String, BigDecimal> of(ReportForm form, long unit, Period period) {
        var fields =
                form.fields().stream().filter(field -> field.kind().isCounted()).toList();
        var indicators = fields.stream().map(FormField::indicator).distinct().toList();
        if (indicators.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<String, BigDecimal>();
        sources.forEach(source -> source.figures(indicators, unit, period).forEach(known::putIfAbsent));
        var found = new HashMap<String, BigDecimal>();
        fields.forEach(field -> {
            if (known.containsKey(field.indicator())) {
                found.put(field.code(), known.get(field.indicator()));
            }
        });
        return found;
    }
}
