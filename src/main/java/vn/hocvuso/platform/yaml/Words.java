package vn.hocvuso.platform.yaml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The constants of an enumeration as words in files: {@code NEVER_TAPPED} is {@code never-tapped}. */
public final class Words {

    private Words() {}

    /** The word of one of them. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them in their order. */
    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        var words = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            words.put(of(constant), constant);
        }
        return words;
    }
}
