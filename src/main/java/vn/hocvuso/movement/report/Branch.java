package vn.hocvuso.movement.report;

/** To which side a line leads: one unit may owe both, on different days. */
public enum Branch {
    GOVERNMENT,
    PARTY
}
