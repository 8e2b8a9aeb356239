package vn.hocvuso.movement.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Counts what indicators say. A bean of this type is asked by reports; of several, the first that knows a figure. */
public interface FigureSource {

    /**
     * The figures of a unit at the end of a period, or so far.
     *
     * @param indicators their codes
     * @param unit with all below it
     * @return what is known, by code: counts, or percent where the indicator is a share; 0 or more
     */
    Map<String, BigDecimal> figures(Collection<String> indicators, long unit, Period period);
}
