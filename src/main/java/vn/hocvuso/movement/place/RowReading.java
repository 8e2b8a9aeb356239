package vn.hocvuso.movement.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.movement.place.UnitPlan.Problem;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.text.Folding;

/** Reads the cells of one row, by themselves, and tells everything that is wrong with them. */
final class RowReading {

    /** What spreadsheet programs take for the beginning of a formula (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final UnitRow row;
    private final LocalDate today;
    private final List<Problem> problems;

    /** @param problems to which what is wrong is added */
    RowReading(UnitRow row, LocalDate today, List<Problem> problems) {
        this.row = row;
        this.today = today;
        this.problems = problems;
    }

    /**
     * What the row says by itself.
     *
     * @param since the first day where the row says none
     */
    UnitPlan read(Optional<Unit> known, LocalDate since) {
        row.cells().forEach(this::noFormula);
        var code = code();
        var name = known.isPresent() ? row.cell(Column.NAME) : name();
        var kind = kind(known.isEmpty());
        var from = day(Column.FROM).orElse(since);
        var to = day(Column.TO).orElse(null);
        if (to != null && to.isBefore(from)) {
            wrong("movement.row.days");
        }
        var counts = counts(known.map(Unit::kind).orElse(kind));
        var told = !counts.isEmpty();
        return new UnitPlan(
                row.line(),
                code,
                known,
                kind,
                name,
                row.cell(Column.PARENT),
                row.cell(Column.PLACE),
                from,
                to,
                told ? year() : 0,
                counts,
                told ? source() : "",
                told ? sourceOn() : null);
    }

    private void noFormula(Column column, String cell) {
        if (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !cell.equals("-")) {
            wrong("movement.row.formula", column.title(), cell.substring(0, 1));
        }
    }

    private String code() {
        var code = row.cell(Column.CODE);
        var name = row.cell(Column.NAME);
        if (Unit.isCode(code)) {
            return code;
        }
        if (Unit.isCode(name) && name.chars().anyMatch(Character::isDigit)) {
            wrong("movement.row.swapped", code, name);
        } else {
            wrong("movement.row.code", code);
        }
        return code;
    }

    private String name() {
        var name = row.cell(Column.NAME);
        if (name.isEmpty() || name.length() > Unit.LONGEST_NAME) {
            wrong("movement.row.name", String.valueOf(Unit.LONGEST_NAME));
        } else if (name.chars().noneMatch(Character::isLetter) && Unit.isCode(row.cell(Column.CODE))) {
            wrong("movement.row.nameNumber", name);
        }
        return name;
    }

    private UnitKind kind(boolean needed) {
        var text = row.cell(Column.KIND);
        if (text.isEmpty() && !needed) {
            return null;
        }
        var kind = KindWords.read(text);
        if (kind.isEmpty()) {
            wrong("movement.row.kind", text);
        }
        return kind.orElse(null);
    }

    private Optional<LocalDate> day(Column column) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var iso = ISO.matcher(text);
        var written = WRITTEN.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            if (written.matches()) {
                return Optional.of(
                        LocalDate.of(number(written.group(3)), number(written.group(2)), number(written.group(1))));
            }
        } catch (DateTimeException e) {
            wrong("movement.row.day", column.title(), text);
            return Optional.empty();
        }
        wrong("movement.row.day", column.title(), text);
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** @param of what the unit is; null when that is not understood, which is told by itself */
    private Map<PopulationGroup, Integer> counts(UnitKind of) {
        var counts = new EnumMap<PopulationGroup, Integer>(PopulationGroup.class);
        for (var group : PopulationGroup.values()) {
            var column = Column.of(group);
            var text = row.cell(column);
            if (text.isEmpty()) {
                continue;
            }
            if (COUNT.matcher(text).matches()) {
                counts.put(group, number(text));
                checkMost(of, column, number(text));
            } else {
                counts.put(group, 0);
                wrong(text.contains("%") ? "movement.row.percent" : "movement.row.count", column.title(), text);
            }
        }
        checkHouseholds(counts);
        return counts;
    }

    private void checkMost(UnitKind of, Column column, int count) {
        if (of != null && count > of.most()) {
            wrong("movement.row.most", column.title(), String.valueOf(count), String.valueOf(of.most()));
        }
    }

    /** Somebody grown up lives in every household, so more households than adults are two columns in each other's place. */
    private void checkHouseholds(Map<PopulationGroup, Integer> counts) {
        var adults = counts.getOrDefault(PopulationGroup.ADULTS, 0);
        var households = counts.getOrDefault(PopulationGroup.HOUSEHOLDS, 0);
        if (adults > 0 && households > adults) {
            wrong("movement.row.households", String.valueOf(households), String.valueOf(adults));
        }
    }

    private int year() {
        var text = row.cell(Column.YEAR);
        if (text.matches("[0-9]{4}")
                && number(text) >= Denominator.FIRST_YEAR
                && number(text) <= Denominator.LAST_YEAR) {
            return number(text);
        }
        wrong("movement.row.year", text);
        return 0;
    }

    private String source() {
        var source = row.cell(Column.SOURCE);
        if (source.isEmpty() || source.length() > Denominator.LONGEST_SOURCE) {
            wrong("movement.row.source", String.valueOf(Denominator.LONGEST_SOURCE));
        }
        return source;
    }

    private LocalDate sourceOn() {
        var day = day(Column.SOURCE_ON);
        if (day.isEmpty() && row.cell(Column.SOURCE_ON).isEmpty()
                || day.filter(it -> it.isAfter(today)).isPresent()) {
            wrong("movement.row.sourceDay");
        }
        return day.orElse(null);
    }

    /** True when the row says that the unit begins on the day on which it does. */
    boolean starts(Unit unit) {
        return day(Column.FROM).filter(unit.validFrom()::equals).isPresent();
    }

    /** True when the row calls a unit, which is there, by its name or gives none. */
    static boolean names(String written, String name) {
        return written.isEmpty() || Folding.fold(written).equals(Folding.fold(name));
    }

    private void wrong(String key, String... arguments) {
        problems.add(new Problem(row.line(), key, List.of(arguments)));
    }
}
