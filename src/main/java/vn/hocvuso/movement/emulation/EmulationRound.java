package vn.hocvuso.movement.emulation;

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
import java.util.Optional;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;

/** Candidates of an area are proposed, checked, shown to everybody and, after the days for objections, settled. */
@Entity
@Table(name = "movement_emulation_round")
public class EmulationRound {

    /** Why there is one. */
    public enum Kind {
        YEAR,
        /** At the middle or the end of a period. */
        REVIEW,
        EXCEPTIONAL
    }

    /** How far it has come. */
    public enum State {
        /** Candidates are proposed and checked. */
        OPEN,
        /** The list is public, and can be objected to. */
        LISTED,
        FINAL
    }

    static final int LONGEST_NAME = 300;
    /** What no law says is at least a working week: "period for objections" needs days on which people can look. */
    static final int FEWEST_OBJECTION_DAYS = 5;
    /** As long as a decision of an office can be complained about (Luật Khiếu nại 02/2011/QH13, Điều 9). */
    static final int APPEAL_DAYS = 90;

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    @Column(name = "area_id", updatable = false)
    private long area;

    @Column(name = "checker_id", updatable = false)
    private long checker;

    @Column(name = "set_id", updatable = false)
    private long set;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Enumerated(STRING)
    private State state = State.OPEN;

    @Column(updatable = false)
    private int year;

    @Column(name = "from_on", updatable = false)
    private LocalDate from;

    @Column(name = "to_on", updatable = false)
    private LocalDate to;

    @Column(name = "listed_on")
    private LocalDate listedOn;

    @Column(name = "objections_until")
    private LocalDate objectionsUntil;

    @Column(name = "final_on")
    private LocalDate finalOn;

    /** For JPA only. */
    protected EmulationRound() {}

    /**
     * A round.
     *
     * @param area the place whose units, people and households can be proposed
     * @param from the first day on which they can, to the last
     * @throws Refusal {@code movement.round.set} unless the set is published, {@code movement.round.name}, {@code
     *     movement.round.year}, {@code movement.round.days} when it ends before it begins
     */
    EmulationRound(
            Unit leader,
            Unit area,
            Unit checker,
            CriteriaSet set,
            String name,
            Kind kind,
            int year,
            LocalDate from,
            LocalDate to) {
        if (!set.isPublished()) {
            throw new Refusal("movement.round.set").at("set");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("movement.round.year").at("year");
        }
        if (to.isBefore(from)) {
            throw new Refusal("movement.round.days").at("to");
        }
        this.unit = leader.id();
        this.area = area.id();
        this.checker = checker.id();
        this.set = set.id();
        this.name = EmulationText.required(name, LONGEST_NAME, "movement.round.name", "name");
        this.kind = kind;
        this.year = year;
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal {@code movement.round.notOpen} once it is listed, and outside of its days */
    void requireProposing(LocalDate today) {
        if (!isProposing(today)) {
            throw new Refusal("movement.round.notOpen");
        }
    }

    boolean isProposing(LocalDate today) {
        return state == State.OPEN && !today.isBefore(from) && !today.isAfter(to);
    }

    /** @throws Refusal {@code movement.round.listed} */
    void requireOpen() {
        if (state != State.OPEN) {
            throw new Refusal("movement.round.listed");
        }
    }

    /**
     * Is shown to everybody.
     *
     * @param until the last day on which somebody can object
     * @throws Refusal {@code movement.round.listed}; {@code movement.round.objectionDays} for fewer than five days
     */
    void list(LocalDate today, LocalDate until) {
        requireOpen();
        if (until.isBefore(today.plusDays(FEWEST_OBJECTION_DAYS))) {
            throw new Refusal("movement.round.objectionDays", FEWEST_OBJECTION_DAYS).at("until");
        }
        state = State.LISTED;
        listedOn = today;
        objectionsUntil = until;
    }

    /** @throws Refusal {@code movement.objection.closed} before it is listed and after the last day for it */
    void requireObjecting(LocalDate today) {
        if (state != State.LISTED || today.isAfter(objectionsUntil)) {
            throw new Refusal("movement.objection.closed");
        }
    }

    /** @throws Refusal {@code movement.objection.closed} before it is listed, and outside of the days for appeals */
    void requireAppealing(LocalDate today) {
        if (!isAppealing(today)) {
            throw new Refusal("movement.objection.closed");
        }
    }

    boolean isAppealing(LocalDate today) {
        return appealsUntil().filter(last -> !today.isAfter(last)).isPresent();
    }

    /** @throws Refusal {@code movement.round.notListed} */
    void requireListed() {
        if (state != State.LISTED) {
            throw new Refusal("movement.round.notListed");
        }
    }

    /**
     * Is settled.
     *
     * @throws Refusal {@code movement.round.notListed}, {@code movement.round.objecting} while somebody can still object
     */
    void settle(LocalDate today) {
        requireListed();
        if (!today.isAfter(objectionsUntil)) {
            throw new Refusal("movement.round.objecting");
        }
        state = State.FINAL;
        finalOn = today;
    }

    public long id() {
        return id;
    }

    /** The unit that leads it. */
    public long unit() {
        return unit;
    }

    public long area() {
        return area;
    }

    /** The unit whose people check what was proposed. */
    public long checker() {
        return checker;
    }

    public long set() {
        return set;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /** Whose figures and targets are scored. */
    public int year() {
        return year;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** Empty until it is listed. */
    public Optional<LocalDate> objectionsUntil() {
        return Optional.ofNullable(objectionsUntil);
    }

    /** The last day for appeals: while it is listed that for objections, then a day 90 days after it was settled. */
    public Optional<LocalDate> appealsUntil() {
        return finalOn().map(on -> on.plusDays(APPEAL_DAYS)).or(this::objectionsUntil);
    }

    /** Empty until it is settled. */
    public Optional<LocalDate> finalOn() {
        return Optional.ofNullable(finalOn);
    }
}
