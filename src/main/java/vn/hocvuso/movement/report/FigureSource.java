package vn.hocvuso.movement.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Counts what indicators say. A bean of this type is asked by reports; of several, the first that knows a figure. */
public interface FigureSource {

    /** What it can count, by the codes of indicators: what each is called for this reader. */
    Map<String, String> indicators(Locale locale);

    /**
     * The counts of a unit at the end of a period, or so far.
     *
     * @param indicators their codes
     * @param unit with all below it
     * @return what is known, by code; 0 or more
     */
    Map<String, BigDecimal> counts(Collection<String> indicators, long unit, Period period);

    /**
     * The same as shares of their denominators.
     *
     * @return what is known, by code, in percent; 0 or more. Without a denominator a share is unknown
     */
    Map<String, BigDecimal> shares(Collection<String> indicators, long unit, Period period);
}
