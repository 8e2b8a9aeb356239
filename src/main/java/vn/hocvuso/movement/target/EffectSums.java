package vn.hocvuso.movement.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.hocvuso.assessment.placement.PersonalGains.Gain;

/**
 * Adds up what learning has brought people. Of each person and year there is one gain, the mean of those in her courses; with
 * the test weeks later she has kept it when half of what she had gained in the courses asked about is still there.
 */
final class EffectSums {

    private static final double HALF = 0.5;
    /** Gains are sorted into classes of a hundredth of a logit, so that millions of them need no more room than these. */
    private static final double CLASSES = 100;

    /** What is added up by. */
    record Key(long unit, int year, String cohort) {}

    /**
     * What was added up.
     *
     * @param mean of the gains in logits; 0 for nobody
     * @param median of the gains, to a hundredth of a logit; 0 for nobody
     */
    record Sum(int measured, double mean, double median, int followed, int kept, int tasks, int doers) {}

    private static final class Cell {

        private final TreeMap<Integer, Integer> gains = new TreeMap<>();
        private double total;
        private int measured;
        private int followed;
        private int kept;
        private int tasks;
        private int doers;

        private void add(double gain) {
            measured++;
            total += gain;
            gains.merge((int) Math.round(gain * CLASSES), 1, Integer::sum);
        }

        private double median() {
            return (at((measured - 1) / 2) + at(measured / 2)) / 2 / CLASSES;
        }

        /** The class of the gain of this rank, from 0. */
        private double at(int rank) {
            var before = 0;
            for (var one : gains.entrySet()) {
                before += one.getValue();
                if (rank < before) {
                    return one.getKey();
                }
            }
            return 0;
        }

        private Sum sum() {
            var nobody = measured == 0;
            return new Sum(
                    measured, nobody ? 0 : total / measured, nobody ? 0 : median(), followed, kept, tasks, doers);
        }
    }

    private final Map<Key, Cell> cells = new HashMap<>();

    /**
     * Adds what a person has gained in the courses of a year.
     *
     * @param gains at least one
     */
    void gained(Collection<Long> units, int year, Collection<String> cohorts, List<Gain> gains) {
        var gain = gains.stream().mapToDouble(Gain::gain).average().orElseThrow();
        var asked = gains.stream().filter(it -> it.lasting().isPresent()).toList();
        var had = asked.stream().mapToDouble(Gain::gain).sum();
        var has = asked.stream().mapToDouble(it -> it.lasting().orElseThrow()).sum();
        each(units, year, cohorts, cell -> {
            cell.add(gain);
            // who had gained nothing has nothing to keep
            cell.followed += had > 0 ? 1 : 0;
            cell.kept += had > 0 && has >= had * HALF ? 1 : 0;
        });
    }

    /** Adds so many tasks that a person was seen to do in a year. */
    void did(Collection<Long> units, int year, Collection<String> cohorts, int tasks) {
        each(units, year, cohorts, cell -> {
            cell.tasks += tasks;
            cell.doers++;
        });
    }

    private void each(Collection<Long> units, int year, Collection<String> cohorts, Consumer<Cell> adding) {
        for (var unit : units) {
            for (var cohort : cohorts) {
                adding.accept(cells.computeIfAbsent(new Key(unit, year, cohort), key -> new Cell()));
            }
        }
    }

    void forEach(BiConsumer<Key, Sum> reader) {
        cells.forEach((key, cell) -> reader.accept(key, cell.sum()));
    }
}
