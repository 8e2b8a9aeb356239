package vn.hocvuso.movement.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.movement.target.TargetRow.Column;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Reads the cells of one row of a list of targets, by themselves, and tells everything that is wrong with them. */
final class TargetRowReading {

    /** What a row asks for. */
    record Wish(
            int line,
            String unit,
            int year,
            Indicator indicator,
            Goal goal,
            String owner,
            String section,
            String reason) {}

    /** What spreadsheet programs take for the beginning of a formula (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})\\s*(%?)");
    private static final List<String> PERCENT = List.of("%", "phan tram", "percent");
    private static final List<String> PEOPLE = List.of("nguoi", "people", "so nguoi");

    private final TargetRow row;
    private final Map<String, Indicator> indicators;
    private final List<Problem> problems;

    /** @param problems to which what is wrong is added */
    TargetRowReading(TargetRow row, Map<String, Indicator> indicators, List<Problem> problems) {
        this.row = row;
        this.indicators = indicators;
        this.problems = problems;
    }

    /** What the row asks for; empty where something is wrong. */
    Optional<Wish> read() {
        var before = problems.size();
        row.cells().forEach(this::noFormula);
        if (isSwapped()) {
            return Optional.empty();
        }
        var year = year();
        var indicator = indicator();
        if (row.cell(Column.UNIT).isEmpty()) {
            wrong("movement.targetRow.unit", "");
        }
        var goal = indicator.flatMap(this::goal);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                row.line(),
                row.cell(Column.UNIT),
                year.orElseThrow(),
                indicator.orElseThrow(),
                goal.orElseThrow(),
                row.cell(Column.OWNER),
                row.cell(Column.SECTION),
                row.cell(Column.REASON)));
    }

    private void noFormula(Column column, String cell) {
        if (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0) {
            wrong("movement.row.formula", column.title(), cell.substring(0, 1));
        }
    }

    /** Where two columns hold what belongs into the other one, that is said instead of what follows from it. */
    private boolean isSwapped() {
        if (indicators.containsKey(row.cell(Column.UNIT)) && !indicators.containsKey(row.cell(Column.INDICATOR))) {
            wrong("movement.targetRow.swapped", Column.UNIT.title(), Column.INDICATOR.title());
            return true;
        }
        var amount = row.cell(Column.AMOUNT);
        if (YEAR.matcher(amount).matches()
                && !YEAR.matcher(row.cell(Column.YEAR)).matches()
                && AMOUNT.matcher(row.cell(Column.YEAR)).matches()) {
            wrong("movement.targetRow.swapped", Column.YEAR.title(), Column.AMOUNT.title());
            return true;
        }
        return false;
    }

    private OptionalInt year() {
        var text = row.cell(Column.YEAR);
        if (YEAR.matcher(text).matches()) {
            var year = Integer.parseInt(text);
            if (year >= Plan.FIRST_YEAR && year <= Plan.LAST_YEAR) {
                return OptionalInt.of(year);
            }
        }
        wrong("movement.row.year", text);
        return OptionalInt.empty();
    }

    private Optional<Indicator> indicator() {
        var code = row.cell(Column.INDICATOR);
        var found = Optional.ofNullable(indicators.get(code.toLowerCase(Locale.ROOT)));
        if (found.isEmpty()) {
            wrong("movement.indicator.unknown", code);
        }
        return found;
    }

    private Optional<Goal> goal(Indicator indicator) {
        var text = row.cell(Column.AMOUNT);
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            wrong("movement.targetRow.amount", text);
            return Optional.empty();
        }
        var kind = kind(!amount.group(2).isEmpty());
        var strict = strict(indicator.direction());
        if (kind.isEmpty() || strict.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Goal(kind.get(), Integer.parseInt(amount.group(1)), strict.get()));
        } catch (Refusal refusal) {
            problems.add(problem(row.line(), refusal));
            return Optional.empty();
        }
    }

    /** Without a word for it a number is a share where the amount has a percent sign, and else not clear. */
    private Optional<Goal.Kind> kind(boolean percentSign) {
        var text = Folding.fold(row.cell(Column.KIND));
        if (PERCENT.contains(text) || text.isEmpty() && percentSign) {
            return Optional.of(Goal.Kind.PERCENT);
        }
        if (PEOPLE.contains(text) && !percentSign) {
            return Optional.of(Goal.Kind.COUNT);
        }
        wrong("movement.targetRow.kind", row.cell(Column.KIND));
        return Optional.empty();
    }

    private Optional<Boolean> strict(Direction direction) {
        var text = row.cell(Column.SIGN);
        var atLeast = direction == Direction.AT_LEAST;
        if (text.isEmpty() || text.equals(atLeast ? "≥" : "≤") || text.equals(atLeast ? ">=" : "<=")) {
            return Optional.of(false);
        }
        if (text.equals(atLeast ? ">" : "<")) {
            return Optional.of(true);
        }
        wrong("movement.targetRow.sign", text, atLeast ? "≥, >" : "≤, <");
        return Optional.empty();
    }

    private void wrong(String key, String... arguments) {
        problems.add(new Problem(row.line(), key, List.of(arguments)));
    }

    /** What a rule says against a row. */
    static Problem problem(int line, Refusal refusal) {
        return new Problem(
                line,
                refusal.key(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }
}
