package vn.hocvuso.assessment.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Classical item analysis of a form. Figures that the answers do not allow are {@link Double#NaN}: a correlation where
 * everybody is alike, a reliability of fewer than two people or items.
 *
 * <p>The <em>rest score</em> of a person for an item is the share of right answers, 0 to 1, among the other items that
 * the person reached. Where everybody reached everything it orders people as the number of right answers does, and
 * correlates in the same way; where people were given different items it still compares them.
 *
 * @param persons how many sheets were analysed
 * @param items in the order of the form
 */
public record ItemAnalysis(int persons, List<Item> items, Reliability reliability) implements Serializable {

    /** Kelley, T. L. (1939), The selection of upper and lower groups, Journal of Educational Psychology 30, 17-24. */
    private static final double GROUP = 0.27;

    /**
     * What a form offers for one item.
     *
     * @param choices how many, or 0 where choices are not counted
     * @param key the place of the right one, or {@link AnswerSheets#NO_CHOICE}
     */
    public record Offered(int choices, int key) {

        /** An item whose choices are not counted. */
        public static final Offered UNCOUNTED = new Offered(0, AnswerSheets.NO_CHOICE);

        public Offered {
            if (choices < 0
                    || choices > AnswerSheets.LAST_CHOICE + 1
                    || key < AnswerSheets.NO_CHOICE
                    || key >= choices) {
                throw new IllegalArgumentException(choices + " choices with key " + key);
            }
        }
    }

    /**
     * Where verdicts begin.
     *
     * @param fewAnswers with fewer answers only {@link Verdict#TOO_FEW_ANSWERS} is told
     * @param easy facility above which an item is too easy, 0 to 1
     * @param hard facility below which an item is too hard, 0 to 1
     * @param separates least discrimination, -1 to 1
     * @param used least share of the answers, 0 to 1, for a distractor that is of use
     * @param takers how many must have taken a distractor before the key is doubted for it
     */
    public record Thresholds(int fewAnswers, double easy, double hard, double separates, double used, int takers)
            implements Serializable {

        /**
         * Fewer than 30 answers tell nothing. Facility 0.25 is what guessing among four choices gives, and 0.95 leaves
         * one in twenty to learn from; both are this project's own, for tests that most people are to pass.
         * Discrimination 0.20: below it items are poor and to be rejected or rewritten (Ebel, R. L., and Frisbie, D. A.,
         * 1991, Essentials of Educational Measurement, 5th edition, chapter on item analysis; said there of the
         * difference between upper and lower group). A distractor works
         * from 5 % of the answers on (Haladyna, T. M., and Downing, S. M., 1993, How many options is enough for a
         * multiple-choice test item?, Educational and Psychological Measurement 53, 999-1010). Ten takers: our own, so
         * that one able person's slip does not put a key in doubt.
         */
        public static final Thresholds DEFAULT = new Thresholds(30, 0.95, 0.25, 0.20, 0.05, 10);
    }

    /**
     * One item.
     *
     * @param answers how many people reached it
     * @param facility share of right answers, 0 to 1; the "difficulty" p of classical test theory
     * @param discrimination corrected point-biserial correlation, -1 to 1: of the item with the rest score (Henrysson,
     *     S., 1963, Correction of item-total correlations in item analysis, Psychometrika 28, 211-218)
     * @param upperLower facility among the 27 % with the highest rest score less that among the 27 % with the lowest, -1
     *     to 1; people who tie at a border count in part, so that the order of the sheets does not matter
     * @param choices one line for each choice offered; empty where they are not counted
     */
    public record Item(
            int answers,
            double facility,
            double discrimination,
            double upperLower,
            List<ChoiceLine> choices,
            Set<Verdict> verdicts)
            implements Serializable {}

    /**
     * One choice of an item.
     *
     * @param share of those who reached the item, 0 to 1
     * @param restScore mean rest score of those who took it, 0 to 1
     */
    public record ChoiceLine(int place, boolean key, int takers, double share, double restScore)
            implements Serializable {}

    /**
     * How far the number of right answers can be trusted.
     *
     * @param persons who reached every item; only these count here
     * @param mean right answers
     * @param deviation standard deviation of the right answers, with n - 1
     * @param alpha Cronbach's alpha (1951, Psychometrika 16, 297-334), at most 1, below 0 where items go against each
     *     other; for items that are right or wrong it is formula 20 of Kuder and Richardson (1937, Psychometrika 2,
     *     151-160)
     * @param error standard error of measurement, in right answers: deviation times the root of 1 - alpha (Lord, F. M.,
     *     and Novick, M. R., 1968, Statistical Theories of Mental Test Scores, chapter 3)
     */
    public record Reliability(int persons, double mean, double deviation, double alpha, double error)
            implements Serializable {}

    /** Someone's answer to the item that is looked at. */
    private record Answer(boolean right, double rest, int choice) {}

    public ItemAnalysis {
        items = List.copyOf(items);
    }

    /** Without counting choices, and with the default thresholds. */
    public static ItemAnalysis of(AnswerSheets sheets) {
        return of(sheets, Collections.nCopies(sheets.items(), Offered.UNCOUNTED), Thresholds.DEFAULT);
    }

    /**
     * Time grows with sheets times items.
     *
     * @param offered for each item of the form
     */
    public static ItemAnalysis of(AnswerSheets sheets, List<Offered> offered, Thresholds thresholds) {
        if (offered.size() != sheets.items()) {
            throw new IllegalArgumentException(offered.size() + " items instead of " + sheets.items());
        }
        var right = new int[sheets.persons()];
        var reached = new int[sheets.persons()];
        for (var person = 0; person < sheets.persons(); person++) {
            for (var item = 0; item < sheets.items(); item++) {
                right[person] += sheets.right(person, item) ? 1 : 0;
                reached[person] += sheets.reached(person, item) ? 1 : 0;
            }
        }
        var items = new ArrayList<Item>();
        for (var item = 0; item < sheets.items(); item++) {
            items.add(item(answers(sheets, item, right, reached), offered.get(item), thresholds));
        }
        return new ItemAnalysis(sheets.persons(), items, reliability(sheets, right, reached));
    }

    /** Of those who reached it; the rest score of one who reached nothing else is no number. */
    private static List<Answer> answers(AnswerSheets sheets, int item, int[] right, int[] reached) {
        return IntStream.range(0, sheets.persons())
                .filter(person -> sheets.reached(person, item))
                .mapToObj(person -> {
                    var own = sheets.right(person, item);
                    var rest = (right[person] - (own ? 1 : 0)) / (reached[person] - 1.0);
                    return new Answer(own, rest, sheets.choice(person, item));
                })
                .toList();
    }

    private static Item item(List<Answer> answers, Offered offered, Thresholds thresholds) {
        var facility = new Mean().evaluate(rights(answers));
        var compared =
                answers.stream().filter(answer -> !Double.isNaN(answer.rest())).toList();
        var discrimination = correlation(rights(compared), rests(compared));
        var choices = choices(answers, offered);
        return new Item(
                answers.size(),
                facility,
                discrimination,
                upperLower(compared),
                choices,
                verdicts(answers.size(), facility, discrimination, choices, thresholds));
    }

    private static double[] rights(List<Answer> answers) {
        return answers.stream().mapToDouble(answer -> answer.right() ? 1 : 0).toArray();
    }

    private static double[] rests(List<Answer> answers) {
        return answers.stream().mapToDouble(Answer::rest).toArray();
    }

    private static double correlation(double[] one, double[] other) {
        return one.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(one, other);
    }

    private static double upperLower(List<Answer> answers) {
        var low = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::rest))
                .toList();
        var high = new ArrayList<>(low);
        Collections.reverse(high);
        var size = GROUP * low.size();
        return firstOnes(high, size) - firstOnes(low, size);
    }

    /** Facility among the first; of those who tie at the border each counts for the same part. */
    private static double firstOnes(List<Answer> ordered, double size) {
        var right = 0.0;
        var left = size;
        for (var start = 0; start < ordered.size() && left > 0; ) {
            var end = start;
            var rightHere = 0;
            while (end < ordered.size()
                    && ordered.get(end).rest() == ordered.get(start).rest()) {
                rightHere += ordered.get(end++).right() ? 1 : 0;
            }
            var part = Math.min(1, left / (end - start));
            right += rightHere * part;
            left -= (end - start) * part;
            start = end;
        }
        return right / size;
    }

    private static List<ChoiceLine> choices(List<Answer> answers, Offered offered) {
        return IntStream.range(0, offered.choices())
                .mapToObj(place -> {
                    var takers = answers.stream()
                            .filter(answer -> answer.choice() == place)
                            .toList();
                    var rest = takers.stream()
                            .mapToDouble(Answer::rest)
                            .filter(each -> !Double.isNaN(each))
                            .average()
                            .orElse(Double.NaN);
                    var share = answers.isEmpty() ? Double.NaN : (double) takers.size() / answers.size();
                    return new ChoiceLine(place, place == offered.key(), takers.size(), share, rest);
                })
                .toList();
    }

    private static Set<Verdict> verdicts(
            int answers, double facility, double discrimination, List<ChoiceLine> choices, Thresholds thresholds) {
        if (answers < thresholds.fewAnswers()) {
            return Set.of(Verdict.TOO_FEW_ANSWERS);
        }
        var verdicts = EnumSet.noneOf(Verdict.class);
        if (facility > thresholds.easy()) {
            verdicts.add(Verdict.TOO_EASY);
        }
        if (facility < thresholds.hard()) {
            verdicts.add(Verdict.TOO_HARD);
        }
        // no number where everybody answers alike, which separates nobody
        if (!(discrimination >= thresholds.separates())) {
            verdicts.add(Verdict.DOES_NOT_SEPARATE);
        }
        var distractors = choices.stream().filter(choice -> !choice.key()).toList();
        choices.stream().filter(ChoiceLine::key).forEach(key -> {
            var bar = key.takers() == 0 ? -1 : key.restScore();
            if (distractors.stream()
                    .anyMatch(
                            distractor -> distractor.takers() >= thresholds.takers() && distractor.restScore() > bar)) {
                verdicts.add(Verdict.KEY_DOUBTFUL);
            }
            if (distractors.stream().anyMatch(distractor -> distractor.share() < thresholds.used())) {
                verdicts.add(Verdict.DISTRACTOR_UNUSED);
            }
        });
        return Collections.unmodifiableSet(verdicts);
    }

    private static Reliability reliability(AnswerSheets sheets, int[] right, int[] reached) {
        var items = sheets.items();
        var whole = IntStream.range(0, sheets.persons())
                .filter(person -> reached[person] == items)
                .toArray();
        if (whole.length < 2 || items < 2) {
            return new Reliability(whole.length, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        var scores = IntStream.of(whole).mapToDouble(person -> right[person]).toArray();
        var variance = new Variance();
        var ofItems = 0.0;
        for (var item = 0; item < items; item++) {
            var place = item;
            ofItems += variance.evaluate(IntStream.of(whole)
                    .mapToDouble(person -> sheets.right(person, place) ? 1 : 0)
                    .toArray());
        }
        var ofScores = variance.evaluate(scores);
        var alpha = ofScores == 0 ? Double.NaN : items / (items - 1.0) * (1 - ofItems / ofScores);
        var deviation = Math.sqrt(ofScores);
        return new Reliability(
                whole.length, new Mean().evaluate(scores), deviation, alpha, deviation * Math.sqrt(1 - alpha));
    }
}
