package vn.hocvuso.movement.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/** Reads and writes amounts as people here do: a point between thousands, a comma before decimals. */
final class Amounts {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,16}(,\\d{1,2})?");

    private Amounts() {}

    /**
     * What was typed; empty for nothing. Whether less than nothing makes sense is for others to say.
     *
     * @throws Refusal {@code movement.amount.typed}
     */
    static Optional<BigDecimal> typed(String text, String field) {
        var typed = text == null ? "" : text.strip().replace(" ", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!GROUPED.matcher(typed).matches() && !PLAIN.matcher(typed).matches()) {
            throw new Refusal("movement.amount.typed").at(field);
        }
        return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
    }

    /** The same that must be there. @throws Refusal {@code movement.amount.typed} */
    static BigDecimal required(String text, String field) {
        return typed(text, field).orElseThrow(() -> new Refusal("movement.amount.typed").at(field));
    }

    /** As {@link #typed} reads it, without points. */
    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
