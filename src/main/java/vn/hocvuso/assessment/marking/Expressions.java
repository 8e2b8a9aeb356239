package vn.hocvuso.assessment.marking;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/**
 * Arithmetic as authors write it: {@code + - * / %}, comparisons, {@code && ||}, and the functions {@code ABS}, {@code MIN},
 * {@code MAX}, {@code IF(condition, yes, no)} and {@code ROUND(number, places)}, which rounds a half away from zero. Decimal,
 * 34 digits. Nothing else is in the language: no powers, no dates, no texts but comparing them, nothing that reaches out.
 */
final class Expressions {

    private static final int LONGEST = 200;

    /** Powers of ten in a literal, of which a short text can spell too large ones. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(?i)(?<![a-z_])[0-9.]+e[+-]?\\d|0x");

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .mathContext(new MathContext(34, RoundingMode.HALF_UP))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .functionDictionary(functions())
            .operatorDictionary(operators())
            .build();

    private Expressions() {}

    private static FunctionDictionaryIfc functions() {
        var functions = new MapBasedFunctionDictionary();
        functions.addFunction("ABS", new AbsFunction());
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("IF", new IfFunction());
        functions.addFunction("ROUND", new Rounding());
        return functions;
    }

    private static OperatorDictionaryIfc operators() {
        var operators = new MapBasedOperatorDictionary();
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("%", new InfixModuloOperator());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        return operators;
    }

    /**
     * What the expression is worth.
     *
     * @throws Refusal {@code assessment.item.variable} for a name that has no value, {@code assessment.item.expression}
     *     when it is no expression or has no value, as when it divides by zero
     */
    static EvaluationValue evaluate(String expression, Map<String, EvaluationValue> values) {
        if (expression.length() > LONGEST || SCIENTIFIC.matcher(expression).find()) {
            throw wrong(expression, values);
        }
        try {
            var parsed = new Expression(expression, LANGUAGE);
            for (var name : parsed.getUsedVariables()) {
                if (!values.containsKey(name)) {
                    throw new Refusal("assessment.item.variable", name).at("parameters");
                }
            }
            var value = parsed.withValues(values).evaluate();
            if (!value.isNumberValue() && !value.isStringValue()) {
                throw wrong(expression, values);
            }
            return value;
        } catch (BaseException | ArithmeticException | UnsupportedOperationException e) {
            throw wrong(expression, values);
        }
    }

    private static Refusal wrong(String expression, Map<String, EvaluationValue> values) {
        var shown = new StringBuilder();
        values.forEach((name, value) -> shown.append(shown.isEmpty() ? "" : ", ")
                .append(name)
                .append(" = ")
                .append(value.getStringValue()));
        return new Refusal("assessment.item.expression", expression, shown.isEmpty() ? "–" : shown.toString())
                .at("parameters");
    }

    /** The library's own rounds to as many places as asked, be it a billion. */
    @FunctionParameter(name = "number")
    @FunctionParameter(name = "places")
    private static final class Rounding extends AbstractFunction {

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
                throws EvaluationException {
            var places = values[1].getNumberValue();
            if (!values[0].isNumberValue() || places.signum() < 0 || places.compareTo(BigDecimal.TEN) > 0) {
                throw new EvaluationException(token, "ROUND takes a number and 0 to 10 places");
            }
            return EvaluationValue.numberValue(
                    values[0].getNumberValue().setScale(places.intValue(), RoundingMode.HALF_UP));
        }
    }
}
