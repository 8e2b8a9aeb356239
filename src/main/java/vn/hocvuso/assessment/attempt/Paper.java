package vn.hocvuso.assessment.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.platform.Refusal;

/**
 * What an attempt's seed draws from a quiz: which items, in which order, each with its choices in an order of its own.
 * The same seed draws the same paper for ever, so the paper itself is never stored. Every competence of the bank gets
 * its turn before one gets a second.
 */
record Paper(List<Sheet> sheets) {

    /**
     * One item of the paper.
     *
     * @param order {@code order.get(shown)} is the choice's place in the question's own list
     */
    record Sheet(SealedQuiz.Item item, List<Integer> order) {

        /** The choices as they are shown. */
        List<String> choices() {
            return order.stream().map(item.choices()::get).toList();
        }

        /**
         * The places in the question's own list of what was chosen on the page.
         *
         * @throws Refusal {@code assessment.answer.choice} when the page never offered this
         */
        Set<Integer> own(Set<Integer> shown) {
            if (shown.size() > 1 && item.kind().takesOne()) {
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

        /** Where on the page the choices of the question's own list stand. */
        Set<Integer> shown(Set<Integer> own) {
            var shown = new TreeSet<Integer>();
            IntStream.range(0, order.size())
                    .filter(place -> own.contains(order.get(place)))
                    .forEach(shown::add);
            return shown;
        }
    }

    /** The generator is the one that {@link Random} specifies, so that a seed means the same on every platform. */
    static Paper draw(SealedQuiz quiz, long seed) {
        var random = new Random(seed);
        var byCompetence = new LinkedHashMap<String, List<SealedQuiz.Item>>();
        quiz.items().forEach(item -> byCompetence
                .computeIfAbsent(item.competence(), unused -> new ArrayList<>())
                .add(item));
        byCompetence.values().forEach(items -> Collections.shuffle(items, random));
        var piles = new ArrayList<>(byCompetence.values());
        Collections.shuffle(piles, random);
        var wanted = Math.min(quiz.rule().drawn(), quiz.items().size());
        var drawn = new ArrayList<SealedQuiz.Item>();
        for (var round = 0; drawn.size() < wanted; round++) {
            for (var pile : piles) {
                if (round < pile.size() && drawn.size() < wanted) {
                    drawn.add(pile.get(round));
                }
            }
        }
        Collections.shuffle(drawn, random);
        return new Paper(drawn.stream().map(item -> sheet(item, random)).toList());
    }

    private static Sheet sheet(SealedQuiz.Item item, Random random) {
        var order = new ArrayList<>(
                IntStream.range(0, item.choices().size()).boxed().toList());
        if (item.kind() != vn.hocvuso.assessment.bank.QuestionKind.TRUE_FALSE) {
            Collections.shuffle(order, random);
        }
        return new Sheet(item, List.copyOf(order));
    }

    Optional<Sheet> of(long question) {
        return sheets.stream()
                .filter(sheet -> sheet.item().question() == question)
                .findFirst();
    }
}
