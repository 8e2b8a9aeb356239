package vn.hocvuso.movement.target;

/** Whether a target is reached from below or kept from above. */
public enum Direction {
    /** The more, the better. */
    AT_LEAST,
    /** The fewer, the better. */
    AT_MOST
}
