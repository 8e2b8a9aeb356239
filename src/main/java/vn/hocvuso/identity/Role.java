package vn.hocvuso.identity;

/** What a person may do. Everyone is a learner; the others are appointed. */
public enum Role {
    LEARNER,
    TEACHER,
    ADMINISTRATOR,
    /** Confirms what learners can do who need somebody beside them. */
    ASSESSOR,
    /** Runs exam rooms. */
    INVIGILATOR,
    /** Sees the certificates of the people of some places: see {@link Jurisdiction}. */
    OFFICER,
    /** Has a post on a unit of the movement, or does somebody's who is on leave: see {@link Enlisting}. */
    UNIT_MEMBER
}
