package vn.hocvuso.assessment.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.quiz.Blueprint;
import vn.hocvuso.assessment.quiz.SealedQuiz;

/**
 * Draws the paper of a new attempt: what the blueprint asks, and without one every competence by turns; first of all what
 * is not drawn too often, then what the learner has not seen.
 */
final class Drawing {

    private final SealedQuiz quiz;
    private final Circulation.State bank;
    private final Set<Long> seen;
    private final Random random;
    private final long seed;

    /**
     * A drawing.
     *
     * @param seen the questions of the learner's earlier attempts
     */
    Drawing(SealedQuiz quiz, Circulation.State bank, Set<Long> seen, long seed) {
        this.quiz = quiz;
        this.bank = bank;
        this.seen = seen;
        this.seed = seed;
        this.random = new Random(seed);
    }

    Paper paper() {
        var terms = quiz.rule().terms();
        var live = preferred(item -> bank.of(item) == QuestionState.LIVE);
        var drawn = new ArrayList<>(
                terms.blueprint().isEmpty()
                        ? byTurns(live)
                        : Blueprint.fill(terms.blueprint(), live, SealedQuiz.Item::fits));
        var trials = preferred(item -> bank.of(item) == QuestionState.TRIAL).stream()
                .limit(terms.trials())
                .toList();
        drawn.addAll(trials);
        Collections.shuffle(drawn, random);
        return new Paper(
                quiz,
                seed,
                List.copyOf(drawn),
                trials.stream().map(SealedQuiz.Item::question).collect(Collectors.toSet()));
    }

    /** In an order of the seed's; what had better not be drawn comes last. */
    private List<SealedQuiz.Item> preferred(Predicate<SealedQuiz.Item> wanted) {
        var items = new ArrayList<>(quiz.items().stream().filter(wanted).toList());
        Collections.shuffle(items, random);
        items.sort(Comparator.comparing(bank::isOverexposed).thenComparing(item -> seen.contains(item.question())));
        return items;
    }

    private List<SealedQuiz.Item> byTurns(List<SealedQuiz.Item> live) {
        var byCompetence = new LinkedHashMap<String, List<SealedQuiz.Item>>();
        live.forEach(item -> byCompetence
                .computeIfAbsent(item.competence(), unused -> new ArrayList<>())
                .add(item));
        var piles = new ArrayList<>(byCompetence.values());
        Collections.shuffle(piles, random);
        var wanted = Math.min(quiz.rule().drawn(), live.size());
        var drawn = new ArrayList<SealedQuiz.Item>();
        for (var round = 0; drawn.size() < wanted; round++) {
            for (var pile : piles) {
                if (round < pile.size() && drawn.size() < wanted) {
                    drawn.add(pile.get(round));
                }
            }
        }
        return drawn;
    }
}
