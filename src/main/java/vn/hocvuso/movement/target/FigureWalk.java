package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Goes through the people of a figure from one of them on, place by place and there by their number: in an order that stays
 * while people come in, and without sorting or counting those that are not shown.
 */
@ApplicationScoped
class FigureWalk {

    /** So many of a place are looked at in a statement. */
    private static final int PORTION = 5_000;
    /** So many portions are looked at in a walk: who is rarer than that is found by going on. */
    private static final int MOST_PORTIONS = 20;

    /** Somebody who was found; {@code on} is the day in Viet Nam on which she came to the measure. */
    record Step(PersonKey key, LocalDate on) {}

    /**
     * What was found.
     *
     * @param steps in the direction of the walk
     * @param reached after whom there may be others, where the walk has ended before it had found all that it was to find
     */
    record Found(List<Step> steps, Optional<PersonKey> reached) {}

    private record Asked(Indicator indicator, YearMonth month, boolean back) {}

    private final FigurePlaces places;
    private final SingleStatement statement;

    @Inject
    FigureWalk(FigurePlaces places, SingleStatement statement) {
        this.places = places;
        this.statement = statement;
    }

    /**
     * Goes on from somebody.
     *
     * @param from after whom it begins; empty for the first of all
     * @param back towards the first
     * @param wanted how many are to be found
     */
    Found walk(Unit unit, Indicator indicator, YearMonth month, Optional<PersonKey> from, boolean back, int wanted) {
        var asked = new Asked(indicator, month, back);
        var found = new ArrayList<Step>();
        var at = from;
        var looked = 0;
        while (true) {
            var next =
                    places.next(unit, indicator, month, at.map(PersonKey::place).orElse(""), back);
            for (var place : next) {
                var key = at.filter(it -> it.place().equals(place.key())).orElse(beginning(place, back));
                while (true) {
                    var end = end(place, key, back);
                    look(place, key, end, asked, wanted, found);
                    if (found.size() == wanted) {
                        return new Found(found, Optional.empty());
                    }
                    if (end.isEmpty()) {
                        break;
                    }
                    key = new PersonKey(place.key(), end.getAsLong());
                    if (++looked == MOST_PORTIONS) {
                        return new Found(found, Optional.of(key));
                    }
                }
            }
            if (next.size() < FigurePlaces.AT_ONCE) {
                return new Found(found, Optional.empty());
            }
            at = Optional.of(new PersonKey(next.get(next.size() - 1).key(), back ? 0 : Long.MAX_VALUE));
        }
    }

    private static PersonKey beginning(FigurePlaces.Place place, boolean back) {
        return new PersonKey(place.key(), back ? Long.MAX_VALUE : 0);
    }

    /** The last of a full portion; empty where the place has no more than that. */
    private OptionalLong end(FigurePlaces.Place place, PersonKey from, boolean back) {
        return statement.read(
                "select learner_id from movement_person" + of(place, back) + order(back) + " limit 1 offset "
                        + (PORTION - 1),
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty(),
                place.value(),
                from.learner());
    }

    private void look(
            FigurePlaces.Place place, PersonKey from, OptionalLong end, Asked asked, int wanted, List<Step> found) {
        var column = asked.indicator().measure().column();
        found.addAll(statement.list(
                "select learner_id, " + column + " as day from movement_person" + of(place, asked.back())
                        + " and learner_id " + (asked.back() ? ">= ?" : "<= ?") + " and " + column
                        + " < ? and find_in_set(?, cohorts) > 0" + order(asked.back()) + " limit ?",
                rows -> new Step(new PersonKey(place.key(), rows.getLong(1)), rows.getObject("day", LocalDate.class)),
                place.value(),
                from.learner(),
                end.orElse(asked.back() ? 0 : Long.MAX_VALUE),
                asked.month().plusMonths(1).atDay(1),
                asked.indicator().cohort(),
                wanted - found.size()));
    }

    /** By the index of the place, which has the people of each in the order of their numbers. */
    private static String of(FigurePlaces.Place place, boolean back) {
        var index =
                switch (place.column()) {
                    case "hamlet_id" -> "movement_person_by_hamlet";
                    case "organisation_id" -> "movement_person_by_organisation";
                    default -> "primary";
                };
        return " force index (" + index + ") where " + place.column() + " = ? and learner_id " + (back ? "<" : ">")
                + " ?";
    }

    private static String order(boolean back) {
        return back ? " order by learner_id desc" : " order by learner_id";
    }
}
