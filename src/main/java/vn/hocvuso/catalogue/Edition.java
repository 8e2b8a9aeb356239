package vn.hocvuso.catalogue;

import java.io.Serializable;

/** One version of a course. */
public class Edition {

    /** Names an edition outside this room. */
    public record Ref(long value) implements Serializable {}
}
