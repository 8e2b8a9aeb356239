package vn.hocvuso.movement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Reads what was written into forms. */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHARE = Pattern.compile("(\\S+)\\s+([0-9]{1,3}(?:[.,][0-9]{1,2})?)\\s*%?");

    private static final int LONGEST_SLUG = 40;

    private Written() {}

    /**
     * A day as the browser's date input sends it.
     *
     * @param field the input in which it was written
     * @throws Refusal {@code movement.page.day}
     */
    static LocalDate day(String text, String field) {
        return optionalDay(text, field).orElseThrow(() -> new Refusal("movement.page.day").at(field));
    }

    /** The same; empty for none. @throws Refusal {@code movement.page.day} */
    static Optional<LocalDate> optionalDay(String text, String field) {
        var typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            throw new Refusal("movement.page.day").at(field);
        }
    }

    /** A whole number of at most nine digits. @throws Refusal {@code movement.page.number} */
    static int number(String text, String field) {
        var typed = text == null ? "" : text.strip();
        if (!NUMBER.matcher(typed).matches()) {
            throw new Refusal("movement.page.number").at(field);
        }
        return Integer.parseInt(typed);
    }

    /** An id in an address; 0, which nothing has, for what is none. */
    static long id(String text) {
        return text != null && ID.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    /** A code made of a name: {@code Số lớp đã mở} becomes {@code so-lop-da-mo}; at most 40 characters. */
    static String slug(String name) {
        var dashed = Folding.fold(Folding.clean(name == null ? "" : name)).replaceAll("[^a-z0-9]+", "-");
        var cut = dashed.replaceFirst("^-", "");
        return cut.substring(0, Math.min(cut.length(), LONGEST_SLUG)).replaceFirst("-$", "");
    }

    /** Codes with blanks, commas or lines between them. */
    static List<String> codes(String text) {
        return Stream.of((text == null ? "" : text).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** On each line a code and a share in percent, by the code. @throws Refusal {@code movement.page.shares} */
    static Map<String, BigDecimal> shares(String text, String field) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        for (var line : (text == null ? "" : text).lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            var share = SHARE.matcher(line.strip());
            if (!share.matches()
                    || shares.put(share.group(1), new BigDecimal(share.group(2).replace(',', '.'))) != null) {
                throw new Refusal("movement.page.shares", line.strip()).at(field);
            }
        }
        return shares;
    }
}
