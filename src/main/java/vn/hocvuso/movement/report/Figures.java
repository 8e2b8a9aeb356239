package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

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
        var found = new HashMap<String, BigDecimal>();
        put(found, form, FormField.Kind.FIGURE, (source, codes) -> source.counts(codes, unit, period));
        put(found, form, FormField.Kind.SHARE, (source, codes) -> source.shares(codes, unit, period));
        return found;
    }

    /** What can be counted, by code: what it is called. */
    Map<String, String> indicators(Locale locale) {
        var found = new LinkedHashMap<String, String>();
        sources.forEach(source -> source.indicators(locale).forEach(found::putIfAbsent));
        return found;
    }

    boolean counts(String indicator) {
        return indicators(Locale.ROOT).containsKey(indicator);
    }

    private void put(
            Map<String, BigDecimal> found,
            ReportForm form,
            FormField.Kind kind,
            BiFunction<FigureSource, Collection<String>, Map<String, BigDecimal>> asking) {
        var fields =
                form.fields().stream().filter(field -> field.kind() == kind).toList();
        var codes = fields.stream().map(FormField::indicator).distinct().toList();
        if (codes.isEmpty()) {
            return;
        }
        var known = new HashMap<String, BigDecimal>();
        sources.forEach(source -> asking.apply(source, codes).forEach(known::putIfAbsent));
        fields.stream()
                .filter(field -> known.containsKey(field.indicator()))
                .forEach(field -> found.put(field.code(), known.get(field.indicator())));
    }
}
