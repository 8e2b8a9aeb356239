package vn.hocvuso.movement.place;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Somebody is on leave, and another does what her posts are, from one day to another; both belong to it. */
@Entity
@Table(name = "movement_delegation")
public class Delegation {

    private static final int LONGEST_DAYS = 366;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "learner_id", updatable = false)
    private Learner.Ref person;

    @Column(name = "delegate_id", updatable = false)
    private Learner.Ref delegate;

    @Column(name = "from_on", updatable = false)
    private LocalDate fromOn;

    @Column(name = "to_on")
    private LocalDate toOn;

    /** For JPA only. */
    protected Delegation() {}

    /**
     * @throws Refusal {@code movement.delegation.self}, {@code movement.delegation.days} when it would end before it
     *     begins, has passed already or lasts more than a year
     */
    Delegation(Learner.Ref person, Learner.Ref delegate, LocalDate from, LocalDate to, LocalDate today) {
        if (person.equals(delegate)) {
            throw new Refusal("movement.delegation.self").at("delegate");
        }
        if (to.isBefore(from) || to.isBefore(today) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refusal("movement.delegation.days", LONGEST_DAYS).at("leaveTo");
        }
        this.person = person;
        this.delegate = delegate;
        fromOn = from;
        toOn = to;
    }

    public long id() {
        return id;
    }

    /** Who is on leave. */
    public Learner.Ref person() {
        return person;
    }

    /** Who does it meanwhile. */
    public Learner.Ref delegate() {
        return delegate;
    }

    public LocalDate from() {
        return fromOn;
    }

    public LocalDate to() {
        return toOn;
    }
}
