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
 * answer by choosing. Practice is as it ships. One course more, {@link #EXAMINED}, has its test in exam rooms.
 */
public final class JourneyContent {

    /** A copy of a shipped course whose test is taken in exam rooms only, in half an hour. */
    public static final String EXAMINED = "tin-hoc-thi-tai-phong";

    /** The shipped course that it is a copy of. */
    public static final String COPIED_COURSE = "tim-kiem-kiem-chung-va-ai";

    private static final Path SHIPPED = Path.of("content");
    private static final Path COPIED = Path.of("courses", COPIED_COURSE);
    private static final Pattern QUESTION = Pattern.compile("(?m)^(?=  - id:)");
    private static final Pattern CHOICES = Pattern.compile("(?m)^    kind: (single|multiple|true-false)$");

    private JourneyContent() {}

    /** The folder, written anew. */
    public static Path folder() {
        var folder = Path.of("target", "journey-content");
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(file, folder.resolve(SHIPPED.relativize(file)));
            }
            examined(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toAbsolutePath();
    }

    private static void write(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        if (file.endsWith("questions.yaml")) {
            Files.writeString(copy, choices(Files.readString(file)));
        } else {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void examined(Path folder) throws IOException {
        var from = SHIPPED.resolve(COPIED);
        var to = folder.resolve("courses").resolve(EXAMINED);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(file, to.resolve(from.relativize(file)));
            }
        }
        var course = to.resolve("course.yaml");
        Files.writeString(
                course,
                Files.readString(course)
                        .replaceFirst("(?m)^title: .*", "title: \"Tin học: thi tại phòng thi\"")
                        .replaceFirst("(?m)^quiz:$", "quiz:\n  exam-room: true\n  minutes: 30"));
    }

    private static String choices(String bank) {
        return Arrays.stream(QUESTION.split(bank))
                .filter(part ->
                        !part.startsWith("  - id:") || CHOICES.matcher(part).find())
                .collect(Collectors.joining());
    }
}
