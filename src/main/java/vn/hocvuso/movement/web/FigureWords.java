package vn.hocvuso.movement.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Forecast;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.HiddenCount;
import vn.hocvuso.movement.target.Progress.Line;
import vn.hocvuso.movement.target.Standing;
import vn.hocvuso.platform.web.Texts;

/** Says figures in the reader's language. What is not known is said to be so, and why. */
record FigureWords(Locale locale) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    String say(String key, Object... arguments) {
        return Texts.of("movement", locale, key, arguments);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** So many people; that it is not known for null. */
    String people(Long count) {
        return count == null ? unknown() : say("figures.people", count);
    }

    /** How many; that it is not known for null. */
    String number(Long count) {
        return count == null ? unknown() : say("figures.number", count);
    }

    /** So many percent; that it is not known for null. */
    String percent(BigDecimal share) {
        return share == null ? unknown() : say("figures.percent", share);
    }

    String unknown() {
        return say("figures.unknown");
    }

    String tooFew() {
        return say("figures.tooFew", HiddenCount.LEAST_SHOWN);
    }

    String goal(Goal goal, Direction direction) {
        var sign = direction == Direction.AT_LEAST ? goal.strict() ? ">" : "≥" : goal.strict() ? "<" : "≤";
        var amount = goal.kind() == Goal.Kind.PERCENT
                ? say("figures.percent", goal.amount())
                : say("figures.people", goal.amount());
        return sign + " " + amount;
    }

    String standing(Standing standing) {
        return say("figures.standing." + standing);
    }

    String forecast(Forecast forecast) {
        return say("figures.forecastIs", forecast.value(), forecast.low(), forecast.high());
    }

    /** Why there is no share or no figure at all; empty where nothing is missing. */
    String missing(Line line, int year) {
        if (line.value() == null) {
            return say("figures.missing.value");
        }
        if (line.group() == null) {
            return say("figures.missing.group");
        }
        return line.whole() != null
                ? ""
                : say("figures.missing.whole", say("group." + line.group()), String.valueOf(year));
    }
}
