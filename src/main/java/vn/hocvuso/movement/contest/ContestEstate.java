package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.succession.Estate;
import vn.hocvuso.movement.succession.KeptRows;

/** The contests that a unit keeps; those with a round that is not settled, or without one, are open. */
@ApplicationScoped
class ContestEstate implements Estate {

    private static final String STATE = "handing.contest.";

    private static final String IS_OPEN =
            """
            (not exists (select 1 from movement_contest_round r where r.contest_id = t.id)
            or exists (select 1 from movement_contest_round r where r.contest_id = t.id and r.published_at is null))""";

    private static final KeptRows.Table TABLE = new KeptRows.Table(
            Kind.CONTEST, "movement_contest", IS_OPEN, "concat('" + STATE + "', if(" + IS_OPEN + ", 'OPEN', 'OVER'))");

    private final KeptRows rows;

    @Inject
    ContestEstate(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Kind kind() {
        return TABLE.kind();
    }

    @Override
    public List<Thing> kept(long keeper, int limit) {
        return rows.kept(TABLE, keeper, limit);
    }

    @Override
    public void hand(Learner.Ref actor, Thing thing, Unit to) {
        rows.hand(TABLE, actor, thing, to);
    }
}
