package vn.hocvuso.movement.target;

import java.util.OptionalLong;

/** The one rule by which small counts are hidden from those who may not see the unit: so few people could be guessed. */
public final class HiddenCount {

    /** From so many on a count is shown to everybody. */
    public static final int LEAST_SHOWN = 5;

    private HiddenCount() {}

    /**
     * The count as it may be shown.
     *
     * @param inside whether who reads it may see the unit
     * @return empty when it is hidden
     */
    public static OptionalLong shown(long count, boolean inside) {
        return inside || count >= LEAST_SHOWN ? OptionalLong.of(count) : OptionalLong.empty();
    }
}
