package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Adds up what acts have changed: of each person who did something it looks at what is true now and what was counted, and
 * moves the figures by the difference. Looking twice changes nothing. One does so at a time; acts go on meanwhile.
 */
@UseCase
public class FigureKeeping {

    private static final int PORTION = 500;

    private final FigureRows figures;
    private final CountedPeople counted;
    private final PeopleAsTheyAre people;
    private final PlacesOfFigures places;
    private final SingleStatement statement;

    @Inject
    FigureKeeping(
            FigureRows figures,
            CountedPeople counted,
            PeopleAsTheyAre people,
            PlacesOfFigures places,
            SingleStatement statement) {
        this.figures = figures;
        this.counted = counted;
        this.people = people;
        this.places = places;
        this.statement = statement;
    }

    /** Adds up a portion. True when there may be more. */
    public boolean keep() {
        figures.hold();
        // not locked, nor what lies between: nobody else deletes them, and acts go on adding
        var noted = statement.list(
                "select id, learner_id from movement_figure_delta order by id limit ?",
                rows -> new long[] {rows.getLong(1), rows.getLong(2)},
                PORTION);
        settle(new LinkedHashSet<>(noted.stream().map(row -> row[1]).toList()));
        // one by one: a search through all of them would wait for acts that are under way, and they for it
        statement.changeEach(
                "delete from movement_figure_delta where id = ?",
                noted.stream().map(row -> row[0]).toList());
        return noted.size() == PORTION;
    }

    private void settle(Collection<Long> learners) {
        var before = counted.of(learners);
        var now = people.of(learners.stream().map(Learner.Ref::new).toList());
        var changed = changed(learners, before, now);
        if (changed.isEmpty()) {
            return;
        }
        var changes = new HashMap<Reached.Cell, Integer>();
        for (var person : changed) {
            person.cells().forEach(cell -> changes.merge(cell, 1, Integer::sum));
            var was = before.getOrDefault(person.learner(), Reached.nothing(person.learner()));
            was.cells().forEach(cell -> changes.merge(cell, -1, Integer::sum));
        }
        var organisations = changes.keySet().stream()
                .map(cell -> cell.place().organisation())
                .filter(unit -> unit != 0)
                .collect(Collectors.toSet());
        figures.add(changes, places.today(organisations));
        counted.keep(changed);
    }

    /** What is true of those of whom something else was counted. */
    static List<Reached> changed(Collection<Long> learners, Map<Long, Reached> before, Map<Long, Reached> now) {
        var changed = new ArrayList<Reached>();
        for (var learner : learners) {
            var nothing = Reached.nothing(learner);
            var is = now.getOrDefault(learner, nothing);
            if (!is.equals(before.getOrDefault(learner, nothing))) {
                changed.add(is);
            }
        }
        return changed;
    }
}
