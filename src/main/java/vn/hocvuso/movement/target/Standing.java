package vn.hocvuso.movement.target;

/** How a unit stands against what it is asked for. */
public enum Standing {
    /** It has reached it. */
    REACHED,
    /** It has come as far as the same part of the year has gone. */
    ON_THE_WAY,
    /** It has not. */
    BEHIND,
    /** Nobody asks for it, or nobody has said of how many the share is taken. */
    UNASKED,
    /** Its figures are not known. */
    UNKNOWN
}
