package vn.hocvuso.certification.template;

import java.io.Serializable;
import vn.hocvuso.certification.Units;

/**
 * A unit in whose name certificates are issued.
 *
 * @param place the code of its commune or province; empty where it has none
 * @param retired issues no more; what it issued stands
 */
public record Issuer(long id, String name, Kind kind, String place, boolean retired) implements Serializable {

    /** The operator, named by the setting {@code hocvuso.certification.issuer}. */
    public static final long OPERATOR = Units.OPERATOR;

    /** What sort of unit. */
    public enum Kind {
        GOVERNMENT,
        SCHOOL,
        ENTERPRISE,
        OTHER
    }

    public boolean operator() {
        return id == OPERATOR;
    }
}
