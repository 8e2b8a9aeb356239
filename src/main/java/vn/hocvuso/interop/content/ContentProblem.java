package vn.hocvuso.interop.content;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.hocvuso.platform.Refusal;

/**
 * A mistake in a file of content.
 *
 * @param file as its author calls it: {@code courses/an-toan-tren-mang/course.yaml}
 * @param line from 1; 0 when the file as a whole is meant
 * @param key the room, a dot, and the key in that room's bundle
 */
public record ContentProblem(String file, int line, String key, List<Object> arguments) implements Serializable {

    static ContentProblem of(String file, Refusal refusal) {
        return new ContentProblem(file, 0, refusal.key(), refusal.arguments());
    }

    /** The message in this language, without file and line. */
    public String text(Locale locale) {
        var room = key.substring(0, key.indexOf('.'));
        var pattern = ResourceBundle.getBundle("vn.hocvuso." + room + ".messages", locale)
                .getString(key.substring(room.length() + 1));
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    /** File, line and message, as compilers write them. */
    public String told(Locale locale) {
        return file + (line > 0 ? ":" + line : "") + ": " + text(locale);
    }
}
