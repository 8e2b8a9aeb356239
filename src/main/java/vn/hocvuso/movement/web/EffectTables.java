package vn.hocvuso.movement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.target.Effect;
import vn.hocvuso.movement.target.Effect.Sheet;

/** Names the lines of what learning has brought in the reader's language, and makes the table that people take away of them. */
@ApplicationScoped
class EffectTables {

    /** A line of the table; the place above is the last. */
    public record Row(String name, Effect.Line line) implements Serializable {}

    private final Effect effect;
    private final CohortNames cohorts;

    @Inject
    EffectTables(Effect effect, CohortNames cohorts) {
        this.effect = effect;
        this.cohorts = cohorts;
    }

    /** Its groups, then the place above as a whole. */
    List<Row> rows(Sheet sheet, FigureWords words) {
        var rows = new ArrayList<Row>();
        sheet.lines().forEach(line -> rows.add(new Row(cohorts.name(line.cohort(), words.locale()), line)));
        if (sheet.above() != null) {
            rows.add(new Row(words.say("effect.aboveRow", sheet.aboveName()), sheet.above()));
        }
        return rows;
    }

    /**
     * The same as a table; without rows for a unit of which it is not counted, and before it was counted for the first time.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}
     */
    FigureTable table(Learner.Ref person, long unit, int year, FigureWords words) {
        var sheet = effect.of(person, unit, year);
        var counted = sheet.known() && sheet.countedAt() != null;
        return new FigureTable(
                "ket-qua-" + unit + "-" + year,
                List.of(
                        words.say("effect.group"),
                        words.say("effect.measured"),
                        words.say("effect.mean"),
                        words.say("effect.median"),
                        words.say("effect.followed"),
                        words.say("effectFile.kept"),
                        words.say("effect.tasks"),
                        words.say("effect.each")),
                counted
                        ? rows(sheet, words).stream()
                                .map(row -> cells(row, words))
                                .toList()
                        : List.of());
    }

    /** What is hidden is said to be so; what is of nobody is empty. */
    private static List<Object> cells(Row row, FigureWords words) {
        var line = row.line();
        var hidden = words.say("effect.hidden");
        return List.of(
                row.name(),
                shown(line.measured(), hidden),
                shown(line.mean(), line.measured() == null ? hidden : ""),
                shown(line.median(), line.measured() == null ? hidden : ""),
                shown(line.followed(), hidden),
                shown(line.kept(), line.followed() == null ? hidden : ""),
                shown(line.tasks(), hidden),
                shown(line.each(), line.tasks() == null ? hidden : ""));
    }

    private static Object shown(Object value, String otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
