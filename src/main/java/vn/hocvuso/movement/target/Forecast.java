package vn.hocvuso.movement.target;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure will stand some months on if it goes on as before, and between which bounds with a probability of 95 %.
 *
 * <p>The drift method: of the values y₁ to y_T at the ends of months, the one h months on is y_T + h·(y_T − y₁)/(T − 1); its
 * standard error is σ̂·√(h·(1 + h/(T − 1))), where σ̂ is the standard deviation of the monthly changes about their mean, with T − 2
 * degrees of freedom; the bounds are 1.96 standard errors off. Source: Hyndman and Athanasopoulos, Forecasting: Principles and
 * Practice, 3rd edition (2021), section 5.2 "Drift method" and section 5.5, table 5.2. It takes the changes to be independent and
 * normal: a campaign still to come is not in it, nor that there are no more people than there are.
 *
 * @param value people
 * @param low never below 0
 * @param high never below {@code value}
 */
public record Forecast(long value, long low, long high) implements Serializable {

    /** So many months are needed for the changes to vary. */
    public static final int LEAST_MONTHS = 4;

    private static final double NORMAL_975 = 1.959964;

    /**
     * @param ends what stood at the end of each month, the oldest first; the last is that of the last month that has ended
     * @param ahead months, 1 or more
     * @return empty with fewer than 4 months
     */
    public static Optional<Forecast> of(List<Long> ends, int ahead) {
        var many = ends.size();
        if (many < LEAST_MONTHS || ahead < 1) {
            return Optional.empty();
        }
        var last = ends.get(many - 1);
        var drift = (last - ends.get(0)) / (double) (many - 1);
        var squares = 0.0;
        for (var i = 1; i < many; i++) {
            var off = ends.get(i) - ends.get(i - 1) - drift;
            squares += off * off;
        }
        var sigma = Math.sqrt(squares / (many - 2));
        var error = sigma * Math.sqrt(ahead * (1 + ahead / (double) (many - 1)));
        var value = Math.max(0, last + ahead * drift);
        var half = NORMAL_975 * error;
        return Optional.of(
                new Forecast(Math.round(value), Math.round(Math.max(0, value - half)), Math.round(value + half)));
    }
}
