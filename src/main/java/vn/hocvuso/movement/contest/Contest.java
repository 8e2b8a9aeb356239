package vn.hocvuso.movement.contest;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;

/** A contest of a place; its rounds are kept by {@link Rounds}. */
@Entity
@Table(name = "movement_contest")
public class Contest {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_RULES = 10_000;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "unit_id", updatable = false)
    private long unit;

    private String title;

    private String rules;

    @Column(name = "made_by", updatable = false)
    private Learner.Ref madeBy;

    /** For JPA only. */
    protected Contest() {}

    /** @throws Refusal {@code movement.contest.title}, {@code movement.contest.rules} */
    Contest(long unit, String title, String rules, Learner.Ref madeBy) {
        this.unit = unit;
        this.madeBy = madeBy;
        this.title = Typed.line(title, LONGEST_TITLE, "movement.contest.title", "title");
        this.rules = Typed.optionalText(rules, LONGEST_RULES, "movement.contest.rules", "rules");
    }

    long id() {
        return id;
    }

    long unit() {
        return unit;
    }

    String title() {
        return title;
    }

    String rules() {
        return rules;
    }
}
