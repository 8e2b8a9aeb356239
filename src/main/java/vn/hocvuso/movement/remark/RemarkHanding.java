package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Before a unit ends, the remarks in which it is a side and that are not settled are handed to another. */
@UseCase
public class RemarkHanding {

    private final Remarks remarks;
    private final RemarkActs acts;
    private final RemarkRights rights;
    private final UnitRights units;

    @Inject
    RemarkHanding(Remarks remarks, RemarkActs acts, RemarkRights rights, UnitRights units) {
        this.remarks = remarks;
        this.acts = acts;
        this.rights = rights;
        this.units = units;
    }

    /** How many there are to hand over; 0 for who may not. @throws Refusal as {@link UnitRights#requireRead} */
    public int open(Learner.Ref actor, long unit) {
        rights.requireUnit(actor, unit);
        return units.mayArrange(actor, unit, rights.today())
                ? remarks.unsettled(unit).size()
                : 0;
    }

    /**
     * Hands them all over; what they are about stays.
     *
     * @return how many
     * @throws Refusal as {@link UnitRights#requireArrange} for both units; {@code movement.remark.successor} when it is the same,
     *     of another kind, or has ended; {@code movement.remark.noneOpen} when there is nothing to hand over
     */
    public int handOver(Learner.Ref actor, long unit, long successor) {
        var from = units.requireArrange(actor, unit, rights.today());
        var to = units.requireArrange(actor, successor, rights.today());
        if (unit == successor || from.kind() != to.kind() || to.validTo().isPresent()) {
            throw new Refusal("movement.remark.successor").at("successor");
        }
        var open = remarks.unsettled(unit);
        if (open.isEmpty()) {
            throw new Refusal("movement.remark.noneOpen");
        }
        open.forEach(remark -> {
            remark.hand(unit, successor);
            acts.record(remark, RemarkActs.Act.HAND_OVER, actor, to.code() + " " + to.name());
        });
        return open.size();
    }
}
