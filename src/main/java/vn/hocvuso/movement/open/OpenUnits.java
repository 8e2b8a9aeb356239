package vn.hocvuso.movement.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps which units everybody may read of. */
@ApplicationScoped
class OpenUnits {

    private final SingleStatement statement;

    @Inject
    OpenUnits(SingleStatement statement) {
        this.statement = statement;
    }

    boolean has(long unit) {
        return statement.read("select 1 from movement_open_unit where unit_id = ?", rows -> rows.next(), unit);
    }

    /** A second time changes nothing. */
    void add(long unit, Learner.Ref actor, Instant now) {
        statement.change(
                "insert into movement_open_unit (unit_id, opened_by, opened_at) values (?, ?, ?)"
                        + " on duplicate key update unit_id = unit_id",
                unit,
                actor.value(),
                now);
    }

    void remove(long unit) {
        statement.change("delete from movement_open_unit where unit_id = ?", unit);
    }
}
