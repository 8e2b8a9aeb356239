package vn.hocvuso.platform.web;

import java.text.MessageFormat;
import java.util.Locale;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.RoomMessages;

/** Finds a room's message in the reader's language. */
public final class Texts {

    public static final Locale VIETNAMESE = RoomMessages.VIETNAMESE;

    private Texts() {}

    public static String of(Refusal refusal, Locale locale) {
        return of(
                refusal.room(),
                locale,
                refusal.messageKey(),
                refusal.arguments().toArray());
    }

    /** The message of a room's bundle, its arguments filled in. */
    public static String of(String room, Locale locale, String key, Object... arguments) {
        return new MessageFormat(RoomMessages.of(room, locale).getString(key), locale).format(arguments);
    }
}
