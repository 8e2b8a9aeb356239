package vn.hocvuso.movement.place;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A place or an organisation for as long as it is what it is; the first and the last day belong to it. */
@Entity
@Table(name = "movement_unit")
public class Unit {

    /**
     * Fired in the transaction in which it is settled that a unit ends. Whoever still needs the unit after that day may
     * refuse.
     *
     * @param lastOn its last day
     */
    public record Ended(long unit, LocalDate lastOn) {}

    /**
     * Fired in the transaction in which it is said that a unit has become part of another, after its end was settled.
     *
     * @param into the other
     */
    public record Merged(Learner.Ref actor, long unit, long into) {}

    static final int LONGEST_NAME = 200;
    static final int LONGEST_CODE = 30;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,29}");

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    @Enumerated(STRING)
    private UnitTree tree;

    @Column(updatable = false)
    @Enumerated(STRING)
    private UnitKind kind;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(name = "folded_name")
    private String foldedName;

    @Column(name = "parent_id")
    private Long parent;

    @Column(name = "place_id")
    private Long place;

    private String path = "";

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "locality_code", updatable = false)
    private String localityCode;

    /** For JPA only. */
    protected Unit() {}

    /**
     * A unit without an end.
     *
     * @param parent empty for a root
     * @param place the place that an organisation belongs to; empty for a place
     * @throws Refusal {@code movement.unit.code}, {@code movement.unit.name}, {@code movement.unit.under} when it cannot
     *     stand there, {@code movement.unit.place} when an organisation has no place or a place has one, {@code
     *     movement.unit.parentDays} when its parent was not yet there or has ended
     */
    Unit(UnitKind kind, String code, String name, Optional<Unit> parent, Optional<Unit> place, LocalDate from) {
        this.kind = kind;
        this.tree = kind.tree();
        this.code = checkedCode(code);
        this.validFrom = from;
        become(name);
        place(parent, from);
        if (place.isPresent() != (tree == UnitTree.ORGANISATION)
                || place.filter(it -> it.tree != UnitTree.TERRITORY).isPresent()) {
            throw new Refusal("movement.unit.place").at("place");
        }
        this.place = place.map(it -> it.id).orElse(null);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** @throws Refusal {@code movement.unit.code} */
    static String checkedCode(String typed) {
        var code = typed == null ? "" : typed.strip();
        if (!isCode(code)) {
            throw new Refusal("movement.unit.code", LONGEST_CODE).at("code");
        }
        return code;
    }

    /**
     * @param field the input in which it was written
     * @throws Refusal {@code movement.unit.name}
     */
    static String checkedName(String typed, String field) {
        var name = Folding.clean(typed == null ? "" : typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("movement.unit.name", LONGEST_NAME).at(field);
        }
        return name;
    }

    /** Now that it has an id, knows its path. */
    void settle(String parentPath) {
        path = (parentPath.isEmpty() ? "/" : parentPath) + id + "/";
    }

    final void become(String newName) {
        name = checkedName(newName, "name");
        foldedName = Folding.fold(name);
    }

    /**
     * Stands below another unit, or below none, from this day; the paths below it are the caller's to mend.
     *
     * @throws Refusal {@code movement.unit.cycle} below itself, {@code movement.unit.under}, {@code
     *     movement.unit.parentDays}
     */
    final void place(Optional<Unit> newParent, LocalDate since) {
        if (newParent.filter(this::holds).isPresent()) {
            throw new Refusal("movement.unit.cycle").at("parent");
        }
        if (!kind.fitsUnder(newParent.map(Unit::kind))) {
            throw new Refusal("movement.unit.under").at("parent");
        }
        if (newParent.filter(it -> !it.spans(since, validTo)).isPresent()) {
            throw new Refusal("movement.unit.parentDays").at("parent");
        }
        parent = newParent.map(it -> it.id).orElse(null);
    }

    /** Belongs to another place. */
    void attach(Unit newPlace) {
        place = newPlace.id();
    }

    /**
     * Settles its last day.
     *
     * @param field the input in which the day was written
     * @throws Refusal {@code movement.unit.ended} when it has an end already, {@code movement.unit.endDay} before its first day
     */
    void end(LocalDate lastOn, String field) {
        if (validTo != null) {
            throw new Refusal("movement.unit.ended").at(field);
        }
        if (lastOn.isBefore(validFrom)) {
            throw new Refusal("movement.unit.endDay").at(field);
        }
        validTo = lastOn;
    }

    private boolean spans(LocalDate from, LocalDate to) {
        return !from.isBefore(validFrom) && (validTo == null || to != null && !to.isAfter(validTo));
    }

    /** True for itself and all below it. */
    public boolean holds(Unit other) {
        return !path.isEmpty() && other.path.startsWith(path);
    }

    /** True when it is there on this day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public long id() {
        return id;
    }

    public UnitTree tree() {
        return tree;
    }

    public UnitKind kind() {
        return kind;
    }

    /** Means this unit from its first to its last day, and no other. */
    public String code() {
        return code;
    }

    /** Its present name; what it was called before is with {@link UnitNames}. */
    public String name() {
        return name;
    }

    /** Where it stands now; empty for a root. */
    public Optional<Long> parent() {
        return Optional.ofNullable(parent);
    }

    /** The place that an organisation belongs to; empty for a place. */
    public Optional<Long> place() {
        return Optional.ofNullable(place);
    }

    /** The ids from the root to this one, as in {@code /1/5/77/}: the paths below it begin with it. */
    public String path() {
        return path;
    }

    /** The ids from the root to this one. */
    public List<Long> pathIds() {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** Its first day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Its last day; empty while none is settled. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** By which people's communes and provinces are known, where it is one of those. */
    public Optional<String> localityCode() {
        return Optional.ofNullable(localityCode);
    }
}
