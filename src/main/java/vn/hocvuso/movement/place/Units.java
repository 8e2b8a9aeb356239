package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Finds units over time. Who may see what it finds is asked of {@link UnitRights}. */
@ApplicationScoped
public class Units {

    private static final String VALID =
            " u.valid_from <= cast(? as date) and (u.valid_to is null or u.valid_to >= cast(? as date))";

    /** Those that stand there today and stood there that day, and those that stood there that day. */
    private static final String CHILDREN = "select * from (select u.* from movement_unit u"
            + " where u.parent_id <=> ? and u.tree = ? and" + VALID
            + " and not exists (select 1 from movement_unit_former f"
            + " where f.unit_id = u.id and f.until_on >= cast(? as date))"
            + " union all select u.* from movement_unit_former f join movement_unit u on u.id = f.unit_id"
            + " where f.parent_id <=> ? and u.tree = ? and" + VALID
            + " and f.until_on = (select min(g.until_on) from movement_unit_former g"
            + " where g.unit_id = f.unit_id and g.until_on >= cast(? as date))) c order by c.name, c.id";

    private static final String AT_PLACE = "select u.* from movement_unit u"
            + " left join movement_unit p on p.id = u.parent_id where u.place_id = ? and"
            + " (p.id is null or p.place_id <> u.place_id) and" + VALID + " order by u.name, u.id";

    /** In the order of the key: it is read no further than needed. */
    private static final String EVERYWHERE = "select u.* from movement_unit_start s"
            + " straight_join movement_unit u on u.id = s.unit_id where s.start like ? and" + VALID
            + " order by s.start, s.unit_id";

    /** Asked of each unit of the part, and not once of all units: a count is never taken for a list to be made first. */
    private static final String CALLED = " where ((select count(*) from movement_unit_start s where s.unit_id = u.id"
            + " and s.start like ?) > 0 or u.code = ?)";

    private static final String SHORTER_FIRST = " order by char_length(u.name), u.name, u.id";

    /** A part of the tree is a range of the paths. */
    private static final String BELOW =
            "select u.* from movement_unit u" + CALLED + " and u.path like ? and" + VALID + SHORTER_FIRST;

    private static final String AT_BELOW =
            "select u.* from movement_unit p straight_join movement_unit u on u.place_id = p.id" + CALLED
                    + " and p.path like ? and" + VALID + SHORTER_FIRST;

    private final EntityManager entityManager;
    private final UnitStarts starts;

    @Inject
    Units(EntityManager entityManager, UnitStarts starts) {
        this.entityManager = entityManager;
        this.starts = starts;
    }

    public Optional<Unit> byId(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    /** @throws Refusal {@code movement.unit.unknown} */
    public Unit require(long id) {
        return byId(id).orElseThrow(() -> new Refusal("movement.unit.unknown"));
    }

    /** Those that exist among these, in no order. */
    public List<Unit> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select u from Unit u where u.id in :ids", Unit.class)
                        .setParameter("ids", List.copyOf(ids))
                        .getResultList();
    }

    /** The unit that this code means on this day. */
    public Optional<Unit> byCode(String code, LocalDate day) {
        return entityManager
                .createQuery(
                        "select u from Unit u where u.code = :code and u.validFrom <= :day"
                                + " and (u.validTo is null or u.validTo >= :day)",
                        Unit.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** The place that stands for a commune or province of {@code identity.locality} on this day. */
    public Optional<Unit> byLocality(String localityCode, LocalDate day) {
        return entityManager
                .createQuery(
                        "select u from Unit u where u.localityCode = :code and u.validFrom <= :day"
                                + " and (u.validTo is null or u.validTo >= :day)",
                        Unit.class)
                .setParameter("code", localityCode)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** The place that stands for it on this day, or stood for it last. */
    public Optional<Unit> lastByLocality(String localityCode, LocalDate day) {
        return entityManager
                .createQuery(
                        "select u from Unit u where u.localityCode = :code and u.validFrom <= :day"
                                + " order by u.validFrom desc",
                        Unit.class)
                .setParameter("code", localityCode)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every unit that has ever had this code, the first first. */
    public List<Unit> withCode(String code) {
        return entityManager
                .createQuery("select u from Unit u where u.code = :code order by u.validFrom", Unit.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Those that are there on this day and stood right below the unit on it, by name. */
    public List<Unit> children(Unit parent, LocalDate day, int first, int limit) {
        return below(parent.id(), parent.tree(), day, first, limit);
    }

    /** The roots of a tree on this day, by name. */
    public List<Unit> roots(UnitTree tree, LocalDate day, int first, int limit) {
        return below(null, tree, day, first, limit);
    }

    private List<Unit> below(Long parent, UnitTree tree, LocalDate day, int first, int limit) {
        return found(CHILDREN, first, limit, parent, tree.name(), day, day, day, parent, tree.name(), day, day, day);
    }

    /** The organisations of a place on this day, by name: of several in line, the highest. */
    public List<Unit> organisationsAt(Unit place, LocalDate day, int first, int limit) {
        return found(AT_PLACE, first, limit, place.id(), day, day);
    }

    /** The ids of the unit and of all that have ever been put below it and were not moved since. */
    public List<Long> subtreeIds(Unit unit) {
        List<?> ids = entityManager
                .createNativeQuery("select id from movement_unit where path like ?")
                .setParameter(1, unit.path() + "%")
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The unit and all below it on this day, in the order of their paths. */
    public List<Unit> subtree(Unit unit, LocalDate day, int first, int limit) {
        var sql = "select u.* from movement_unit u where u.path like ? and" + VALID + " order by u.path";
        return found(sql, first, limit, unit.path() + "%", day, day);
    }

    /** The units above one as they are today, the root first. */
    public List<Unit> ancestors(Unit unit) {
        var ids = unit.pathIds();
        var found = all(ids.subList(0, Math.max(0, ids.size() - 1)));
        return found.stream()
                .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id())))
                .toList();
    }

    /**
     * Units that are there on this day and have this in their present name from a word on, with or without diacritics, or have
     * exactly this code; shorter names first. Of very many, those are found whose words come first in the alphabet.
     *
     * @param within paths below which they must stand, or their place must; empty for everywhere
     */
    public List<Unit> search(String typed, LocalDate day, Collection<String> within, int limit) {
        var clean = Folding.clean(typed == null ? "" : typed);
        if (clean.isEmpty() || clean.length() > Unit.LONGEST_NAME) {
            return List.of();
        }
        var code = Unit.isCode(clean) ? clean : "";
        var start = escaped(Folding.fold(clean).replace('-', ' ')) + "%";
        var hits = new ArrayList<Unit>();
        if (within.isEmpty() || within.stream().anyMatch(this::isCentre)) {
            // a name may have the words twice
            hits.addAll(found(EVERYWHERE, 0, limit * 2, start, day, day));
            byCode(code, day).ifPresent(hits::add);
        } else {
            for (var path : within) {
                hits.addAll(found(BELOW, 0, limit, start, code, path + "%", day, day));
                hits.addAll(found(AT_BELOW, 0, limit, start, code, path + "%", day, day));
            }
        }
        return hits.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Unit it) -> it.name().length())
                        .thenComparing(Unit::name)
                        .thenComparing(Unit::id))
                .limit(limit)
                .toList();
    }

    /** Whether everything lies below it: each organisation has a place. */
    private boolean isCentre(String path) {
        return path.indexOf('/', 1) == path.length() - 1
                && byId(Long.parseLong(path.substring(1, path.length() - 1)))
                        .filter(unit -> unit.kind() == UnitKind.CENTRE)
                        .isPresent();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @SuppressWarnings("unchecked")
    private List<Unit> found(String sql, int first, int limit, Object... values) {
        var query = entityManager.createNativeQuery(sql, Unit.class);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof LocalDate day ? day.toString() : values[i]);
        }
        return query.setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** What came after a unit. */
    public List<UnitLink> successors(long unit) {
        return links("select l from UnitLink l where l.oldUnit = :unit order by l.firstOn, l.id", unit);
    }

    /** What a unit came from. */
    public List<UnitLink> predecessors(long unit) {
        return links("select l from UnitLink l where l.newUnit = :unit order by l.firstOn, l.id", unit);
    }

    private List<UnitLink> links(String query, long unit) {
        return entityManager
                .createQuery(query, UnitLink.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** The unit as it is now, kept from others until the transaction ends. @throws Refusal {@code movement.unit.unknown} */
    Unit lock(long id) {
        var unit = entityManager.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (unit == null) {
            throw new Refusal("movement.unit.unknown");
        }
        return unit;
    }

    /** @throws Refusal {@code movement.unit.codeTaken} when its code means another unit at some time of its own */
    void add(Unit unit, Optional<Unit> parent) {
        var taken = withCode(unit.code()).stream()
                .anyMatch(other -> other.validTo().isEmpty()
                        || !other.validTo().get().isBefore(unit.validFrom())
                        || other.validFrom().isAfter(unit.validFrom()));
        if (taken) {
            throw new Refusal("movement.unit.codeTaken", unit.code()).at("code");
        }
        entityManager.persist(unit);
        entityManager.flush(); // the key is assigned here
        starts.of(unit.id());
        unit.settle(parent.map(Unit::path).orElse(""));
    }

    /** What was changed here is seen by statements of others from now on. */
    void flush() {
        entityManager.flush();
    }

    /** A unit is called something else from now on. */
    void renamed(Unit unit) {
        entityManager.flush();
        starts.of(unit.id());
    }

    void add(UnitLink link) {
        entityManager.persist(link);
    }

    /** Keeps what the unit was called and where it stood up to this day. */
    void keepFormer(Unit unit, LocalDate untilOn) {
        entityManager
                .createNativeQuery("insert into movement_unit_former (unit_id, until_on, name, parent_id)"
                        + " values (?, cast(? as date), ?, ?) on duplicate key update unit_id = unit_id")
                .setParameter(1, unit.id())
                .setParameter(2, untilOn.toString())
                .setParameter(3, unit.name())
                .setParameter(4, unit.parent().orElse(null))
                .executeUpdate();
    }

    /** Mends the paths of a unit that was moved, and of all below it. */
    void repath(Unit unit, Optional<Unit> parent) {
        var before = unit.path();
        unit.settle(parent.map(Unit::path).orElse(""));
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "update movement_unit set path = concat(?, substring(path, ?)), version = version + 1"
                                + " where path like ?")
                .setParameter(1, unit.path())
                .setParameter(2, before.length() + 1)
                .setParameter(3, before + "%")
                .executeUpdate();
    }

    /** Those right below it, and the organisations of a place, that are there after this day. */
    List<Unit> childrenAfter(Unit unit, LocalDate day) {
        return entityManager
                .createQuery(
                        "select u from Unit u where (u.parent = :id or u.place = :id)"
                                + " and (u.validTo is null or u.validTo > :day)",
                        Unit.class)
                .setParameter("id", unit.id())
                .setParameter("day", day)
                .getResultList();
    }

    /** The last day of which something former is kept; empty when it was neither renamed nor moved. */
    Optional<LocalDate> lastFormer(Unit unit) {
        List<?> days = entityManager
                .createNativeQuery("select cast(max(until_on) as char) from movement_unit_former where unit_id = ?")
                .setParameter(1, unit.id())
                .getResultList();
        return days.stream().filter(Objects::nonNull).findFirst().map(day -> LocalDate.parse((String) day));
    }
}
