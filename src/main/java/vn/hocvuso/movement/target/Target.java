package vn.hocvuso.movement.target;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.platform.Refusal;

/** So much of an indicator, which a plan asks for by the end of its year. */
@Entity
@Table(name = "movement_target")
public class Target {

    static final int LONGEST_OWNER = 200;
    static final int LONGEST_SECTION = 100;
    static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "plan_id", updatable = false)
    private long plan;

    @Column(name = "indicator_id", updatable = false)
    private long indicator;

    @Enumerated(STRING)
    private Goal.Kind kind;

    private int amount;

    private boolean strict;

    private String owner;

    @Column(name = "owner_id")
    private Long ownerUnit;

    private String section;

    @Column(name = "laxer_reason")
    private String laxerReason = "";

    /** For JPA only. */
    protected Target() {}

    Target(Plan plan, Indicator indicator) {
        this.plan = plan.id();
        this.indicator = indicator.id();
    }

    /**
     * Asks for this from now on.
     *
     * @param of the indicator that it was made for
     * @param above what the unit above asks for; empty where none does
     * @param laxerReason why it asks for less than that; not kept where it does not
     * @param ownerUnit the leading agency, where it is one of the units
     * @throws Refusal {@code movement.target.percent}; {@code movement.target.noGroup} for a share of an indicator that is only
     *     counted; {@code movement.target.laxer} when it asks for less than the unit above and no reason is given
     */
    void ask(Goal goal, Indicator of, Optional<Goal> above, String laxerReason) {
        goal.requireReachable(of.direction());
        if (goal.kind() == Goal.Kind.PERCENT && of.group().isEmpty()) {
            throw new Refusal("movement.target.noGroup", of.code()).at("kind");
        }
        var laxer = above.filter(it -> goal.isLaxerThan(it, of.direction())).isPresent();
        var reason = TargetText.optional(laxerReason, LONGEST_REASON, "laxerReason");
        if (laxer && reason.isEmpty()) {
            throw new Refusal("movement.target.laxer").at("laxerReason");
        }
        this.laxerReason = laxer ? reason : "";
        kind = goal.kind();
        amount = goal.amount();
        strict = goal.strict();
    }

    /**
     * Is led by this agency, and told of in this section of the plan's document.
     *
     * @param unit the agency, where it is one of the units
     * @throws Refusal {@code movement.target.text} for what is too long
     */
    void led(String newOwner, OptionalLong unit, String newSection) {
        owner = TargetText.optional(newOwner, LONGEST_OWNER, "owner");
        ownerUnit = unit.isPresent() ? unit.getAsLong() : null;
        section = TargetText.optional(newSection, LONGEST_SECTION, "section");
    }

    long plan() {
        return plan;
    }

    long indicator() {
        return indicator;
    }

    Goal goal() {
        return new Goal(kind, amount, strict);
    }

    /** The leading agency; empty where nobody is named. */
    String owner() {
        return owner;
    }

    /** The leading agency, where it is one of the units. */
    OptionalLong ownerUnit() {
        return ownerUnit == null ? OptionalLong.empty() : OptionalLong.of(ownerUnit);
    }

    /** Where the document says so, in its own numbering, such as {@code III.1}; empty where there is none. */
    String section() {
        return section;
    }

    /** Why it asks for less than the unit above did; empty where it did not when it was set. */
    String laxerReason() {
        return laxerReason;
    }
}
