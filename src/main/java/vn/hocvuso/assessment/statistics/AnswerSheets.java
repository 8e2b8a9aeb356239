package vn.hocvuso.assessment.statistics;

import java.util.Arrays;

/**
 * What many people answered to the items of one form: right, wrong or not reached, and which choice was taken where that
 * is known. One byte an answer: 10,000 sheets of 200 items take 2 MB. Never changes once built; any number of threads
 * may read it.
 *
 * <p>Whether an item that was seen and left empty counts as wrong is for whoever fills the sheets to say; here "not
 * reached" means that nothing is known.
 */
public final class AnswerSheets {

    /** The highest place of a choice that a sheet can hold; the first choice has place 0. */
    public static final int LAST_CHOICE = 61;

    /** What stands for "taken: nothing that could be counted", where a place is asked for. */
    public static final int NO_CHOICE = -1;

    private static final int MARK = 0b11;
    private static final int NOT_REACHED = 0;
    private static final int WRONG = 1;
    private static final int RIGHT = 2;
    private static final int CHOICE_SHIFT = 2;
    private static final int UNSIGNED = 0xFF;

    private final int items;
    private final byte[][] sheets;

    private AnswerSheets(int items, byte[][] sheets) {
        this.items = items;
        this.sheets = sheets;
    }

    /**
     * Begins with no sheet.
     *
     * @param items how many items the form has, at least 1
     */
    public static Builder of(int items) {
        return new Builder(items);
    }

    /** How many items the form has. */
    public int items() {
        return items;
    }

    /** How many sheets there are. */
    public int persons() {
        return sheets.length;
    }

    /** True where the person answered the item, right or wrong. */
    public boolean reached(int person, int item) {
        return (sheets[person][item] & MARK) != NOT_REACHED;
    }

    /** True where the answer is right; false also where there is none. */
    public boolean right(int person, int item) {
        return (sheets[person][item] & MARK) == RIGHT;
    }

    /** The place of the choice taken, or {@link #NO_CHOICE}. */
    public int choice(int person, int item) {
        return ((sheets[person][item] & UNSIGNED) >> CHOICE_SHIFT) - 1;
    }

    /** Fills the sheets one after the other. An item that is not mentioned is not reached. Not for several threads. */
    public static final class Builder {

        private static final int FIRST_ROOM = 64;

        private final int items;
        private byte[][] sheets = new byte[FIRST_ROOM][];
        private int persons;
        private byte[] sheet;

        private Builder(int items) {
            if (items < 1) {
                throw new IllegalArgumentException("A form of " + items + " items");
            }
            this.items = items;
            this.sheet = new byte[items];
        }

        /** A right answer on the present sheet, the choice not counted. */
        public Builder right(int item) {
            return put(item, RIGHT, NO_CHOICE);
        }

        /** A wrong answer on the present sheet, the choice not counted. */
        public Builder wrong(int item) {
            return put(item, WRONG, NO_CHOICE);
        }

        /**
         * An answer on the present sheet.
         *
         * @param choice the place of the choice taken, 0 to {@link AnswerSheets#LAST_CHOICE}
         */
        public Builder taken(int item, int choice, boolean right) {
            if (choice < 0 || choice > LAST_CHOICE) {
                throw new IllegalArgumentException("Choice " + choice);
            }
            return put(item, right ? RIGHT : WRONG, choice);
        }

        /** Ends the present sheet and begins the next. */
        public Builder next() {
            if (persons == sheets.length) {
                sheets = Arrays.copyOf(sheets, persons * 2);
            }
            sheets[persons++] = sheet;
            sheet = new byte[items];
            return this;
        }

        /** The sheets that were ended. */
        public AnswerSheets build() {
            return new AnswerSheets(
                    items, Arrays.stream(sheets, 0, persons).map(byte[]::clone).toArray(byte[][]::new));
        }

        private Builder put(int item, int mark, int choice) {
            sheet[item] = (byte) (mark | (choice + 1) << CHOICE_SHIFT);
            return this;
        }
    }
}
