package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps how points were corrected: a row is written once. */
@ApplicationScoped
class Corrections {

    /**
     * Points that were corrected.
     *
     * @param objection what was found to be right; an appeal, too
     * @param criterion its place in the set, from 0
     */
    record Correction(long objection, int criterion, BigDecimal before, BigDecimal after, String reason) {}

    private final SingleStatement statement;

    @Inject
    Corrections(SingleStatement statement) {
        this.statement = statement;
    }

    void add(Correction correction) {
        statement.change(
                "insert into movement_correction (objection_id, criterion, before_then, since_then, reason)"
                        + " values (?, ?, ?, ?, ?)",
                correction.objection(),
                correction.criterion(),
                correction.before(),
                correction.after(),
                correction.reason());
    }

    /** The first first. */
    List<Correction> of(long candidate) {
        return statement.list(
                "select m.objection_id, m.criterion, m.before_then, m.since_then, m.reason from movement_correction m"
                        + " join movement_objection o on o.id = m.objection_id where o.candidate_id = ? order by m.id",
                rows -> new Correction(
                        rows.getLong("objection_id"),
                        rows.getInt("criterion"),
                        rows.getBigDecimal("before_then"),
                        rows.getBigDecimal("since_then"),
                        rows.getString("reason")),
                candidate);
    }
}
