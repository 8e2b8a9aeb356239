package vn.hocvuso.movement.place;

/** Who is counted when a share is taken. */
public enum PopulationGroup {
    /** From the age that {@code hocvuso.movement.adult-age} says. */
    ADULTS,
    HOUSEHOLDS,
    /** Pupils and students. */
    PUPILS,
    /** Public servants and employees. */
    SERVANTS,
    /** Workers of enterprises and cooperatives. */
    WORKERS,
    /** Small traders of markets. */
    TRADERS
}
