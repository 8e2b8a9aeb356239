package vn.hocvuso.assessment.bank;

/** What a question may be used for. */
public enum QuestionState {
    /** Still being written: nobody is asked. */
    DRAFT,
    /** Asked to learn how it does; its answers earn nothing and cost nothing. */
    TRIAL,
    /** Asked, and its answers count. */
    LIVE,
    /** Nobody is asked any more; what was answered stays. */
    RETIRED;

    /** True when it may be drawn for a new attempt. */
    public boolean isAsked() {
        return this == TRIAL || this == LIVE;
    }
}
