package vn.hocvuso.learning;

import java.io.Serializable;
import java.time.Instant;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;

/** A learner in an edition of a course. */
public class Enrolment {

    /** Names an enrolment outside this room. */
    public record Ref(long value) implements Serializable {}

    /**
     * Fired once per enrolment, inside the transaction that recorded its last open activity as done.
     *
     * @param percent whole percent of the best graded quiz, 100 where the course has none
     */
    public record Completed(
            Ref enrolment, Learner.Ref learner, Course.Ref course, Edition.Ref edition, int percent, Instant at)
            implements Serializable {}
}
