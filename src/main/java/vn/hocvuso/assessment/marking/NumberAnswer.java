package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * A number, typed.
 *
 * @param whole true when the answer is a whole number, which the page says; then a point or comma before three digits
 *     groups thousands
 */
public record NumberAnswer(BigDecimal key, Tolerance tolerance, boolean whole, Optional<Unit> unit) implements Body {

    /** How far from the key is still right. */
    public record Tolerance(Measure measure, BigDecimal amount) implements Serializable {

        /** What the amount counts. */
        public enum Measure {
            /** The key's own unit. */
            ABSOLUTE,
            /** Hundredths of the key. */
            PERCENT
        }

        /** Only the key itself is right. */
        public static final Tolerance NONE = new Tolerance(Measure.ABSOLUTE, BigDecimal.ZERO);

        public Tolerance {
            amount = plain(amount, "tolerance");
            if (amount.signum() < 0 || measure == Measure.PERCENT && amount.compareTo(BigDecimal.valueOf(100)) >= 0) {
                throw new Refusal("assessment.item.tolerance").at("tolerance");
            }
        }

        boolean allows(BigDecimal key, BigDecimal given) {
            var limit = measure == Measure.ABSOLUTE
                    ? amount
                    : key.abs().multiply(amount).movePointLeft(2);
            return given.subtract(key).abs().compareTo(limit) <= 0;
        }
    }

    /**
     * What the number counts.
     *
     * @param spellings one to ten, compared without regard to case, blanks and diacritics; the first is shown
     * @param required true when the learner must write it; else it stands beside the field and may be written
     */
    public record Unit(List<String> spellings, boolean required) implements Serializable {

        public Unit {
            spellings = Texts.distinct(spellings, 1, 10, 30, "unit");
            if (spellings.stream().anyMatch(it -> it.chars().anyMatch(Character::isDigit))) {
                throw new Refusal("assessment.item.unit").at("unit");
            }
        }

        boolean accepts(String written) {
            return spellings.stream().anyMatch(it -> folded(it).equals(folded(written)));
        }

        private static String folded(String spelling) {
            return Folding.fold(Folding.clean(spelling)).replace(" ", "");
        }
    }

    public NumberAnswer {
        key = plain(key, "key");
        if (whole && key.scale() > 0) {
            throw new Refusal("assessment.item.whole").at("key");
        }
    }

    /**
     * The number that an author has written, read as what learners type is read.
     *
     * @throws Refusal {@code assessment.answer.number}, {@code assessment.answer.ambiguous}
     */
    public static BigDecimal number(String written, boolean whole) {
        var reading = NumberReading.of(written, whole);
        if (!reading.unit().isEmpty()) {
            throw new Refusal("assessment.answer.number");
        }
        var stripped = reading.number().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number so that {@link #number} reads it as itself, whether a whole one is asked for or not. */
    public static String written(BigDecimal number) {
        return NumberReading.written(number, false);
    }

    /** Without zeros that say nothing, so that equal numbers are equal; of a length that people write. */
    private static BigDecimal plain(BigDecimal number, String field) {
        // looked at before anything is made of it: a short text may spell a number of a billion digits
        if (number.precision() > 15 || Math.abs((long) number.scale()) > 10) {
            throw new Refusal("assessment.item.number").at(field);
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int shuffled() {
        return 0;
    }

    @Override
    public Shown shown(List<Integer> order) {
        return new Shown.Number(whole, unit.filter(it -> !it.required()).map(it -> it.spellings()
                .get(0)));
    }
}
