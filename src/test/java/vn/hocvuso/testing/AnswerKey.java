package vn.hocvuso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The right choices of a course of {@code content/}, by the texts that a page shows; questions of other kinds are not in it. */
public final class AnswerKey {

    private final Map<String, Set<String>> right = new HashMap<>();

    private AnswerKey() {}

    /** Reads the question bank of a course. */
    public static AnswerKey of(String course) {
        return of(course, "questions.yaml");
    }

    /** Reads the practice questions of a course. */
    public static AnswerKey ofPractice(String course) {
        return of(course, "practice.yaml");
    }

    private static AnswerKey of(String course, String file) {
        var key = new AnswerKey();
        try (var text = Files.newBufferedReader(Path.of("content", "courses", course, file))) {
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromReader(text);
            for (var question : (List<?>) root.get("questions")) {
                key.add((Map<?, ?>) question);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    private void add(Map<?, ?> question) {
        var prompt = plain((String) question.get("text"));
        if (question.get("answer") instanceof Boolean truth) {
            right.put(prompt, Set.of(truth ? "Đúng" : "Sai"));
            return;
        }
        if (!(question.get("choices") instanceof List<?> choices)) {
            return;
        }
        right.put(
                prompt,
                choices.stream()
                        .map(choice -> (Map<?, ?>) choice)
                        .filter(choice -> Boolean.TRUE.equals(choice.get("right")))
                        .map(choice -> plain((String) choice.get("text")))
                        .collect(Collectors.toSet()));
    }

    /** The texts of the right choices. */
    public Set<String> right(String prompt) {
        var texts = right.get(plain(prompt));
        if (texts == null) {
            throw new IllegalArgumentException("The bank has no question “" + prompt + "”");
        }
        return texts;
    }

    /** As a reader sees it: one blank between words. */
    public static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
