package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;

/**
 * What a response has earned.
 *
 * @param thousandths of the item's mark, 0 to 1000, rounded to the nearest; 1000 only when everything is right
 * @param parts for each part of the item, in the author's order, whether it was right; each kind says what its parts are
 */
public record Mark(int thousandths, List<Boolean> parts) implements Serializable {

    /** All of the item's mark. */
    public static final int FULL = 1000;

    public Mark {
        if (thousandths < 0 || thousandths > FULL) {
            throw new IllegalArgumentException("Mark of " + thousandths);
        }
        parts = List.copyOf(parts);
    }

    /** True when nothing is missing. */
    public boolean isFull() {
        return thousandths == FULL;
    }

    /** A share of the mark, below 0 being 0; of at most 1000 parts, so that only the whole is rounded to the full mark. */
    static Mark share(int earned, int possible, List<Boolean> parts) {
        if (possible < 1 || possible > FULL || earned > possible) {
            throw new IllegalArgumentException(earned + " of " + possible);
        }
        return new Mark((2 * FULL * Math.max(0, earned) + possible) / (2 * possible), parts);
    }

    /** The share of the parts that are right. */
    static Mark shareOf(List<Boolean> parts) {
        return share((int) parts.stream().filter(it -> it).count(), parts.size(), parts);
    }

    /** What is taken rightly minus what is taken wrongly, over what is right. */
    static Mark rightMinusWrong(List<Integer> key, List<Integer> taken, List<Boolean> parts) {
        var right = (int) taken.stream().filter(key::contains).count();
        return share(right - (taken.size() - right), key.size(), parts);
    }

    /** The full mark when every part is right, else nothing. */
    static Mark wholly(List<Boolean> parts) {
        return new Mark(parts.contains(false) ? 0 : FULL, parts);
    }
}
