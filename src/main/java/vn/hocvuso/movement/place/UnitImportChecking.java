package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.movement.place.UnitRow.Column;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Looks at the rows of a list, all at once: each may name any other. */
@UseCase
public class UnitImportChecking {

    private static final int AT_ONCE = 1000;

    private final UnitImports imports;
    private final UnitImportRows rows;
    private final UnitRights rights;
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    UnitImportChecking(
            UnitImports imports, UnitImportRows rows, UnitRights rights, EntityManager entityManager, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.rights = rights;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** How far the list is; empty when there is none. */
    Optional<UnitImport.State> state(long id) {
        return imports.find(id).map(UnitImport::state);
    }

    /** Says what is wrong with which row, unless the list was cancelled. */
    void check(long id) {
        var list = imports.find(id).filter(it -> it.state().working());
        if (list.isEmpty()) {
            return;
        }
        rows.settle(id, rules(list.get()).problems());
        list.get().checked(clock.instant());
    }

    /** The list held against the units that are there now and against what its owner may do now. */
    RowRules rules(UnitImport list) {
        var all = rows.all(list.id());
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        var reach = rights.reach(list.createdBy(), today);
        var present = present(all);
        var byId = new HashMap<Long, Unit>();
        present.forEach(unit -> byId.put(unit.id(), unit));
        var rules = new RowRules(
                present, unit -> rights.edits(reach, unit, byId::get), reach.everywhere(), list.since(), today);
        rules.check(all);
        return rules;
    }

    /** All that rows name, and what stands right above it or is its place. */
    private List<Unit> present(List<UnitRow> all) {
        var codes = new HashSet<String>();
        for (var row : all) {
            for (var column : List.of(Column.CODE, Column.PARENT, Column.PLACE)) {
                Optional.of(row.cell(column)).filter(Unit::isCode).ifPresent(codes::add);
            }
        }
        var named = found("select u from Unit u where u.code in :some", List.copyOf(codes));
        var near = new HashSet<Long>();
        for (var unit : named) {
            unit.parent().ifPresent(near::add);
            unit.place().ifPresent(near::add);
        }
        named.forEach(unit -> near.remove(unit.id()));
        var present = new ArrayList<>(named);
        present.addAll(found("select u from Unit u where u.id in :some", List.copyOf(near)));
        return present;
    }

    private <T> List<Unit> found(String query, List<T> some) {
        var units = new ArrayList<Unit>();
        for (var from = 0; from < some.size(); from += AT_ONCE) {
            units.addAll(entityManager
                    .createQuery(query, Unit.class)
                    .setParameter("some", some.subList(from, Math.min(from + AT_ONCE, some.size())))
                    .getResultList());
        }
        return units;
    }
}
