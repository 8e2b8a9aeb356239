package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What units are called: on a day, and with their province, by which those of one name are told apart. */
@ApplicationScoped
public class UnitNames {

    private static final Pattern RANK = Pattern.compile("^(Tỉnh|Thành phố) ");

    private static final String FORMER = "select f.unit_id, f.name from movement_unit_former f where f.until_on = ("
            + "select min(g.until_on) from movement_unit_former g"
            + " where g.unit_id = f.unit_id and g.until_on >= cast(? as date)) and f.unit_id in ";

    private final Units units;
    private final EntityManager entityManager;

    @Inject
    UnitNames(Units units, EntityManager entityManager) {
        this.units = units;
        this.entityManager = entityManager;
    }

    /** What each was called on this day, by id. */
    public Map<Long, String> on(LocalDate day, Collection<Unit> all) {
        var names = new HashMap<Long, String>();
        all.forEach(unit -> names.put(unit.id(), unit.name()));
        if (names.isEmpty()) {
            return names;
        }
        var marks = "?" + ", ?".repeat(names.size() - 1);
        var query = entityManager.createNativeQuery(FORMER + "(" + marks + ")").setParameter(1, day.toString());
        var place = 1;
        for (var id : List.copyOf(names.keySet())) {
            query.setParameter(++place, id);
        }
        List<?> rows = query.getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> names.put(((Number) row[0]).longValue(), (String) row[1]));
        return names;
    }

    /** {@code Phường Ba Đình, Hà Nội}; {@code Sở Nội vụ, Thanh Hóa}; a province as it is. */
    public String shown(Unit unit) {
        return shown(List.of(unit)).get(unit.id());
    }

    /** The same for many, by id. */
    public Map<Long, String> shown(Collection<Unit> all) {
        var known = new HashMap<Long, Unit>();
        all.forEach(unit -> known.put(unit.id(), unit));
        load(known, needed(all, known.keySet()));
        load(known, needed(List.copyOf(known.values()), known.keySet()));
        var shown = new HashMap<Long, String>();
        all.forEach(unit -> shown.put(unit.id(), shown(unit, known)));
        return shown;
    }

    private void load(Map<Long, Unit> known, Set<Long> ids) {
        units.all(ids).forEach(unit -> known.put(unit.id(), unit));
    }

    private static Set<Long> needed(Collection<Unit> all, Set<Long> known) {
        var ids = new HashSet<Long>();
        for (var unit : all) {
            if (unit.tree() == UnitTree.TERRITORY) {
                ids.addAll(unit.pathIds());
            }
            unit.place().ifPresent(ids::add);
        }
        ids.removeAll(known);
        return ids;
    }

    private static String shown(Unit unit, Map<Long, Unit> known) {
        var name = new StringBuilder(unit.name());
        var own = unit.place().map(known::get).orElse(unit);
        var ids = own.pathIds();
        for (var i = ids.size() - 1; i >= 0; i--) {
            var above = known.get(ids.get(i));
            if (above == null || above == unit || above.kind() == UnitKind.CENTRE) {
                continue;
            }
            name.append(", ").append(RANK.matcher(above.name()).replaceFirst(""));
        }
        return name.toString();
    }
}
