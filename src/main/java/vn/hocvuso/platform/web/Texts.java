package vn.hocvuso.platform.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.RoomMessages;
import vn.hocvuso.platform.yaml.FileProblem;

/** Finds a room's message in the reader's language. */
public final class Texts {

    public static final Locale VIETNAMESE = RoomMessages.VIETNAMESE;

    private static final int KILO = 1024;

    private Texts() {}

    /** How large something is: {@code 340 KB}, {@code 1,2 MB}. */
    public static String size(int kilobytes, Locale locale) {
        if (kilobytes < KILO) {
            return kilobytes + "\u00a0KB";
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return number.format((double) kilobytes / KILO) + "\u00a0MB";
    }

    /** What a refusal says; a mistake in a text that it mentions is told in the same language. */
    public static String of(Refusal refusal, Locale locale) {
        return of(
                refusal.room(),
                locale,
                refusal.messageKey(),
                refusal.arguments().stream()
                        .map(it -> it instanceof FileProblem problem ? problem.text(locale) : it)
                        .toArray());
    }

    /** The message of a room's bundle, its arguments filled in. */
    public static String of(String room, Locale locale, String key, Object... arguments) {
        return new MessageFormat(RoomMessages.of(room, locale).getString(key), locale).format(arguments);
    }
}
