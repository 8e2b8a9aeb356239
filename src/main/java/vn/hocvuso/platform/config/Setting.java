package vn.hocvuso.platform.config;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads one setting from MicroProfile Config; a wrong value stops the start with its name. */
public final class Setting {

    private Setting() {}

    public static Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public static String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /**
     * A whole number within its bounds.
     *
     * @throws IllegalStateException naming the setting, when the value is no number or out of bounds
     */
    public static int number(String name, int otherwise, int least, int most) {
        return text(name).map(value -> parse(name, value, least, most)).orElse(otherwise);
    }

    public static boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalStateException(
                                "Setting " + name + " must be true or false, not \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    /** @throws NoSuchElementException naming the setting that is missing */
    public static String required(String name) {
        return text(name).orElseThrow(() -> new NoSuchElementException("Setting " + name + " is missing"));
    }

    private static int parse(String name, String value, int least, int most) {
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("Setting " + name + " must be a whole number, not \"" + value + "\"", e);
        }
        throw new IllegalStateException(
                "Setting " + name + " must be from " + least + " to " + most + ", not " + value);
    }
}
