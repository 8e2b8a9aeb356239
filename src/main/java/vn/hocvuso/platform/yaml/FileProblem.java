package vn.hocvuso.platform.yaml;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.RoomMessages;

/**
 * A mistake in a file that people write by hand.
 *
 * @param file as its author calls it
 * @param line from 1; 0 when the file as a whole is meant
 * @param key the room, a dot, and the key in that room's bundle
 */
public record FileProblem(String file, int line, String key, List<Object> arguments) implements Serializable {

    public static FileProblem of(String file, Refusal refusal) {
        return new FileProblem(file, 0, refusal.key(), refusal.arguments());
    }

    /** The message in this language, without file and line. */
    public String text(Locale locale) {
        var room = key.substring(0, key.indexOf('.'));
        var messages = RoomMessages.of(room, locale);
        var name = key.substring(room.length() + 1);
        // A refusal of another room must not stop the start for want of a text.
        return messages.containsKey(name)
                ? new MessageFormat(messages.getString(name), locale).format(arguments.toArray())
                : key;
    }

    /** File, line and message, as compilers write them. */
    public String told(Locale locale) {
        return file + (line > 0 ? ":" + line : "") + ": " + text(locale);
    }
}
