package vn.hocvuso.movement.target;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * What a figure stood at at the end of each month.
 *
 * @param news how many came to it in each month in which anybody did
 */
record Ends(NavigableMap<YearMonth, Long> news) {

    private long at(YearMonth month) {
        return news.headMap(month, true).values().stream().mapToLong(it -> it).sum();
    }

    /** The last so many up to this one, the oldest first. */
    List<Progress.Point> last(YearMonth month, int many) {
        var points = new ArrayList<Progress.Point>();
        for (var back = many - 1; back >= 0; back--) {
            points.add(new Progress.Point(month.minusMonths(back), at(month.minusMonths(back))));
        }
        return points;
    }

    /** The same without those before anybody came to it: they say nothing about how it goes on. */
    List<Progress.Point> since(YearMonth month, int many) {
        if (news.isEmpty() || news.firstKey().isAfter(month)) {
            return List.of();
        }
        var all = (int) news.firstKey().until(month, ChronoUnit.MONTHS) + 1;
        return last(month, Math.min(all, many));
    }
}
