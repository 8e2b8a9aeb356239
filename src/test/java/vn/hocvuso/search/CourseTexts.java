package vn.hocvuso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing.CourseText;
import vn.hocvuso.catalogue.CourseBrowsing.LessonText;

/** The courses of {@code content/}, read roughly: enough to search in. */
final class CourseTexts {

    private CourseTexts() {}

    static List<CourseText> shipped() {
        try (Stream<Path> folders = Files.list(Path.of("content/courses"))) {
            var sorted = folders.filter(Files::isDirectory).sorted().toList();
            return sorted.stream()
                    .map(folder -> course(sorted.indexOf(folder) + 1, folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CourseText course(long id, String slug, String title, LessonText... lessons) {
        return new CourseText(new Course.Ref(id), slug, title, "Tóm tắt: " + title, Set.of("ND"), List.of(lessons));
    }

    static LessonText lesson(String slug, String title, String text) {
        return new LessonText(slug, title, List.of(), text);
    }

    private static CourseText course(long id, Path folder) {
        try (Stream<Path> lessons = Files.list(folder.resolve("lessons"))) {
            var yaml = Files.readString(folder.resolve("course.yaml"));
            return new CourseText(
                    new Course.Ref(id),
                    folder.getFileName().toString(),
                    line(yaml, "title:"),
                    line(yaml, "summary:"),
                    Set.of("ND"),
                    lessons.filter(file -> yaml.contains(file.getFileName().toString()))
                            .sorted()
                            .map(file -> lesson(yaml, file))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LessonText lesson(String yaml, Path file) {
        try {
            var markdown = Files.readString(file);
            var name = file.getFileName().toString();
            return new LessonText(
                    name.substring(3, name.length() - 3),
                    line(yaml.substring(yaml.indexOf(name)), "title:"),
                    markdown.lines()
                            .filter(line -> line.startsWith("##"))
                            .map(line -> line.replaceAll("^#+ ", ""))
                            .toList(),
                    markdown.replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", "").replaceAll("[#*>`|]", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String yaml, String key) {
        return yaml.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip().replaceAll("^\"|\"$", ""))
                .findFirst()
                .orElseThrow();
    }
}
