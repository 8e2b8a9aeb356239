package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The rows of {@code movement_figure}. */
@ApplicationScoped
class FigureRows {

    private static final int ROWS_A_STATEMENT = 200;

    /** What a row is of, but the measure. */
    record Key(long unit, String cohort, YearMonth month) {}

    private record Row(Measure measure, Key key) {}

    private final SingleStatement statement;

    @Inject
    FigureRows(SingleStatement statement) {
        this.statement = statement;
    }

    /** Who adds up or counts holds this to the end of the transaction; what is read after it shows a moment after it. */
    void hold() {
        statement.read("select id from movement_figure_state where id = 1 for update", rows -> rows.next());
    }

    /** Adds what has changed in communes and organisations to them and to all above them. */
    void add(Map<Reached.Cell, Integer> changes, PlacesOfFigures.Places places) {
        var sums = new HashMap<Row, Integer>();
        changes.forEach((cell, n) -> places.of(cell.place())
                .forEach(unit -> sums.merge(
                        new Row(cell.measure(), new Key(unit, cell.cohort(), cell.month())), n, Integer::sum)));
        sums.values().removeIf(n -> n == 0);
        write(sums, "n + values(n)");
    }

    /** Puts these in the place of what was there. */
    void replace(Measure measure, Map<Key, Integer> figures) {
        var rows = new HashMap<Row, Integer>();
        figures.forEach((key, n) -> rows.put(new Row(measure, key), n));
        write(rows, "values(n)");
    }

    /** Writes all of a measure that are not 0 into a tally. */
    void all(Measure measure, Tally tally) {
        statement.readMany(
                "select unit_id, cohort, year(month) as y, month(month) as m, n from movement_figure"
                        + " where measure = ? and n <> 0",
                rows -> {
                    while (rows.next()) {
                        var month = Tally.month(rows.getInt("y"), rows.getInt("m"));
                        var unit = tally.unit(rows.getLong("unit_id"));
                        tally.keep(unit, tally.cohort(rows.getString("cohort")), month, rows.getInt("n"));
                    }
                    return tally;
                },
                measure.name());
    }

    private void write(Map<Row, Integer> figures, String becomes) {
        var all = List.copyOf(figures.entrySet());
        for (var from = 0; from < all.size(); from += ROWS_A_STATEMENT) {
            var part = all.subList(from, Math.min(from + ROWS_A_STATEMENT, all.size()));
            var values = new ArrayList<Object>();
            for (var one : part) {
                var key = one.getKey().key();
                values.addAll(List.of(one.getKey().measure().name(), key.unit(), key.cohort()));
                values.addAll(List.of(key.month().atDay(1), one.getValue()));
            }
            statement.change(
                    "insert into movement_figure (measure, unit_id, cohort, month, n) values "
                            + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?, ?, ?)"))
                            + " on duplicate key update n = " + becomes,
                    values.toArray());
        }
    }
}
