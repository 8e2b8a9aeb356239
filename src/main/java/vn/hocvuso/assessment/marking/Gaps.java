package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * A text with gaps, written in it as {@code [[1]]}, {@code [[2]]} in the order of the list of gaps.
 *
 * @param gaps one to twenty
 * @param bank the words to choose from, right ones and distractors; each may be used more than once
 * @param marksMatter for what is typed, as in {@link ShortText}
 */
public record Gaps(String text, List<Gap> gaps, List<String> bank, boolean marksMatter) implements Body {

    private static final Pattern PLACE = Pattern.compile("\\[\\[(\\d{1,2})]]");

    /** What belongs into a gap. */
    public sealed interface Gap extends Serializable {}

    /**
     * A gap to write in.
     *
     * @param accepted one to ten; the first is shown as the right answer
     */
    public record Typed(List<String> accepted) implements Gap {

        public Typed {
            accepted = Texts.distinct(accepted, 1, 10, 40, "gaps");
        }
    }

    /**
     * A gap for a word of the bank.
     *
     * @param words the places in the bank of the words that are right
     */
    public record Chosen(List<Integer> words) implements Gap {

        public Chosen {
            words = words.stream().sorted().distinct().toList();
        }
    }

    public Gaps {
        text = Texts.required(text, 4000, "text");
        gaps = List.copyOf(gaps);
        Texts.requireCount(gaps, 1, 20, "gaps");
        bank = Texts.distinct(bank, 0, 30, 60, "bank");
        var named = PLACE.matcher(text)
                .results()
                .map(it -> Integer.valueOf(it.group(1)))
                .sorted()
                .toList();
        if (!named.equals(IntStream.rangeClosed(1, gaps.size()).boxed().toList())) {
            throw new Refusal("assessment.item.gaps", gaps.size()).at("text");
        }
        var chosen = false;
        for (var gap : gaps) {
            if (gap instanceof Chosen one) {
                chosen = true;
                var size = bank.size();
                if (one.words().isEmpty() || one.words().stream().anyMatch(word -> word < 0 || word >= size)) {
                    throw new Refusal("assessment.item.word").at("bank");
                }
            }
        }
        if (chosen ? bank.size() < 2 : !bank.isEmpty()) {
            throw new Refusal("assessment.item.bank").at("bank");
        }
    }

    @Override
    public int shuffled() {
        return bank.size();
    }

    @Override
    public Shown shown(List<Integer> order) {
        var pieces = new ArrayList<Shown.Piece>();
        var from = 0;
        var places = PLACE.matcher(text);
        while (places.find()) {
            var gap = Integer.parseInt(places.group(1)) - 1;
            pieces.add(new Shown.Piece(text.substring(from, places.start()), gap, gaps.get(gap) instanceof Chosen));
            from = places.end();
        }
        return new Shown.Gapped(
                pieces, text.substring(from), order.stream().map(bank::get).toList());
    }

    /** True when the word typed is accepted. */
    boolean accepts(int gap, String typed) {
        return gaps.get(gap) instanceof Typed one
                && !Folding.clean(typed).isEmpty()
                && one.accepted().stream().anyMatch(it -> Texts.same(it, typed, marksMatter));
    }

    /** True when the word of the bank is right. */
    boolean accepts(int gap, int word) {
        return gaps.get(gap) instanceof Chosen one && one.words().contains(word);
    }
}
