package vn.hocvuso.movement.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said aloud for what is written short, as the table {@code abbreviations.tsv} beside the messages has it. */
final class Abbreviations {

    private static final Map<String, String> SAID = read();
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\p{L}\\p{N}])("
            + SAID.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])");

    private Abbreviations() {}

    /** The text with every one written out. */
    static String expanded(String text) {
        return WRITTEN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(SAID.get(match.group(1))));
    }

    private static Map<String, String> read() {
        try (var file = Abbreviations.class.getResourceAsStream("/vn/hocvuso/movement/abbreviations.tsv")) {
            var said = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> said.put(parts[0], parts[1].strip()));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
