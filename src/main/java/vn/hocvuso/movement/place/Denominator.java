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
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** How many of a group there are in a unit in a year, and who says so as of which day. */
@Entity
@Table(name = "movement_denominator")
public class Denominator {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final int LONGEST_SOURCE = 300;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    /** By its name; a unit is of one kind for good. */
    @Column(name = "unit_kind", updatable = false)
    private String unitKind;

    @Column(updatable = false)
    private int year;

    @Column(name = "population_group", updatable = false)
    @Enumerated(STRING)
    private PopulationGroup populationGroup;

    private int amount;

    private String source;

    @Column(name = "source_on")
    private LocalDate sourceOn;

    /** For JPA only. */
    protected Denominator() {}

    /** @throws Refusal {@code movement.denominator.year}; as {@link #become} */
    Denominator(
            Unit unit,
            int year,
            PopulationGroup group,
            long amount,
            String source,
            LocalDate sourceOn,
            LocalDate today) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("movement.denominator.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))
                    .at("year");
        }
        this.unit = unit.id();
        unitKind = unit.kind().name();
        this.year = year;
        populationGroup = group;
        become(unit.kind(), amount, source, sourceOn, today);
    }

    /**
     * Another source says another number.
     *
     * @param of what the unit is
     * @throws Refusal {@code movement.denominator.count} below 0 or above {@link UnitKind#most}, {@code
     *     movement.denominator.source}, {@code movement.denominator.sourceDay} when it is not yet
     */
    final void become(UnitKind of, long newAmount, String newSource, LocalDate newSourceOn, LocalDate today) {
        if (newAmount < 0 || newAmount > of.most()) {
            throw new Refusal("movement.denominator.count", of.most()).at("count");
        }
        var clean = Folding.clean(newSource == null ? "" : newSource);
        if (clean.isEmpty() || clean.length() > LONGEST_SOURCE) {
            throw new Refusal("movement.denominator.source", LONGEST_SOURCE).at("source");
        }
        if (newSourceOn.isAfter(today)) {
            throw new Refusal("movement.denominator.sourceDay").at("sourceOn");
        }
        amount = (int) newAmount;
        source = clean;
        sourceOn = newSourceOn;
    }

    public long unit() {
        return unit;
    }

    public int year() {
        return year;
    }

    public PopulationGroup group() {
        return populationGroup;
    }

    /** People, or households; 0 or more. */
    public int count() {
        return amount;
    }

    /** Who says so, in the words of whoever entered it. */
    public String source() {
        return source;
    }

    /** The day as of which the source says so. */
    public LocalDate sourceOn() {
        return sourceOn;
    }
}
