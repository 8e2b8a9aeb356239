package vn.hocvuso.movement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.target.FigureParts;
import vn.hocvuso.movement.target.Peers;
import vn.hocvuso.movement.target.Progress;
import vn.hocvuso.movement.target.Progress.Child;
import vn.hocvuso.movement.target.Progress.Line;

/** Makes tables of what the pages of figures show, with the same rows. */
@ApplicationScoped
class FigureTables {

    private static final List<String> INDICATOR = List.of(
            "figures.indicator",
            "figures.column.month",
            "figures.column.value",
            "figures.column.whole",
            "figures.column.share",
            "figures.asked",
            "figures.column.askedBy",
            "figures.gap",
            "figures.standing",
            "figures.forecast",
            "figures.chart.low",
            "figures.chart.high",
            "figureParts.voluntary",
            "figureParts.mandated",
            "figureParts.untold",
            "figureParts.withoutHamlet");

    private final Progress progress;
    private final FigureParts making;
    private final Peers peers;

    @Inject
    FigureTables(Progress progress, FigureParts making, Peers peers) {
        this.progress = progress;
        this.making = making;
        this.peers = peers;
    }

    /** All indicators of a unit. @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    FigureTable dashboard(Learner.Ref person, long unit, int year, FigureWords words) {
        var parts = making.all(person, unit, year);
        var rows = progress.all(person, unit, year, words.locale()).stream()
                .map(line -> row(line, parts.get(line.indicator()), words))
                .toList();
        return table("so-lieu-" + unit + "-" + year, rows, words, INDICATOR);
    }

    /** One of them. @throws vn.hocvuso.platform.Refusal as {@link #children} */
    FigureTable indicator(Learner.Ref person, long unit, String indicator, int year, FigureWords words) {
        var line = progress.of(person, unit, indicator, year, words.locale());
        var row = row(line, making.of(person, unit, indicator, year), words);
        return table("chi-so-" + unit + "-" + year, List.of(row), words, INDICATOR);
    }

    private static List<Object> row(Line line, FigureParts.Parts parts, FigureWords words) {
        var asked = line.asked();
        var forecast = line.forecast();
        var basis = parts.basis();
        return List.of(
                line.name(),
                FigureWords.month(line.month()),
                known(line.value(), words),
                line.group() == null
                        ? ""
                        : known(line.whole() == null ? null : line.whole().count(), words),
                line.group() == null ? "" : known(line.share(), words),
                asked == null ? "" : words.goal(asked.goal(), line.direction()),
                asked == null ? "" : asked.unitName(),
                asked == null ? "" : known(line.gap(), words),
                words.standing(line.standing()),
                known(forecast == null ? null : forecast.value(), words),
                known(forecast == null ? null : forecast.low(), words),
                known(forecast == null ? null : forecast.high(), words),
                basis == null ? "" : basis.voluntary(),
                basis == null ? "" : basis.mandated(),
                basis == null ? "" : basis.untold(),
                parts.withoutHamlet() == null ? "" : parts.withoutHamlet());
    }

    private static Object known(Object value, FigureWords words) {
        return Objects.requireNonNullElse(value, words.unknown());
    }

    /**
     * The units right below one; of a commune, also how many are in none of them.
     *
     * @param shown which of them
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    FigureTable children(Learner.Ref person, long unit, String indicator, int year, Shown shown, FigureWords words) {
        var children =
                switch (shown) {
                    case ALL -> progress.children(person, unit, indicator, year);
                    case LAGGING -> progress.lagging(person, unit, indicator, year);
                    case NOBODY -> progress.reachedNobody(person, unit, indicator, year);
                };
        var shared = isShared(person, unit, indicator, year, words);
        var table = units("don-vi-" + unit + "-" + year, children, shared, words);
        var without = making.of(person, unit, indicator, year).withoutHamlet();
        if (without != null && !children.isEmpty()) {
            table.rows().add(withoutHamlet(without, shared, words));
        }
        return table;
    }

    private static List<Object> withoutHamlet(long people, boolean shared, FigureWords words) {
        var name = words.say("figureParts.withoutHamlet");
        return shared ? List.of(name, people, "", "") : List.of(name, people, "");
    }

    /** The organisations of a place. @throws vn.hocvuso.platform.Refusal as {@link #children} */
    FigureTable organisations(Learner.Ref person, long unit, String indicator, int year, FigureWords words) {
        var organisations = progress.organisations(person, unit, indicator, year);
        return units(
                "to-chuc-" + unit + "-" + year, organisations, isShared(person, unit, indicator, year, words), words);
    }

    /** Of what is only counted there is no share to tell. */
    private boolean isShared(Learner.Ref person, long unit, String indicator, int year, FigureWords words) {
        return progress.of(person, unit, indicator, year, words.locale()).group() != null;
    }

    private static FigureTable units(String name, List<Child> units, boolean shared, FigureWords words) {
        var rows = new ArrayList<List<Object>>();
        units.forEach(child -> rows.add(row(child, shared, words)));
        return table(
                name,
                rows,
                words,
                shared
                        ? List.of("figures.unit", "figures.column.value", "figures.column.share", "figures.standing")
                        : List.of("figures.unit", "figures.column.value", "figures.standing"));
    }

    private static List<Object> row(Child child, boolean shared, FigureWords words) {
        var cells = new ArrayList<Object>(List.of(child.name(), known(child.value(), words)));
        if (shared) {
            cells.add(known(child.share(), words));
        }
        cells.add(words.standing(child.standing()));
        return cells;
    }

    /** A unit and those of like size. @throws vn.hocvuso.platform.Refusal as {@link #children} */
    FigureTable peers(Learner.Ref person, long unit, String indicator, int year, FigureWords words) {
        var rows = new ArrayList<List<Object>>();
        for (var peer : peers.of(person, unit, indicator, year)) {
            rows.add(List.of(peer.name(), peer.size(), peer.share() == null ? words.tooFew() : peer.share()));
        }
        return table(
                "cung-quy-mo-" + unit + "-" + year,
                rows,
                words,
                List.of("figures.unit", "figures.column.whole", "figures.column.share"));
    }

    /** Month by month. @throws vn.hocvuso.platform.Refusal as {@link #children} */
    FigureTable trend(Learner.Ref person, long unit, String indicator, int year, FigureWords words) {
        var rows = progress.of(person, unit, indicator, year, words.locale()).trend().stream()
                .map(point -> List.<Object>of(FigureWords.month(point.month()), point.value()))
                .toList();
        return table(
                "theo-thang-" + unit + "-" + year,
                rows,
                words,
                List.of("figures.column.month", "figures.column.value"));
    }

    private static FigureTable table(String name, List<List<Object>> rows, FigureWords words, List<String> headings) {
        return new FigureTable(name, headings.stream().map(words::say).toList(), rows);
    }
}
