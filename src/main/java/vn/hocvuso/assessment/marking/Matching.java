package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finding for each thing on the left what belongs to it on the right. The right sides are numbered from 0: those of the
 * pairs first, then the distractors.
 *
 * @param pairs two to twelve
 * @param distractors right sides that belong to nothing; at most six
 */
public record Matching(List<Pair> pairs, List<String> distractors) implements Body {

    /** What belongs together. */
    public record Pair(String left, String right) implements Serializable {

        public Pair {
            left = Texts.required(left, 300, "pairs");
            right = Texts.required(right, 300, "pairs");
        }
    }

    public Matching {
        pairs = List.copyOf(pairs);
        Texts.requireCount(pairs, 2, 12, "pairs");
        Texts.requireDistinct(pairs.stream().map(Pair::left).toList(), "pairs");
        distractors = Texts.distinct(distractors, 0, 6, 300, "distractors");
        Texts.requireDistinct(rights(pairs, distractors), "distractors");
    }

    /** The right sides by their numbers. */
    List<String> rights() {
        return rights(pairs, distractors);
    }

    private static List<String> rights(List<Pair> pairs, List<String> distractors) {
        return Stream.concat(pairs.stream().map(Pair::right), distractors.stream())
                .toList();
    }

    @Override
    public int shuffled() {
        return pairs.size() + distractors.size();
    }

    @Override
    public Shown shown(List<Integer> order) {
        var rights = rights(pairs, distractors);
        return new Shown.Sides(
                pairs.stream().map(Pair::left).toList(),
                order.stream().map(rights::get).toList());
    }
}
