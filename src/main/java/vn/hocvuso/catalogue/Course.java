package vn.hocvuso.catalogue;

import java.io.Serializable;
import java.time.Instant;
import vn.hocvuso.platform.Announced;

/** A course. */
public class Course {

    /** Names a course outside this room. */
    public record Ref(long value) implements Serializable {}

    /** Fired in the transaction that made an edition the one that new learners get. */
    public record Published(Ref course, Edition.Ref edition, Instant at) implements Announced {
        @Override
        public long subject() {
            return course.value();
        }
    }

    /** Fired in the transaction that took the course out of the catalogue. */
    public record Retired(Ref course, Instant at) implements Announced {
        @Override
        public long subject() {
            return course.value();
        }
    }
}
