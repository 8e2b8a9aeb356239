package vn.hocvuso.assessment.marking;

import com.ezylang.evalex.data.EvaluationValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/**
 * The variables of an item, of which each learner is given values of her own.
 *
 * @param variables at most twelve, of which at most eight are drawn; a derived one may use those before it
 */
public record Parameters(List<Variable> variables) implements Serializable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** Up to so many combinations are all tried; of more, every corner and as many at random as {@link #SAMPLES}. */
    private static final int ALL = 2000;

    private static final int SAMPLES = 200;
    private static final int MOST_VALUES = 1_000_000;

    /** Something that has a value, and a name to use it by: small letters, digits and underscores. */
    public sealed interface Variable extends Serializable {

        String name();
    }

    /** A number from one bound to the other, both included, by steps: at most a million values. */
    public record Range(String name, BigDecimal from, BigDecimal to, BigDecimal step) implements Variable {

        public Range {
            requireName(name);
            for (var number : List.of(from, to, step)) {
                if (number.precision() > 15 || Math.abs((long) number.scale()) > 10) {
                    throw new Refusal("assessment.item.number").at("parameters");
                }
            }
            if (step.signum() <= 0
                    || from.compareTo(to) > 0
                    || to.subtract(from).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
                throw new Refusal("assessment.item.range", name).at("parameters");
            }
        }

        int size() {
            return to.subtract(from).divideToIntegralValue(step).intValueExact() + 1;
        }
    }

    /** One text of a list of two to fifty. */
    public record Pick(String name, List<String> texts) implements Variable {

        public Pick {
            requireName(name);
            texts = Texts.distinct(texts, 2, 50, 100, "parameters");
        }
    }

    /** What an expression gives, see the decision note 0043 for what may stand in it. */
    public record Derived(String name, String expression) implements Variable {

        public Derived {
            requireName(name);
            expression = Texts.required(expression, 200, "parameters");
        }
    }

    public Parameters {
        variables = List.copyOf(variables);
        Texts.requireCount(variables, 1, 12, "parameters");
        Texts.requireDistinct(variables.stream().map(Variable::name).toList(), "parameters");
        var drawn = variables.stream().filter(it -> !(it instanceof Derived)).count();
        if (drawn < 1 || drawn > 8) {
            throw new Refusal("assessment.item.drawn", 1, 8).at("parameters");
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("assessment.item.name", name).at("parameters");
        }
    }

    /** The values of one learner: what fills the texts and numbers of an item. */
    static final class Values implements Filling {

        private final Map<String, EvaluationValue> values;

        private Values(Map<String, EvaluationValue> values) {
            this.values = values;
        }

        /** The text with what stands in braces, names or expressions, replaced; numbers the Vietnamese way. */
        @Override
        public String text(String written) {
            return PLACE.matcher(written).replaceAll(place -> {
                var value = Expressions.evaluate(place.group(1), values);
                return java.util.regex.Matcher.quoteReplacement(
                        value.isNumberValue() ? grouped(value.getNumberValue()) : value.getStringValue());
            });
        }

        /** The number written, or what the expression in braces gives. */
        @Override
        public BigDecimal number(String written) {
            var place = PLACE.matcher(written.trim());
            if (!place.matches()) {
                return new BigDecimal(written);
            }
            var value = Expressions.evaluate(place.group(1), values);
            if (!value.isNumberValue()) {
                throw new NumberFormatException(written);
            }
            return value.getNumberValue();
        }
    }

    /**
     * A number as it is written in Vietnamese: {@code 1.250.000,5}.
     *
     * @throws Refusal {@code assessment.item.number} for more than 15 digits before or 6 behind the comma
     */
    static String grouped(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > 6 || (long) plain.precision() - plain.scale() > 15) {
            throw new Refusal("assessment.item.number").at("parameters");
        }
        var parts = plain.abs().toPlainString().split("\\.");
        var whole = new StringBuilder(parts[0]);
        for (var i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return (plain.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** The values that the generator draws next. */
    Values draw(Random random) {
        return values(random::nextInt);
    }

    /** The values for which each variable takes the one that the function picks of so many. */
    private Values values(PickOf pick) {
        var values = new LinkedHashMap<String, EvaluationValue>();
        for (var variable : variables) {
            if (variable instanceof Range range) {
                var value = range.from().add(range.step().multiply(BigDecimal.valueOf(pick.of(range.size()))));
                values.put(range.name(), EvaluationValue.numberValue(value));
            } else if (variable instanceof Pick list) {
                values.put(
                        list.name(),
                        EvaluationValue.stringValue(
                                list.texts().get(pick.of(list.texts().size()))));
            } else if (variable instanceof Derived derived) {
                values.put(derived.name(), Expressions.evaluate(derived.expression(), values));
            }
        }
        return new Values(values);
    }

    /** Picks a place below the size. */
    private interface PickOf {
        int of(int size);
    }

    /** Tries every combination there is; where there are too many, the corners and two hundred others, always the same. */
    void forSamples(Consumer<Values> trial) {
        var sizes = variables.stream().mapToInt(SIZE).filter(size -> size > 0).toArray();
        var combinations = BigInteger.ONE;
        for (var size : sizes) {
            combinations = combinations.multiply(BigInteger.valueOf(size));
        }
        if (combinations.compareTo(BigInteger.valueOf(ALL)) <= 0) {
            for (var i = 0; i < combinations.intValue(); i++) {
                var rest = new int[] {i};
                trial.accept(values(size -> {
                    var place = rest[0] % size;
                    rest[0] /= size;
                    return place;
                }));
            }
            return;
        }
        for (var i = 0; i < 1 << sizes.length; i++) {
            var rest = new int[] {i};
            trial.accept(values(size -> {
                var place = (rest[0] & 1) * (size - 1);
                rest[0] >>= 1;
                return place;
            }));
        }
        for (var seed = 0; seed < SAMPLES; seed++) {
            trial.accept(draw(new Random(seed)));
        }
    }

    private static final ToIntFunction<Variable> SIZE = variable -> variable instanceof Range range
            ? range.size()
            : variable instanceof Pick pick ? pick.texts().size() : 0;
}
