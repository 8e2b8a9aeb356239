package vn.hocvuso.movement.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.Progress.Asked;
import vn.hocvuso.movement.target.Progress.Line;
import vn.hocvuso.movement.target.Progress.Point;
import vn.hocvuso.movement.target.Standing;

/**
 * How far a unit is with one indicator, in words and as what is drawn of it.
 *
 * @param missing why there is no share or no figure; empty where nothing is missing
 * @param asked what is asked for; empty where nobody asks
 * @param against how that compares with what the unit above asks for; empty where it does not
 * @param gap empty where it cannot be told
 * @param forecast empty where there is none
 * @param full how much of the bar is full, 0 to 100; negative where there is none
 * @param mark where on the bar the target is, 0 to 100; negative where there is none
 * @param curve the points of the trend in a box of 120 to 32; empty where there is none
 */
public record FigureCard(
        String code,
        String name,
        String definition,
        String value,
        String month,
        String share,
        String whole,
        String missing,
        String asked,
        String askedBy,
        String against,
        String gap,
        Standing standing,
        String standingWord,
        String forecast,
        int full,
        int mark,
        String curve,
        List<Month> months)
        implements Serializable {

    /** How many there were at the end of a month. */
    public record Month(String name, long value) implements Serializable {}

    private static final int HUNDRED = 100;
    private static final double WIDE = 116;
    private static final double HIGH = 26;

    static FigureCard of(Line line, int year, FigureWords words) {
        var asked = line.asked();
        return new FigureCard(
                line.indicator(),
                line.name(),
                line.definition(),
                words.people(line.value()),
                FigureWords.month(line.month()),
                line.share() == null ? "" : words.percent(line.share()),
                line.whole() == null
                        ? ""
                        : words.say("figures.wholeIs", line.whole().count(), words.say("group." + line.group())),
                words.missing(line, year),
                asked == null ? "" : words.goal(asked.goal(), line.direction()),
                asked == null ? "" : askedBy(asked, words),
                asked == null ? "" : against(asked, line.direction(), words),
                line.gap() == null ? "" : gap(line, words),
                line.standing(),
                words.standing(line.standing()),
                line.forecast() == null ? "" : words.forecast(line.forecast()),
                line.share() == null ? -1 : Math.min(HUNDRED, line.share().intValue()),
                asked != null && asked.goal().kind() == Goal.Kind.PERCENT
                        ? asked.goal().amount()
                        : -1,
                curve(line.trend()),
                line.trend().stream()
                        .map(point -> new Month(FigureWords.month(point.month()), point.value()))
                        .toList());
    }

    private static String askedBy(Asked asked, FigureWords words) {
        var by = new StringBuilder(
                asked.own() ? words.say("figures.askedOwn") : words.say("figures.askedAbove", asked.unitName()));
        if (!asked.owner().isEmpty()) {
            by.append("; ").append(words.say("figures.owner", asked.owner()));
        }
        if (!asked.section().isEmpty()) {
            by.append("; ").append(words.say("figures.section", asked.section()));
        }
        return by.toString();
    }

    private static String against(Asked asked, Direction direction, FigureWords words) {
        var against = asked.against();
        if (against == null || !against.laxer() && !against.stricter()) {
            return "";
        }
        var text = words.say(
                against.laxer() ? "figures.laxer" : "figures.stricter",
                against.unitName(),
                words.goal(against.goal(), direction));
        return against.laxer() && !against.reason().isEmpty()
                ? text + " " + words.say("figures.reason", against.reason())
                : text;
    }

    private static String gap(Line line, FigureWords words) {
        if (line.gap() == 0) {
            return words.say("figures.gapNone");
        }
        return words.say(line.direction() == Direction.AT_LEAST ? "figures.gapMore" : "figures.gapFewer", line.gap());
    }

    /** From 0 at the bottom; a trend in which nothing happened lies there. */
    static String curve(List<Point> trend) {
        var most = Math.max(1, trend.stream().mapToLong(Point::value).max().orElse(0));
        return IntStream.range(0, trend.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        2 + WIDE * i / Math.max(1, trend.size() - 1),
                        3 + HIGH * (1 - trend.get(i).value() / (double) most)))
                .collect(Collectors.joining(" "));
    }
}
