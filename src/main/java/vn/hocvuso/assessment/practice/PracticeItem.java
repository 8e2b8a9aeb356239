package vn.hocvuso.assessment.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.platform.Refusal;

/**
 * A practice question, as it is shown to everybody: its choices are shuffled once and for all, so that a page kept on a
 * device and the server mean the same by a place.
 *
 * @param choices in the order of the question's own list
 * @param key the right ones in that list, from 0
 * @param order {@code order.get(shown)} is the choice's place in that list
 */
public record PracticeItem(
        long question,
        QuestionKind kind,
        String prompt,
        List<String> choices,
        Set<Integer> key,
        String explanation,
        List<Integer> order) {

    /** The generator is the one that {@link Random} specifies, so that a question looks the same on every platform. */
    static PracticeItem of(
            long question,
            QuestionKind kind,
            String prompt,
            List<String> choices,
            Set<Integer> key,
            String explanation) {
        var order = new ArrayList<>(IntStream.range(0, choices.size()).boxed().toList());
        if (kind != QuestionKind.TRUE_FALSE) {
            Collections.shuffle(order, new Random(question));
        }
        return new PracticeItem(question, kind, prompt, choices, key, explanation, List.copyOf(order));
    }

    /** The choices as they are shown. */
    public List<String> shownChoices() {
        return order.stream().map(choices::get).toList();
    }

    /** Where on the page the right choices stand. */
    Set<Integer> shownKey() {
        var shown = new TreeSet<Integer>();
        IntStream.range(0, order.size())
                .filter(place -> key.contains(order.get(place)))
                .forEach(shown::add);
        return shown;
    }

    /**
     * The places in the question's own list of what was chosen on the page.
     *
     * @throws Refusal {@code assessment.answer.choice} when the page never offered this, or nothing was chosen
     */
    Set<Integer> own(Set<Integer> shown) {
        if (shown.isEmpty() || shown.size() > 1 && kind.takesOne()) {
            throw new Refusal("assessment.answer.choice");
        }
        var own = new TreeSet<Integer>();
        for (var place : shown) {
            if (place < 0 || place >= order.size()) {
                throw new Refusal("assessment.answer.choice");
            }
            own.add(order.get(place));
        }
        return own;
    }

    /** True when exactly the right choices are chosen on the page. */
    public boolean accepts(Set<Integer> shown) {
        return shown.equals(shownKey());
    }
}
