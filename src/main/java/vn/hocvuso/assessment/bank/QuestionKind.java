package vn.hocvuso.assessment.bank;

/** How a question is answered. */
public enum QuestionKind {
    /** Exactly one choice is right. */
    SINGLE,
    /** Two or more choices are right, not all; the mark is earned by choosing all of them and no other. */
    MULTIPLE,
    /** A statement; the first choice says true, the second false. */
    TRUE_FALSE;

    /** True when the learner chooses one at most. */
    public boolean takesOne() {
        return this != MULTIPLE;
    }
}
