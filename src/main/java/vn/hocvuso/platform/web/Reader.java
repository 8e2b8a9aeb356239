package vn.hocvuso.platform.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * How somebody likes to read: the choices of the reader's bar.
 *
 * @param size of the letters, 1 to {@value #LARGEST}
 * @param wide true for more room between the lines
 * @param saver true to fetch pictures only when asked for
 * @param simple true for one thing per screen
 */
public record Reader(int size, boolean wide, Colours colours, boolean saver, boolean simple) implements Serializable {

    /** What the pages are coloured by. */
    public enum Colours {
        DEVICE,
        LIGHT,
        DARK,
        CONTRAST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Fired when somebody has made a choice in the reader's bar, within the request that brought it. */
    public record Chosen(Reader reader) {}

    public static final int LARGEST = 4;

    /** What somebody who has chosen nothing gets. */
    public static final Reader USUAL = new Reader(1, false, Colours.DEVICE, false, false);

    private static final int LARGE = 3;
    private static final int LONGEST_TEXT = 40;
    private static final String WIDE = "wide";
    private static final String SAVER = "saver";
    private static final String SIMPLE = "simple";

    public Reader {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("No such size: " + size);
        }
    }

    /** Reads what {@link #text} has written; whatever else stands there is left out of account. */
    public static Reader of(String text) {
        var reader = USUAL;
        if (text.length() <= LONGEST_TEXT) {
            for (var word : text.split("\\.")) {
                reader = reader.with(word);
            }
        }
        return reader;
    }

    private Reader with(String word) {
        if (word.matches("[1-" + LARGEST + "]")) {
            return new Reader(Integer.parseInt(word), wide, colours, saver, simple);
        }
        for (var known : Colours.values()) {
            if (known.word().equals(word)) {
                return new Reader(size, wide, known, saver, simple);
            }
        }
        return switch (word) {
            case WIDE -> new Reader(size, true, colours, saver, simple);
            case SAVER -> new Reader(size, wide, colours, true, simple);
            case SIMPLE -> new Reader(size, wide, colours, saver, true);
            default -> this;
        };
    }

    /** The size and whatever differs from {@link #USUAL}: {@code 3.dark.saver}; at most 40 characters of ASCII. */
    public String text() {
        var words = new StringJoiner(".").add(String.valueOf(size));
        if (wide) {
            words.add(WIDE);
        }
        if (colours != Colours.DEVICE) {
            words.add(colours.word());
        }
        if (saver) {
            words.add(SAVER);
        }
        if (simple) {
            words.add(SIMPLE);
        }
        return words.toString();
    }

    /** The classes of the page's root that the style sheets know; the simple view has large letters at least. */
    public String classes() {
        var classes = new StringJoiner(" ").add("reader-size-" + (simple ? Math.max(size, LARGE) : size));
        if (wide) {
            classes.add("reader-wide");
        }
        if (colours != Colours.DEVICE) {
            classes.add("reader-" + colours.word());
        }
        if (simple) {
            classes.add("reader-simple");
        }
        return classes.toString();
    }
}
