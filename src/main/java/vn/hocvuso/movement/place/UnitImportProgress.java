package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import vn.hocvuso.platform.persistence.SingleStatement;

/** How far the taking over of a list has come: told outside of its transaction, for what that one writes is seen at its end. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class UnitImportProgress {

    private static final String TELL = "insert into movement_import_progress (import_id, percent) values (?, ?)"
            + " on duplicate key update percent = values(percent)";

    private static final String GOES_ON = "select 1 from movement_import where id = ? and state = 'RUNNING'";

    private static final String PERCENT = "select percent from movement_import_progress where import_id = ?";

    private final SingleStatement statement;

    @Inject
    UnitImportProgress(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * Tells how far it is.
     *
     * @param percent 0 to 100
     * @return false when it was cancelled meanwhile
     */
    boolean tell(long list, int percent) {
        statement.change(TELL, list, percent);
        return statement.read(GOES_ON, ResultSet::next, list);
    }

    /** Whole percent. */
    int percent(long list) {
        return statement.read(PERCENT, rows -> rows.next() ? rows.getInt(1) : 0, list);
    }
}
