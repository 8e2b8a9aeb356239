package vn.hocvuso.movement.place;

/** The trees that units stand in. */
public enum UnitTree {
    TERRITORY,
    ORGANISATION
}
