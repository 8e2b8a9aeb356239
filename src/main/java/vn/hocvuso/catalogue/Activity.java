package vn.hocvuso.catalogue;

import java.io.Serializable;

/** One thing to do in an edition. */
public class Activity {

    /** Names an activity outside this room. */
    public record Ref(long value) implements Serializable {}

    /** What an activity's target is: a lesson of this room, or something that another room knows. */
    public enum Kind {
        PAGE,
        QUIZ
    }
}
