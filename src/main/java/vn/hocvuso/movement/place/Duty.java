package vn.hocvuso.movement.place;

/** What a person does on a unit. */
public enum Duty {
    /** Answers for it: does all that the others do, signs, and gives posts below. */
    HEAD(true, true),
    /** Of the steering committee. */
    STEERING(true, false),
    /** Of the working group. */
    WORKING_GROUP(true, true),
    /** Writes its reports. */
    REPORTER(true, true),
    /** Of the Front or a union: reads and changes nothing. */
    SUPERVISOR(false, false);

    private final boolean edits;
    private final boolean reports;

    Duty(boolean edits, boolean reports) {
        this.edits = edits;
        this.reports = reports;
    }

    /** True when she may change the unit and what lies below it. */
    public boolean edits() {
        return edits;
    }

    /** True when she may write its reports. */
    public boolean reports() {
        return reports;
    }

    /** True when she may sign for it and give posts on it. */
    public boolean heads() {
        return this == HEAD;
    }
}
