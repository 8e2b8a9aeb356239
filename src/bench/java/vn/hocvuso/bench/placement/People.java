package vn.hocvuso.bench.placement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.statistics.AnswerSheets;
import vn.hocvuso.assessment.statistics.ItemCurve;

/**
 * Invented people and items whose truth is known: abilities are standard normal, answers fall as the curves say,
 * unless people guess.
 */
final class People {

    /** The median of a, and the deviation of its logarithm: the middle nine tenths lie between 0.9 and 2.1. */
    private static final double SLOPE = 1.4;

    private static final double SLOPE_DEVIATION = 0.25;

    static final String ITEMS = "a lognormal, median " + SLOPE + ", deviation of ln a " + SLOPE_DEVIATION
            + "; b normal, mean 0, deviation 1";

    private final Random random;
    private final double guessing;

    People(long seed) {
        this(seed, 0);
    }

    /** @param guessing the chance, 0 to 1, that somebody who does not know guesses right */
    People(long seed, double guessing) {
        random = new Random(seed);
        this.guessing = guessing;
    }

    List<ItemCurve> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(unused ->
                        new ItemCurve(SLOPE * Math.exp(SLOPE_DEVIATION * random.nextGaussian()), random.nextGaussian()))
                .toList();
    }

    double ability() {
        return random.nextGaussian();
    }

    boolean answers(ItemCurve curve, double ability) {
        return random.nextDouble() < guessing + (1 - guessing) * curve.probability(ability);
    }

    /** Sheets of new people, each with as many items, drawn at random, as are given to everybody. */
    AnswerSheets sheets(int persons, List<ItemCurve> items, int given) {
        var sheets = AnswerSheets.of(items.size());
        var places = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        for (var person = 0; person < persons; person++) {
            var ability = ability();
            if (given < items.size()) {
                Collections.shuffle(places, random);
            }
            for (var item : places.subList(0, given)) {
                if (answers(items.get(item), ability)) {
                    sheets.right(item);
                } else {
                    sheets.wrong(item);
                }
            }
            sheets.next();
        }
        return sheets.build();
    }
}
