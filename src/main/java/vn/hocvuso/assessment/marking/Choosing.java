package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * Choosing among choices.
 *
 * @param credit {@link Credit#PARTIAL} for {@link Way#MULTIPLE} only
 * @param choices two to eight; for {@link Way#TRUE_FALSE} two, the first says true
 */
public record Choosing(Way way, Credit credit, List<Choice> choices) implements Body {

    /** How many choices are right. */
    public enum Way {
        /** Exactly one. */
        SINGLE,
        /** Two or more, not all. */
        MULTIPLE,
        /** One of two, which are never shuffled. */
        TRUE_FALSE
    }

    /** One of the answers offered. */
    public record Choice(String text, boolean right) implements Serializable {

        public Choice {
            text = Texts.required(text, 500, "choices");
        }
    }

    public Choosing {
        choices = List.copyOf(choices);
        Texts.requireCount(choices, 2, way == Way.TRUE_FALSE ? 2 : 8, "choices");
        Texts.requireDistinct(choices.stream().map(Choice::text).toList(), "choices");
        var right = choices.stream().filter(Choice::right).count();
        if (way == Way.MULTIPLE ? right < 2 || right == choices.size() : right != 1) {
            throw new Refusal("assessment.question.right." + way).at("choices");
        }
        if (credit == Credit.PARTIAL && way != Way.MULTIPLE) {
            throw new Refusal("assessment.item.partial").at("credit");
        }
    }

    /** A statement that is true, or false. */
    public static Choosing statement(boolean truth) {
        return new Choosing(
                Way.TRUE_FALSE, Credit.WHOLE, List.of(new Choice("Đúng", truth), new Choice("Sai", !truth)));
    }

    /** The places of the right choices, ascending. */
    public List<Integer> key() {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).right())
                .boxed()
                .toList();
    }

    @Override
    public int shuffled() {
        return way == Way.TRUE_FALSE ? 0 : choices.size();
    }

    @Override
    public Shown shown(List<Integer> order) {
        return new Shown.Choices(
                way == Way.MULTIPLE,
                (way == Way.TRUE_FALSE ? List.of(0, 1) : order)
                        .stream().map(i -> choices.get(i).text()).toList());
    }
}
