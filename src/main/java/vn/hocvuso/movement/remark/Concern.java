package vn.hocvuso.movement.remark;

import java.io.Serializable;

/**
 * What a remark is about, besides its unit.
 *
 * @param key code of an indicator, number of a report; of a task the number of its plan, a dash, and its own
 * @param words as it was called when the remark was made
 */
public record Concern(Kind kind, String key, String words) implements Serializable {

    /** What there can be. */
    public enum Kind {
        INDICATOR,
        REPORT,
        TASK
    }

    static final int LONGEST_WORDS = 600;

    /** As forms and addresses write it: {@code REPORT:12}. */
    public String code() {
        return kind + ":" + key;
    }

    /** The number of a task's plan; empty for anything else. */
    public String plan() {
        return kind == Kind.TASK ? key.substring(0, key.indexOf('-')) : "";
    }
}
