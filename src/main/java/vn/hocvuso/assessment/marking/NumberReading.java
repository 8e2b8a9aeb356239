package vn.hocvuso.assessment.marking;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * A number as people in Viet Nam write it, {@code 1.250,5}, or the English way, {@code 1,250.5}, where only one of the two
 * makes sense of it.
 *
 * @param unit what stands before or behind the number; empty when nothing does
 */
record NumberReading(BigDecimal number, String unit) {

    private static final Pattern TYPED = Pattern.compile(
            "(?<before>[^\\d.,+\\-]*)(?<number>[+-]? ?[\\d.,]*\\d(?: \\d{3})*(?:[.,]\\d+)?)(?<behind>(?:[^\\d.,+\\-]\\D*)?)");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:([., ])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern ONE_MARK = Pattern.compile("\\d*[.,]\\d+");
    private static final Pattern BOTH = Pattern.compile("(?<thousands>.*)(?<mark>[.,])(?<fraction>\\d+)");

    /** So many digits at most. */
    private static final int LONGEST = 40;

    /**
     * Reads what was typed.
     *
     * @param whole true when only a whole number makes sense
     * @throws Refusal {@code assessment.answer.number} when it is no number, {@code assessment.answer.ambiguous}, with both
     *     readings, when it may be one of two
     */
    static NumberReading of(String typed, boolean whole) {
        var clean = Folding.clean(typed).replace('\u2212', '-');
        var parts = TYPED.matcher(clean);
        if (clean.length() > LONGEST + 40 || !parts.matches()) {
            throw notANumber();
        }
        var before = parts.group("before").trim();
        var behind = parts.group("behind").trim();
        if (!before.isEmpty() && !behind.isEmpty()) {
            throw notANumber();
        }
        var written = parts.group("number");
        var negative = written.startsWith("-");
        var digits = written.replaceFirst("^[+-] ?", "");
        if (digits.length() > LONGEST) {
            throw notANumber();
        }
        var number = unsigned(digits, whole);
        return new NumberReading(negative ? number.negate() : number, before + behind);
    }

    private static BigDecimal unsigned(String digits, boolean whole) {
        var points = count(digits, '.');
        var commas = count(digits, ',');
        var grouped = GROUPED.matcher(digits).matches();
        if (points + commas == 0) {
            if (digits.indexOf(' ') >= 0 && !grouped) {
                throw notANumber();
            }
            return new BigDecimal(digits.replace(" ", ""));
        }
        if (points + commas > 1 && (points == 0 || commas == 0) && digits.indexOf(' ') < 0) {
            return grouped ? thousands(digits) : fail();
        }
        if (points + commas == 1 && digits.indexOf(' ') < 0) {
            if (!ONE_MARK.matcher(digits).matches()) {
                throw notANumber();
            }
            var decimal = new BigDecimal(digits.replace(',', '.'));
            if (!grouped) {
                return decimal;
            }
            if (whole) {
                return thousands(digits);
            }
            throw new Refusal(
                    "assessment.answer.ambiguous",
                    digits,
                    written(thousands(digits), true),
                    written(decimal.stripTrailingZeros(), false));
        }
        var both = BOTH.matcher(digits);
        if (!both.matches()
                || both.group("thousands").contains(both.group("mark"))
                || !GROUPED.matcher(both.group("thousands")).matches()) {
            throw notANumber();
        }
        return new BigDecimal(both.group("thousands").replaceAll("[., ]", "") + "." + both.group("fraction"));
    }

    /** The number so that it is read as itself: a comma before the fraction, no marks between thousands. */
    static String written(BigDecimal number, boolean whole) {
        var plain = number.toPlainString();
        // a fraction of three digits could be read as thousands; a fourth makes it plain
        return whole || number.scale() != 3 ? plain.replace('.', ',') : plain.replace('.', ',') + "0";
    }

    private static BigDecimal thousands(String digits) {
        return new BigDecimal(digits.replaceAll("[., ]", ""));
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private static BigDecimal fail() {
        throw notANumber();
    }

    private static Refusal notANumber() {
        return new Refusal("assessment.answer.number");
    }
}
