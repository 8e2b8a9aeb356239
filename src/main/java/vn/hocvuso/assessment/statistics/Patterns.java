package vn.hocvuso.assessment.statistics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answer sheets with equal ones counted once, each as lists of items, so that what is done for every sheet takes as few
 * steps as possible.
 */
record Patterns(int items, List<Pattern> list) {

    /**
     * Sheets that are equal in what is right, wrong and not reached.
     *
     * @param count how many
     * @param right the items answered right
     * @param reached all items answered
     * @param missing the items not reached
     */
    record Pattern(int count, int[] right, int[] reached, int[] missing) {

        /** True where it takes fewer steps to leave items out than to gather them. */
        boolean nearlyWhole() {
            return missing.length <= reached.length;
        }
    }

    static Patterns of(AnswerSheets sheets) {
        var counts = new LinkedHashMap<ByteBuffer, Integer>();
        for (var person = 0; person < sheets.persons(); person++) {
            var marks = new byte[sheets.items()];
            for (var item = 0; item < marks.length; item++) {
                marks[item] = (byte) (sheets.right(person, item) ? 2 : sheets.reached(person, item) ? 1 : 0);
            }
            counts.merge(ByteBuffer.wrap(marks), 1, Integer::sum);
        }
        var list = new ArrayList<Pattern>();
        counts.forEach((marks, count) -> list.add(new Pattern(
                count,
                IntStream.range(0, sheets.items())
                        .filter(item -> marks.get(item) == 2)
                        .toArray(),
                IntStream.range(0, sheets.items())
                        .filter(item -> marks.get(item) > 0)
                        .toArray(),
                IntStream.range(0, sheets.items())
                        .filter(item -> marks.get(item) == 0)
                        .toArray())));
        return new Patterns(sheets.items(), list);
    }
}
