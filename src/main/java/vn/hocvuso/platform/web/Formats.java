package vn.hocvuso.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.platform.time.Clocks;

/** The functions that pages use to show values: {@code hv:} in Expression Language. */
public final class Formats {

    /** The patterns of our own bundles: a few hundred. */
    private static final Map<Pattern, MessageFormat> PATTERNS = new ConcurrentHashMap<>();

    private record Pattern(String text, Locale locale) {}

    private Formats() {}

    /** A day as its reader writes it, in Viet Nam's time: 23/11/2026, or 23 Nov 2026. */
    public static String date(Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, Clocks.VIET_NAM));
    }

    public static String day(LocalDate on) {
        return on == null ? "" : formatter("format.day").format(on);
    }

    /** A day and its hour and minute, in Viet Nam's time. */
    public static String dateTime(Instant at) {
        return at == null ? "" : formatter("format.dayAndTime").format(at.atZone(Clocks.VIET_NAM));
    }

    /** A message with one argument filled in. */
    public static String fill(String pattern, Object argument) {
        return format(pattern, argument);
    }

    /** A message with two arguments filled in. */
    public static String fill2(String pattern, Object first, Object second) {
        return format(pattern, first, second);
    }

    /** A message with three arguments filled in. */
    public static String fill3(String pattern, Object first, Object second, Object third) {
        return format(pattern, first, second, third);
    }

    /** Reading a pattern takes longer than filling it in, so each is read once; a format serves one thread at a time. */
    private static String format(String pattern, Object... arguments) {
        var format = PATTERNS.computeIfAbsent(
                new Pattern(pattern, locale()), key -> new MessageFormat(key.text(), key.locale()));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The address of a file in {@code /resources/hocvuso/}, with its content's hash so that browsers may keep it. */
    public static String asset(String name) {
        var context = (ServletContext)
                FacesContext.getCurrentInstance().getExternalContext().getContext();
        return Assets.of(context, name).address();
    }

    private static DateTimeFormatter formatter(String key) {
        var locale = locale();
        return DateTimeFormatter.ofPattern(RoomMessages.of("platform", locale).getString(key), locale);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
