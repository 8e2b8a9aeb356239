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

    @Column(name = "keeper_id")
    private long keeper;

    private String title;

    private String rules;

    @Column(name = "made_by", updatable = false)
    private Learner.Ref madeBy;

    /** For JPA only. */
    protected Contest() {}

    /** @throws Refusal {@code movement.contest.title}, {@code movement.contest.rules} */
    Contest(long unit, String title, String rules, Learner.Ref madeBy) {
        this.unit = unit;
        keeper = unit;
        this.madeBy = madeBy;
        say(title, rules);
    }

    /** Says it anew. @throws Refusal {@code movement.contest.title}, {@code movement.contest.rules} */
    final void say(String newTitle, String newRules) {
        title = Typed.line(newTitle, LONGEST_TITLE, "movement.contest.title", "title");
        rules = Typed.optionalText(newRules, LONGEST_RULES, "movement.contest.rules", "rules");
    }

    long id() {
        return id;
    }

    /** Whose contest it is. */
    long unit() {
        return unit;
    }

    /** Whose people lead it: another unit's, once its own has ended. */
    long keeper() {
        return keeper;
    }

    String title() {
        return title;
    }

    String rules() {
        return rules;
    }
}
