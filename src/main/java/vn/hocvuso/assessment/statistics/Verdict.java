package vn.hocvuso.assessment.statistics;

/** What a table of figures says about an item, for people who do not read tables. */
public enum Verdict {
    /** Fewer answers than figures can be made of; then nothing else is told. */
    TOO_FEW_ANSWERS,
    /** Nearly everybody answers it. */
    TOO_EASY,
    /** Fewer answer it than would by guessing. */
    TOO_HARD,
    /** A distractor goes with better people than the key does: look whether the key is right. */
    KEY_DOUBTFUL,
    /** Those who know more answer it hardly more often than those who know less. */
    DOES_NOT_SEPARATE,
    /** A distractor that hardly anybody takes. */
    DISTRACTOR_UNUSED
}
