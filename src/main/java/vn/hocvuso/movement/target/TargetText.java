package vn.hocvuso.movement.target;

import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** The texts that people write in plans. */
final class TargetText {

    private TargetText() {}

    /**
     * @param field the input in which it was written
     * @throws Refusal {@code movement.target.text} when it is too long
     */
    static String optional(String typed, int longest, String field) {
        var text = Folding.clean(typed == null ? "" : typed);
        if (text.length() > longest) {
            throw new Refusal("movement.target.text", longest).at(field);
        }
        return text;
    }

    /** The same for one that must be there. @throws Refusal {@code movement.target.text} */
    static String required(String typed, int longest, String field) {
        var text = optional(typed, longest, field);
        if (text.isEmpty()) {
            throw new Refusal("movement.target.text", longest).at(field);
        }
        return text;
    }
}
