package vn.hocvuso.assessment.attempt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.quiz.SealedQuiz;

/**
 * Which questions an attempt asks, in their order, and the seed of whatever else is drawn for it: values, and orders of
 * choices. It is drawn when the attempt starts and kept with it in one column, so that nothing that is decided later
 * about the bank changes it.
 *
 * @param trials the questions that are only tried: they earn nothing and cost nothing
 */
record Paper(SealedQuiz quiz, long seed, List<SealedQuiz.Item> items, Set<Long> trials) {

    private static final String TRIAL = "t";

    /**
     * What the seed alone draws: for attempts of the time when nothing else was kept. Every competence gets its turn
     * before one gets a second. The generator is the one that {@link Random} specifies.
     */
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
        return new Paper(quiz, seed, List.copyOf(drawn), Set.of());
    }

    /** The paper of an attempt; without a column the seed alone draws it. */
    static Paper of(SealedQuiz quiz, long seed, Optional<String> column) {
        return column.map(ids -> read(quiz, seed, ids)).orElseGet(() -> draw(quiz, seed));
    }

    /** The ids of the questions that a column names. */
    static long[] questions(String column) {
        return Arrays.stream(column.split(","))
                .mapToLong(written -> Long.parseLong(written.replace(TRIAL, "")))
                .toArray();
    }

    private static Paper read(SealedQuiz quiz, long seed, String column) {
        var items = new ArrayList<SealedQuiz.Item>();
        var trials = new HashSet<Long>();
        for (var written : column.split(",")) {
            var id = Long.parseLong(written.replace(TRIAL, ""));
            items.add(quiz.item(id).orElseThrow());
            if (written.endsWith(TRIAL)) {
                trials.add(id);
            }
        }
        return new Paper(quiz, seed, List.copyOf(items), Set.copyOf(trials));
    }

    /** As its column holds it: the questions' ids with commas, a {@value #TRIAL} behind those that are only tried. */
    String column() {
        return items.stream()
                .map(item -> item.question() + (counts(item) ? "" : TRIAL))
                .collect(Collectors.joining(","));
    }

    /** The questions' ids. */
    long[] questions() {
        return items.stream().mapToLong(SealedQuiz.Item::question).toArray();
    }

    /** True when what it earns counts. */
    boolean counts(SealedQuiz.Item item) {
        return !trials.contains(item.question());
    }

    Sheet sheet(SealedQuiz.Item item) {
        return Sheet.of(item, seed);
    }

    List<Sheet> sheets() {
        return items.stream().map(this::sheet).toList();
    }
}
