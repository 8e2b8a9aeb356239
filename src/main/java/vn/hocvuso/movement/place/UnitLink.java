package vn.hocvuso.movement.place;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What became of a unit that has ended: a part of it, or all, went into another. */
@Entity
@Table(name = "movement_unit_link")
public class UnitLink {

    /** How it went on. */
    public enum Kind {
        /** Several became one. */
        MERGE,
        /** One became several. */
        SPLIT
    }

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(name = "old_id", updatable = false)
    private long oldUnit;

    @Column(name = "new_id", updatable = false)
    private long newUnit;

    @Column(updatable = false)
    @Enumerated(STRING)
    private Kind kind;

    @Column(name = "on_day", updatable = false)
    private LocalDate firstOn;

    @Column(updatable = false)
    private BigDecimal share;

    /** For JPA only. */
    protected UnitLink() {}

    UnitLink(Unit oldUnit, Unit newUnit, Kind kind, LocalDate on, BigDecimal share) {
        this.oldUnit = oldUnit.id();
        this.newUnit = newUnit.id();
        this.kind = kind;
        firstOn = on;
        this.share = share;
    }

    public long oldUnit() {
        return oldUnit;
    }

    public long newUnit() {
        return newUnit;
    }

    public Kind kind() {
        return kind;
    }

    /** The first day of what came after. */
    public LocalDate on() {
        return firstOn;
    }

    /** How much of the old unit went into the new one: percent, more than 0 and at most 100, two decimals. */
    public BigDecimal share() {
        return share;
    }
}
