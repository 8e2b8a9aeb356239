package vn.hocvuso.movement.target;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is counted of a person.
 *
 * @param commune where she is; empty for nowhere known
 * @param cohorts what she counts as
 * @param days on which she first came to each measure, of those that she has come to
 */
record Reached(long learner, String commune, SortedSet<String> cohorts, Map<Measure, LocalDate> days) {

    /** One figure that she is a part of. */
    record Cell(String commune, Measure measure, String cohort, YearMonth month) {}

    /** Everybody. */
    static final String ALL = "*";
    /** Who is one by the year of birth that she gave and {@code hocvuso.movement.adult-age}. */
    static final String ADULTS = "ADULTS";

    /** Somebody of whom nothing is counted. */
    static Reached nothing(long learner) {
        return new Reached(learner, "", new TreeSet<>(), new EnumMap<>(Measure.class));
    }

    /** As {@code movement_person} keeps them. */
    static SortedSet<String> cohorts(String kept) {
        return new TreeSet<>(List.of(kept.split(",")));
    }

    boolean isNothing() {
        return days.isEmpty();
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        days.forEach((measure, day) ->
                cohorts.forEach(cohort -> cells.add(new Cell(commune, measure, cohort, YearMonth.from(day)))));
        return cells;
    }
}
