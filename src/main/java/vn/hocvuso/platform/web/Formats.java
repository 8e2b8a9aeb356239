package vn.hocvuso.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.platform.time.Clocks;

/** The functions that pages use to show values: {@code hv:} in Expression Language. */
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final int HOUR = 60;

    /** The patterns of our own bundles: a few hundred. */
    private static final Map<Pattern, Filling> FORMATS = new ConcurrentHashMap<>();

    private record Pattern(String text, Locale locale) {}

    /**
     * A pattern that was read once, for reading it takes longer than filling it in.
     *
     * @param text the whole pattern if it is only text and places for arguments, else null
     */
    private record Filling(MessageFormat format, String text) {

        private static final int GROUPED_FROM = 1000;

        static Filling of(Pattern pattern) {
            var plain = pattern.text().replaceAll("\\{[0-2]}", "").matches("[^'{}]*");
            return new Filling(new MessageFormat(pattern.text(), pattern.locale()), plain ? pattern.text() : null);
        }

        String fill(Object... arguments) {
            if (text == null || !Arrays.stream(arguments).allMatch(Filling::isAsItIs)) {
                return ((MessageFormat) format.clone()).format(arguments);
            }
            var filled = new StringBuilder(text.length() + 20);
            var from = 0;
            for (var place = text.indexOf('{'); place >= 0; place = text.indexOf('{', from)) {
                var number = text.charAt(place + 1) - '0';
                filled.append(text, from, place)
                        .append(number < arguments.length ? arguments[number] : text.substring(place, place + 3));
                from = place + 3;
            }
            return filled.append(text, from, text.length()).toString();
        }

        /** True for what a format of messages would write as it is. */
        private static boolean isAsItIs(Object argument) {
            return argument instanceof String
                    || (argument instanceof Integer || argument instanceof Long)
                            && ((Number) argument).longValue() >= 0
                            && ((Number) argument).longValue() < GROUPED_FROM;
        }
    }

    private Formats() {}

    /** A day as its reader writes it, in Viet Nam's time: 23/11/2026, or 23 Nov 2026. */
    public static String date(Instant at) {
        return at == null ? "" : day(Clocks.day(at));
    }

    public static String day(LocalDate on) {
        return on == null ? "" : formatter("format.day").format(on);
    }

    /** A day and its hour and minute, in Viet Nam's time. */
    public static String dateTime(Instant at) {
        return at == null ? "" : formatter("format.dayAndTime").format(at.atZone(Clocks.VIET_NAM));
    }

    /** The time of the day to the second. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(Clocks.VIET_NAM));
    }

    /** So many minutes as people say them, from an hour on in hours and minutes. */
    public static String duration(int minutes) {
        if (minutes < HOUR) {
            return fill(text("format.minutes"), minutes);
        }
        return minutes % HOUR == 0
                ? fill(text("format.hours"), minutes / HOUR)
                : fill2(text("format.hoursAndMinutes"), minutes / HOUR, minutes % HOUR);
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

    private static String format(String pattern, Object... arguments) {
        return FORMATS.computeIfAbsent(new Pattern(pattern, locale()), Filling::of)
                .fill(arguments);
    }

    /** The address of a file in {@code /resources/hocvuso/}, with its content's hash so that browsers may keep it. */
    public static String asset(String name) {
        var context = (ServletContext)
                FacesContext.getCurrentInstance().getExternalContext().getContext();
        return Assets.of(context, name).address();
    }

    private static DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale());
    }

    private static String text(String key) {
        return RoomMessages.of("platform", locale()).getString(key);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
