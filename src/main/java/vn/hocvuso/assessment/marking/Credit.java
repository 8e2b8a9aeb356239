package vn.hocvuso.assessment.marking;

/** What is earned by a response that is right in part. */
public enum Credit {
    /** Nothing. */
    WHOLE,
    /** A share, by the rule of the item's kind. */
    PARTIAL
}
