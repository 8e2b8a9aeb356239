package vn.hocvuso.movement.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.hocvuso.movement.place.UnitPlan.Problem;
import vn.hocvuso.movement.place.UnitRow.Column;

/** Holds the rows of a list against each other and against the units that are there, and tells everything that is wrong. */
final class RowRules {

    private final Map<String, List<Unit>> present;
    private final Map<Long, String> codes;
    private final Predicate<Unit> editable;
    private final boolean everywhere;
    private final LocalDate since;
    private final LocalDate today;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, UnitPlan> made = new HashMap<>();
    private final List<UnitPlan> plans = new ArrayList<>();

    /**
     * @param present all units whose code is in the list, as that of a unit, of one above or of a place; and the ones right
     *     above them
     * @param editable whether the list's owner may change a unit
     * @param everywhere whether she may make roots
     * @param since the first day of units whose row says none
     */
    RowRules(List<Unit> present, Predicate<Unit> editable, boolean everywhere, LocalDate since, LocalDate today) {
        this.present = new HashMap<>();
        this.codes = new HashMap<>();
        for (var unit : present) {
            this.present.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            codes.put(unit.id(), unit.code());
        }
        this.editable = editable;
        this.everywhere = everywhere;
        this.since = since;
        this.today = today;
    }

    /** Looks at all rows. */
    void check(List<UnitRow> rows) {
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var code = row.cell(Column.CODE);
            var known = known(row);
            var plan = new RowReading(row, today, problems).read(known, since);
            var before = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
            if (before != null) {
                wrong(plan, "movement.row.codeTwice", code, String.valueOf(before));
                continue;
            }
            plans.add(plan);
            if (known.isEmpty()) {
                made.put(code, plan);
            }
        }
        plans.forEach(this::checkPlan);
        circles();
    }

    /** What is wrong, in the order of lines. */
    List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** All rows, those above before those below. Not to be used when there are problems. */
    List<List<UnitPlan>> levels() {
        var levels = new ArrayList<List<UnitPlan>>();
        var settled = new HashSet<String>();
        var left = new ArrayList<>(plans);
        while (!left.isEmpty()) {
            var level = left.stream().filter(plan -> ready(plan, settled)).toList();
            if (level.isEmpty()) {
                throw new IllegalStateException("The list has a circle");
            }
            left.removeAll(Set.copyOf(level));
            level.forEach(plan -> settled.add(plan.code()));
            levels.add(level);
        }
        return levels;
    }

    private boolean ready(UnitPlan plan, Set<String> settled) {
        return plan.known().isPresent()
                || (!made.containsKey(plan.parent()) || settled.contains(plan.parent()))
                        && (!made.containsKey(plan.place()) || settled.contains(plan.place()));
    }

    private Optional<Unit> known(UnitRow row) {
        var from = row.cell(Column.FROM);
        return present.getOrDefault(row.cell(Column.CODE), List.of()).stream()
                .filter(unit -> from.isEmpty()
                        ? unit.isValidOn(today)
                        : new RowReading(row, today, new ArrayList<>()).starts(unit))
                .findFirst();
    }

    private void checkPlan(UnitPlan plan) {
        if (plan.known().isPresent()) {
            checkKnown(plan, plan.known().get());
        } else if (plan.kind() != null) {
            checkNew(plan);
        }
    }

    private void checkKnown(UnitPlan plan, Unit unit) {
        if (!editable.test(unit)) {
            wrong(plan, "movement.row.codeTaken", plan.code());
            return;
        }
        if (!RowReading.names(plan.name(), unit.name())) {
            wrong(plan, "movement.row.otherName", plan.code(), unit.name());
        }
        if (plan.kind() != null && plan.kind() != unit.kind()) {
            wrong(plan, "movement.row.otherKind", plan.code());
        }
        var above = unit.parent().map(codes::get).orElse("");
        if (!plan.parent().isEmpty() && !plan.parent().equals(above)) {
            wrong(plan, "movement.row.otherParent", plan.code(), above);
        }
        if (plan.to() != null && !unit.validTo().filter(plan.to()::equals).isPresent()) {
            wrong(plan, "movement.row.otherEnd", plan.code());
        }
    }

    private void checkNew(UnitPlan plan) {
        var taken = present.getOrDefault(plan.code(), List.of()).stream()
                .anyMatch(unit -> !(unit.validTo()
                                .filter(last -> last.isBefore(plan.from()))
                                .isPresent()
                        || plan.to() != null && plan.to().isBefore(unit.validFrom())));
        if (taken) {
            wrong(plan, "movement.row.codeTaken", plan.code());
        }
        if (plan.parent().isEmpty()) {
            if (plan.kind().tree() == UnitTree.TERRITORY || plan.place().isEmpty() && !everywhere) {
                wrong(plan, "movement.row.parent");
            }
        } else {
            checkAbove(plan);
        }
        if (plan.kind().tree() == UnitTree.ORGANISATION) {
            checkPlace(plan);
        } else if (!plan.place().isEmpty()) {
            wrong(plan, "movement.row.placeless");
        }
    }

    private void checkAbove(UnitPlan plan) {
        var inList = made.get(plan.parent());
        var unit = presentOn(plan.parent(), plan.from()).filter(editable);
        if (inList == null && unit.isEmpty()) {
            wrong(plan, "movement.row.parentUnknown", plan.parent());
            return;
        }
        var kind = inList == null ? unit.get().kind() : inList.kind();
        if (kind != null && !plan.kind().fitsUnder(Optional.of(kind))) {
            wrong(plan, "movement.row.parentKind", plan.parent());
        }
        var first = inList == null ? unit.get().validFrom() : inList.from();
        var last = inList == null ? unit.get().validTo().orElse(null) : inList.to();
        if (plan.from().isBefore(first)
                || last != null && (plan.to() == null || plan.to().isAfter(last))) {
            wrong(plan, "movement.row.parentDays", plan.parent());
        }
    }

    private void checkPlace(UnitPlan plan) {
        var inList = made.get(plan.place());
        var tree = inList != null && inList.kind() != null
                ? Optional.of(inList.kind().tree())
                : presentOn(plan.place(), plan.from()).filter(editable).map(Unit::tree);
        if (plan.place().isEmpty()) {
            wrong(plan, "movement.row.place");
        } else if (tree.filter(it -> it == UnitTree.TERRITORY).isEmpty()) {
            wrong(plan, "movement.row.placeUnknown", plan.place());
        }
    }

    private Optional<Unit> presentOn(String code, LocalDate day) {
        return present.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(day))
                .findFirst();
    }

    /** Rows that stand below themselves. */
    private void circles() {
        for (var plan : made.values()) {
            var seen = new HashSet<String>();
            var at = plan;
            while (at != null && seen.add(at.code())) {
                at = made.get(at.parent());
            }
            if (at != null && at.code().equals(plan.code())) {
                wrong(plan, "movement.row.cycle", plan.code());
            }
        }
    }

    private void wrong(UnitPlan plan, String key, String... arguments) {
        problems.add(new Problem(plan.line(), key, List.of(arguments)));
    }
}
