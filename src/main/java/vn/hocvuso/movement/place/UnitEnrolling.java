package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.lists.HandedTable;
import vn.hocvuso.platform.time.Clocks;

/**
 * Who works for a unit puts people of it into a course, by a list of user names. They are counted as mandated and never among
 * those who came by themselves. All of a list or nothing.
 */
@UseCase
public class UnitEnrolling {

    /** User names that a list may have. */
    public static final int MOST = 500;

    private static final Set<String> HEADINGS = Set.of("tendangnhap", "username");

    /** What is wrong with a row; {@code key} and its arguments as of a {@link Refusal}. */
    public record Problem(int line, String key, List<String> arguments) implements Serializable {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What came of a list.
     *
     * @param enrolled how many were put in
     * @param already how many were in it before; how that came about stays as it was
     * @param problems by row; with any, nobody was put in
     */
    public record Outcome(int enrolled, int already, List<Problem> problems) implements Serializable {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private record Row(int line, String username) {}

    private final Enrolling enrolling;
    private final CourseBrowsing courses;
    private final People people;
    private final Belonging belonging;
    private final ChosenUnits chosen;
    private final Units units;
    private final UnitRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    UnitEnrolling(
            Enrolling enrolling,
            CourseBrowsing courses,
            People people,
            Belonging belonging,
            ChosenUnits chosen,
            Units units,
            UnitRights rights,
            AuditLog audit,
            Clock clock) {
        this.enrolling = enrolling;
        this.courses = courses;
        this.people = people;
        this.belonging = belonging;
        this.chosen = chosen;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The courses that people of a unit can be put into.
     *
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}
     */
    public List<Card> courses(Learner.Ref actor, long unit) {
        rights.requireEdit(actor, unit, today());
        return courses.published(new Facets(null, null, 0, 0));
    }

    /**
     * Puts the people of a list into a course. Whoever does not belong to the unit, by the commune, hamlet or organisation that
     * she gave, looks as if she had no account.
     *
     * @param file a table; the user names are in its first column
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code catalogue.course.unknown}; {@code
     *     movement.mandate.many}; as {@link HandedTable#read}; {@code platform.changed}
     */
    public Outcome enrol(Learner.Ref actor, long unitId, String course, byte[] file) {
        var unit = rights.requireEdit(actor, unitId, today());
        courses.course(course);
        var rows = HandedTable.read(
                file,
                heading -> HEADINGS.contains(HandedTable.columnName(heading.get(0))),
                row -> new Row(row.number(), row.cell(0)));
        if (rows.size() > MOST) {
            throw new Refusal("movement.mandate.many", MOST).at("file");
        }
        var problems = new ArrayList<Problem>();
        var found = found(rows, unit, problems);
        if (!problems.isEmpty()) {
            return new Outcome(0, 0, problems);
        }
        // in one order everywhere, so that two lists with the same people do not wait for each other
        var enrolled = found.stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .filter(person -> enrolling.mandate(actor, person, course))
                .toList();
        audit.record(actor.value(), "movement.mandate", "unit-" + unitId, course + ", " + enrolled.size());
        return new Outcome(enrolled.size(), found.size() - enrolled.size(), List.of());
    }

    private Collection<Learner.Ref> found(List<Row> rows, Unit unit, List<Problem> problems) {
        var lines = new LinkedHashMap<Learner.Ref, Integer>();
        var named = new LinkedHashMap<Row, Learner.Ref>();
        rows.forEach(row -> people.find(row.username()).ifPresent(it -> named.put(row, it.ref())));
        var own = own(named.values(), unit);
        for (var row : rows) {
            var person = Optional.ofNullable(named.get(row)).filter(own::contains);
            if (person.isEmpty()) {
                problems.add(new Problem(row.line(), "movement.mandate.unknown", List.of(row.username())));
                continue;
            }
            var before = lines.putIfAbsent(person.get(), row.line());
            if (before != null) {
                problems.add(new Problem(
                        row.line(), "movement.mandate.twice", List.of(row.username(), String.valueOf(before))));
            }
        }
        return lines.keySet();
    }

    /** Those who say that they belong to the unit or to one below it. */
    private Set<Learner.Ref> own(Collection<Learner.Ref> some, Unit unit) {
        var said = chosen.of(some);
        var communes = new LinkedHashMap<String, Boolean>();
        return belonging.of(some).stream()
                .filter(person ->
                        isOwn(person, said.getOrDefault(person.learner(), ChosenUnits.NOWHERE), unit, communes))
                .map(Belonging.Person::learner)
                .collect(Collectors.toSet());
    }

    private boolean isOwn(Belonging.Person person, ChosenUnits.Chosen said, Unit unit, Map<String, Boolean> communes) {
        if (unit.tree() == UnitTree.ORGANISATION) {
            return isWithin(said.organisation(), unit);
        }
        return isWithin(said.hamletIn(person.commune()), unit)
                || communes.computeIfAbsent(
                        person.commune(),
                        code -> !code.isEmpty()
                                && units.byLocality(code, today())
                                        .filter(commune -> commune.path().startsWith(unit.path()))
                                        .isPresent());
    }

    private boolean isWithin(OptionalLong said, Unit unit) {
        return said.isPresent()
                && units.byId(said.getAsLong())
                        .filter(it -> it.path().startsWith(unit.path()))
                        .isPresent();
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
