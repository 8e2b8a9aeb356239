package vn.hocvuso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content that the product ships, with test banks of choices only: a paper is drawn at random, and people in journeys
 * answer by choosing. Practice is as it ships.
 */
public final class JourneyContent {

    private static final Path SHIPPED = Path.of("content");
    private static final Pattern QUESTION = Pattern.compile("(?m)^(?=  - id:)");
    private static final Pattern CHOICES = Pattern.compile("(?m)^    kind: (single|multiple|true-false)$");

    private JourneyContent() {}

    /** The folder, written anew. */
    public static Path folder() {
        var folder = Path.of("target", "journey-content");
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                if (file.endsWith("questions.yaml")) {
                    Files.writeString(copy, choices(Files.readString(file)));
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toAbsolutePath();
    }

    private static String choices(String bank) {
        return Arrays.stream(QUESTION.split(bank))
                .filter(part ->
                        !part.startsWith("  - id:") || CHOICES.matcher(part).find())
                .collect(Collectors.joining());
    }
}
