package vn.hocvuso.certification;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.platform.Refusal;

/** The units in whose name certificates are issued; answered by the part of this room that keeps them. */
public interface Units {

    /** The operator's number, named by the setting {@code hocvuso.certification.issuer}. */
    long OPERATOR = 1;

    /**
     * A unit to choose.
     *
     * @param place the name of its place; empty where it belongs to none
     */
    record Unit(long id, String name, String place) implements Serializable {

        /** By which it is told from others: two units of one name lie in different places. */
        public String label() {
            return place.isEmpty() ? name : name + " (" + place + ")";
        }
    }

    /** Those that issue now, the operator first, the others by name. */
    List<Unit> present();

    /** Those that issue no more, too, at the end. */
    List<Unit> all();

    /**
     * The name under which a unit issues.
     *
     * @throws Refusal {@code certification.unit.unknown}; {@code certification.unit.retired} when it issues no more
     */
    String issuing(long id);

    /**
     * The name that a unit bears today, also when it issues no more.
     *
     * @throws Refusal {@code certification.unit.unknown}
     */
    String name(long id);
}
