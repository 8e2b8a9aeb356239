package vn.hocvuso.movement;

import java.util.stream.Collectors;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Takes in what people have typed: composed, without what cannot be seen, and no longer than there is room for. */
public final class Typed {

    private static final int MOST_INDENT = 8;

    private Typed() {}

    /**
     * One line that must be there.
     *
     * @param longest characters
     * @param key of the refusal, which gets {@code longest} as its argument
     * @param field the input in which it was typed
     * @throws Refusal {@code key} when it is empty or longer
     */
    public static String line(String typed, int longest, String key, String field) {
        return required(optionalLine(typed, longest, key, field), longest, key, field);
    }

    /** The same; may be empty. */
    public static String optionalLine(String typed, int longest, String key, String field) {
        return fitting(Folding.clean(typed == null ? "" : typed), longest, key, field);
    }

    /** The same as {@link #line} for a text of several lines, which stay apart; empty lines at either end are dropped. */
    public static String text(String typed, int longest, String key, String field) {
        return required(optionalText(typed, longest, key, field), longest, key, field);
    }

    /** The same; may be empty. */
    public static String optionalText(String typed, int longest, String key, String field) {
        var lines = (typed == null ? "" : typed).lines().map(Typed::kept).collect(Collectors.joining("\n"));
        return fitting(lines.strip(), longest, key, field);
    }

    /** Blanks at the beginning of a line mean something in lists. */
    private static String kept(String line) {
        var clean = Folding.clean(line);
        return clean.isEmpty() ? "" : " ".repeat(Math.min(indent(line), MOST_INDENT)) + clean;
    }

    private static int indent(String line) {
        return (int) line.chars().takeWhile(c -> c == ' ').count();
    }

    private static String fitting(String text, int longest, String key, String field) {
        if (text.length() > longest) {
            throw new Refusal(key, longest).at(field);
        }
        return text;
    }

    private static String required(String text, int longest, String key, String field) {
        if (text.isEmpty()) {
            throw new Refusal(key, longest).at(field);
        }
        return text;
    }
}
