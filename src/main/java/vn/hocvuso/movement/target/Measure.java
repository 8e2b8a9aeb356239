package vn.hocvuso.movement.target;

/** The steps that are counted: each person once for each, from the day on which she first came to it. */
public enum Measure {
    /** Has taken up a course. */
    LEARNERS_ENROLLED("learners_enrolled_on"),
    /** Has done a course to its end. */
    COURSES_COMPLETED("courses_completed_on"),
    /** Has passed the quiz of a course. */
    PASSED("passed_on"),
    /** Has a certificate that stands. */
    CERTIFICATE_HOLDERS("certificate_holders_on"),
    /** Has a level that was confirmed here; nobody else need know. */
    CONFIRMED("confirmed_on"),
    /** Has one that the identity platform has taken. */
    SENT("sent_on"),
    /** Has one that the identity platform has recorded: only this counts for the targets of the plans. */
    ACKNOWLEDGED("acknowledged_on");

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    /** Of {@code movement_person}: the day. */
    String column() {
        return column;
    }
}
