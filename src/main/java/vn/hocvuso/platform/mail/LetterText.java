package vn.hocvuso.platform.mail;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hocvuso.platform.text.RoomMessages;

/** The words of letters: messages of rooms, as on pages. */
public final class LetterText {

    private LetterText() {}

    /** The message of a room's bundle, its arguments filled in. */
    public static String of(String room, Locale language, String key, Object... arguments) {
        return new MessageFormat(RoomMessages.of(room, language).getString(key), language).format(arguments);
    }

    /** A day as pages write it. */
    public static String day(LocalDate on, Locale language) {
        return DateTimeFormatter.ofPattern(RoomMessages.of("platform", language).getString("format.day"), language)
                .format(on);
    }
}
