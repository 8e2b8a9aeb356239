package vn.hocvuso.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the messages of rooms in a language, each in Vietnamese where that language has none. */
public final class RoomMessages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private record Key(String room, String language) {}

    private static final Map<Key, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    /** A language's bundle has the Vietnamese one for its parent, whatever language the server speaks. */
    private static final ResourceBundle.Control FALLING_BACK = new ResourceBundle.Control() {

        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale locale) {
            return locale.equals(VIETNAMESE) ? List.of(VIETNAMESE) : List.of(locale, VIETNAMESE);
        }

        @Override
        public Locale getFallbackLocale(String name, Locale locale) {
            return null;
        }
    };

    private RoomMessages() {}

    /** A room's {@code messages_<code>.properties}. */
    public static ResourceBundle of(String room, Locale locale) {
        return BUNDLES.computeIfAbsent(
                new Key(room, locale.getLanguage()),
                key -> named("vn.hocvuso." + room + ".messages", locale, RoomMessages.class.getClassLoader()));
    }

    /** The bundle of this base name that a loader finds. */
    public static ResourceBundle named(String name, Locale locale, ClassLoader loader) {
        return ResourceBundle.getBundle(name, Locale.forLanguageTag(locale.getLanguage()), loader, FALLING_BACK);
    }
}
