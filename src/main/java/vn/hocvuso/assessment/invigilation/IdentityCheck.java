package vn.hocvuso.assessment.invigilation;

/** How an invigilator has made sure who somebody is. */
public enum IdentityCheck {
    /** By an identity card. */
    ID_CARD,
    /** By the identity that the application VNeID shows. */
    VNEID,
    /** By knowing her. */
    KNOWN
}
