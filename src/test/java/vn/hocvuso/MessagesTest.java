package vn.hocvuso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Vietnamese and English are complete: the same keys in both, every key used, and every used key there. Other languages may
 * lack messages, but have none that nobody knows.
 */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "vn", "hocvuso");
    private static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3})\\.properties");
    private static final Pattern BY_NAME = Pattern.compile("locale\\.language (eq|ne|==|!=) '");
    private static final Pattern IN_PAGE = Pattern.compile("(\\w+)Text\\['([^']+)'\\]");
    private static final Pattern IN_REFUSAL =
            Pattern.compile("new Refusal\\(\\s*\"([a-z]+)\\.([^\"]*[^.\"])\"\\s*[,)]");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PAGE_LITERAL = Pattern.compile("'([^'\\n]*)'");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var room : rooms()) {
            assertEquals(keys(room, "vi"), keys(room, "en"), room);
        }
    }

    @Test
    void noLanguageHasAMessageThatVietnameseHasNot() throws IOException {
        for (var room : rooms()) {
            for (var language : languages(room)) {
                var unknown = keys(room, language);
                unknown.removeAll(keys(room, "vi"));
                assertEquals(Set.of(), unknown, room + " in " + language);
            }
        }
    }

    /** What PrimeFaces would say in English of a list, and what Faces says of a wrong input. */
    @Test
    void componentsSpeakTheReadersLanguage() throws IOException {
        var english = facesKeys("en");
        assertEquals(facesKeys("vi"), english);
        var components = new Properties();
        try (var messages = MessagesTest.class.getResourceAsStream("/org/primefaces/Messages.properties")) {
            components.load(messages);
        }
        var ofLists = new TreeSet<>(components.stringPropertyNames());
        ofLists.removeIf(key -> !key.startsWith("primefaces.data"));
        assertTrue(ofLists.size() > 1, "What PrimeFaces says of lists has other keys: " + ofLists);
        ofLists.removeAll(english);
        assertEquals(Set.of(), ofLists);
    }

    private static Set<String> facesKeys(String language) throws IOException {
        var messages = new Properties();
        try (var text = Files.newBufferedReader(MESSAGES.resolve("platform/faces_" + language + ".properties"))) {
            messages.load(text);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    /** Of two the last would be taken, and the first said nowhere. */
    @Test
    void noKeyIsThereTwice() throws IOException {
        var twice = new TreeSet<String>();
        for (var room : rooms()) {
            for (var language : languages(room)) {
                var seen = new HashSet<String>();
                for (var line :
                        Files.readAllLines(MESSAGES.resolve(room).resolve("messages_" + language + ".properties"))) {
                    var key = line.replaceFirst("=.*", "");
                    if (line.matches("[a-z][^ #!=]*=.*") && !seen.add(key)) {
                        twice.add(room + "." + key + " in " + language);
                    }
                }
            }
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void noMessageIsEmptyAndEveryPatternIsSound() throws IOException {
        for (var room : rooms()) {
            for (var language : languages(room)) {
                messages(room, language).forEach((key, text) -> {
                    assertEquals(false, text.toString().isBlank(), room + "." + key);
                    new MessageFormat(text.toString());
                });
            }
        }
    }

    @Test
    void everyLanguageMentionsTheSameArguments() throws IOException {
        var differing = new TreeMap<String, String>();
        for (var room : rooms()) {
            var vietnamese = messages(room, "vi");
            for (var language : languages(room)) {
                messages(room, language).forEach((key, text) -> {
                    if (!arguments(text.toString()).equals(arguments(vietnamese.getProperty(key.toString(), "")))) {
                        differing.put(room + "." + key, text + " / " + vietnamese.getProperty(key.toString()));
                    }
                });
            }
        }
        assertEquals(new TreeMap<String, String>(), differing);
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var missing = new TreeSet<String>();
        for (var source : sources().entrySet()) {
            var page = IN_PAGE.matcher(source.getValue());
            while (page.find()) {
                require(page.group(1), page.group(2), source.getKey(), missing);
            }
            var refusal = IN_REFUSAL.matcher(source.getValue());
            while (refusal.find()) {
                require(refusal.group(1), refusal.group(2), source.getKey(), missing);
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static void require(String room, String key, Path where, Set<String> missing) {
        try {
            if (rooms().contains(room) && !keys(room, "vi").contains(key)) {
                missing.add(room + "." + key + " in " + where);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = new HashSet<String>();
        sources().forEach((file, text) -> {
            var pattern = file.toString().endsWith(".java") ? JAVA_LITERAL : PAGE_LITERAL;
            pattern.matcher(text).results().forEach(literal -> literals.add(literal.group(1)));
        });
        var prefixes = literals.stream()
                .filter(literal -> literal.endsWith(".") && literal.length() > 3)
                .collect(Collectors.toSet());
        var unused = new TreeSet<String>();
        for (var room : rooms()) {
            for (var key : keys(room, "vi")) {
                var full = room + "." + key;
                var used = literals.contains(key)
                        || literals.contains(full)
                        || prefixes.stream().anyMatch(prefix -> key.startsWith(prefix) || full.startsWith(prefix));
                if (!used) {
                    unused.add(full);
                }
            }
        }
        assertEquals(Set.of(), unused);
    }

    /** What differs by language is a message, or data that knows its languages: else a third language were more than files. */
    @Test
    void noPageAsksForALanguageByName() throws IOException {
        var asking = new TreeSet<String>();
        sources().forEach((file, text) -> {
            if (file.toString().endsWith(".xhtml") && BY_NAME.matcher(text).find()) {
                asking.add(file.toString());
            }
        });
        assertEquals(Set.of(), asking);
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> rooms() throws IOException {
        try (var folders = Files.list(MESSAGES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> languages(String room) throws IOException {
        try (var files = Files.list(MESSAGES.resolve(room))) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String room, String language) throws IOException {
        return messages(room, language).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(String room, String language) throws IOException {
        var messages = new Properties();
        try (var reader =
                Files.newBufferedReader(MESSAGES.resolve(room).resolve("messages_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }

    private static TreeMap<Path, String> sources() throws IOException {
        var sources = new TreeMap<Path, String>();
        try (var files = Files.walk(Path.of("src", "main"))) {
            for (var file : files.filter(it -> it.toString().matches(".*\\.(java|xhtml)"))
                    .toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }
}
