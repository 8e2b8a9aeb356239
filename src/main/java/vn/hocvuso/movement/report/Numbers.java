package vn.hocvuso.movement.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as Vietnamese documents write them. */
final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Numbers() {}

    /** {@code 05/02/2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A point every three digits, a comma before at most two decimals. */
    static String shown(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }
}
