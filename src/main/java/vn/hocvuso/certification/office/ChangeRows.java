package vn.hocvuso.certification.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Reads acts in the order of the register, whose places have no gaps: an act that commits late comes late there, where the
 * number of its row would have been passed already.
 */
@ApplicationScoped
class ChangeRows {

    private static final String AFTER =
            """
            select e.idx, a.certificate_id, a.kind, a.at
            from certification_register_entry e join certification_act a on a.id = e.act_id
            where e.idx > ? order by e.idx limit ?
            """;

    private final SingleStatement statement;

    @Inject
    ChangeRows(SingleStatement statement) {
        this.statement = statement;
    }

    record Row(long index, long certificate, String act, Instant at) {}

    List<Row> after(long index, int limit) {
        return statement.list(
                AFTER,
                rows -> new Row(
                        rows.getLong("idx"),
                        rows.getLong("certificate_id"),
                        rows.getString("kind"),
                        SingleStatement.instant(rows, "at").orElseThrow()),
                index,
                limit);
    }
}
