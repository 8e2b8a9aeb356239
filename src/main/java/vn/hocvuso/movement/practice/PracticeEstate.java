package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.succession.Estate;
import vn.hocvuso.movement.succession.KeptRows;

/** The practices that a unit keeps; those that are written or wait are open. */
@ApplicationScoped
class PracticeEstate implements Estate {

    private static final KeptRows.Table TABLE = new KeptRows.Table(
            Kind.PRACTICE,
            "movement_practice",
            "t.state in ('DRAFT', 'SUBMITTED')",
            "concat('practice.state.', t.state)");

    private final KeptRows rows;

    @Inject
    PracticeEstate(KeptRows rows) {
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
