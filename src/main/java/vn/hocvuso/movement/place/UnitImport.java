package vn.hocvuso.movement.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.lists.ListWork;

/** A list of units that was handed in, to be taken over as a whole. */
@Entity
@Table(name = "movement_import")
class UnitImport extends ListWork {

    @Column(updatable = false)
    private LocalDate since;

    @Column(name = "created_by", updatable = false)
    private Learner.Ref createdBy;

    /** For JPA only. */
    protected UnitImport() {}

    /** @param since the first day of units whose row says none */
    UnitImport(LocalDate since, Learner.Ref actor, Instant now) {
        super(now);
        this.since = since;
        createdBy = actor;
    }

    @Override
    protected Refusal otherState() {
        return new Refusal("movement.import.state");
    }

    /** @throws Refusal {@code movement.import.state} unless it has been checked, {@code movement.import.wrong} */
    void start(int wrong, Instant now) {
        requireChecked();
        if (wrong > 0) {
            throw new Refusal("movement.import.wrong", wrong);
        }
        start(now);
    }

    LocalDate since() {
        return since;
    }

    Learner.Ref createdBy() {
        return createdBy;
    }
}
