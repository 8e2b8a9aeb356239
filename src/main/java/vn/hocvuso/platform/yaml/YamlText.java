package vn.hocvuso.platform.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Writes YAML line by line, so that {@link YamlMap} reads it as it was meant. */
public final class YamlText {

    private final StringBuilder text;
    private final String indent;
    private boolean begun;

    public YamlText() {
        this(new StringBuilder(), "", true);
    }

    private YamlText(StringBuilder text, String indent, boolean begun) {
        this.text = text;
        this.indent = indent;
        this.begun = begun;
    }

    /** A key with a text, a number, a truth, or a list of such in one line. */
    public YamlText put(String key, Object value) {
        begin().append(key).append(": ").append(written(value)).append('\n');
        return this;
    }

    /** As {@link #put}, but only when it is true. */
    public YamlText putIf(String key, boolean value) {
        return value ? put(key, true) : this;
    }

    /** As {@link #put}, but only when there is something in the list; a single text stands without a list. */
    public YamlText putSome(String key, List<String> values) {
        return values.isEmpty() ? this : put(key, values.size() == 1 ? values.get(0) : values);
    }

    /** What stands under a key: its items or its keys. */
    public YamlText part(String key) {
        begin().append(key).append(":\n");
        return new YamlText(text, indent + "  ", true);
    }

    /** One more item; its first key follows the hyphen. */
    public YamlText item() {
        return new YamlText(text, indent + "  ", false);
    }

    /** One more item that is a text, a number, or a truth. */
    public void add(Object value) {
        begin().append("- ").append(written(value)).append('\n');
    }

    private StringBuilder begin() {
        text.append(begun ? indent : indent.substring(2) + "- ");
        begun = true;
        return text;
    }

    /** Texts in double quotes, so that nothing in them means anything to YAML (1.2.2, 7.3.1). */
    private static String written(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(YamlText::written).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof String one) {
            return '"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return String.valueOf(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
