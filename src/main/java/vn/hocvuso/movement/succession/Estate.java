package vn.hocvuso.movement.succession;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;

/** The things of one kind that units keep, as their part of the room knows them. */
public interface Estate {

    /** What it holds. */
    enum Kind {
        REPORT,
        PRACTICE,
        NEWS,
        CONTEST
    }

    /**
     * A thing that a unit keeps.
     *
     * @param state the key of the message that says how far it has come
     * @param open whether its keeper's people still have something to do about it
     */
    record Thing(Kind kind, long id, String title, String state, boolean open) implements Serializable {

        /** Tells it from all others of all kinds: {@code NEWS-12}. */
        public String key() {
            return kind + "-" + id;
        }
    }

    Kind kind();

    /** What a unit keeps and another may take over: what is open first, then the newest. */
    List<Thing> kept(long keeper, int limit);

    /** Makes another unit the keeper of a thing; who may, was asked before. */
    void hand(Learner.Ref actor, Thing thing, Unit to);
}
