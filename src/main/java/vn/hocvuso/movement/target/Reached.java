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
 * @param hamlet of that commune, the unit's id; 0 for none
 * @param organisation the unit's id; 0 for none
 * @param cohorts what she counts as
 * @param days on which she first came to each measure, of those that she has come to
 */
record Reached(
        long learner,
        String commune,
        long hamlet,
        long organisation,
        SortedSet<String> cohorts,
        Map<Measure, LocalDate> days) {

    /**
     * The lowest unit of a tree in which she has a part in figures that are kept: a commune by its code, or an organisation by
     * its id. Hamlets have none: what they add up to is counted when somebody asks.
     */
    record Place(String commune, long organisation) {

        static Place commune(String code) {
            return new Place(code, 0);
        }

        static Place organisation(long unit) {
            return new Place("", unit);
        }
    }

    /** One figure that she is a part of. */
    record Cell(Place place, Measure measure, String cohort, YearMonth month) {}

    /** Everybody. */
    static final String ALL = "*";
    /** Who is one by the year of birth that she gave and {@code hocvuso.movement.adult-age}. */
    static final String ADULTS = "ADULTS";
    /** Who took up her first course herself. */
    static final String VOLUNTARY = "VOLUNTARY";
    /** Who was put into her first course by somebody else. */
    static final String MANDATED = "MANDATED";

    /** Somebody of whom nothing is counted. */
    static Reached nothing(long learner) {
        return new Reached(learner, "", 0, 0, new TreeSet<>(), new EnumMap<>(Measure.class));
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
        for (var place : places()) {
            days.forEach((measure, day) ->
                    cohorts.forEach(cohort -> cells.add(new Cell(place, measure, cohort, YearMonth.from(day)))));
        }
        return cells;
    }

    /** Once in each tree. */
    List<Place> places() {
        var places = new ArrayList<>(List.of(Place.commune(commune)));
        if (organisation != 0) {
            places.add(Place.organisation(organisation));
        }
        return places;
    }
}
