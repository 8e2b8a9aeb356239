package vn.hocvuso.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.hocvuso.catalogue.Manuscript.Chapter;
import vn.hocvuso.catalogue.Manuscript.Plate;

/** The courses of the content folder as manuscripts, without a database. */
final class SampleManuscripts {

    private static final Path COURSES = Path.of("content", "courses");

    private SampleManuscripts() {}

    static List<Manuscript> all() throws IOException {
        try (var folders = Files.list(COURSES)) {
            var all = new ArrayList<Manuscript>();
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                all.add(read(folder));
            }
            return all;
        }
    }

    private static Manuscript read(Path folder) throws IOException {
        var course = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(folder.resolve("course.yaml")));
        var data = new CourseData(
                text(course, "version"),
                text(course, "title"),
                text(course, "summary"),
                ((List<?>) course.get("outcomes")).stream().map(String::valueOf).toList(),
                Set.of(),
                List.of(),
                (Integer) course.get("minutes"),
                course.containsKey("cover") ? text(course, "cover").replace("pictures/", "") : "");
        var chapters = new ArrayList<Chapter>();
        for (var each : (List<?>) course.get("lessons")) {
            var lesson = (Map<?, ?>) each;
            var file = folder.resolve(text(lesson, "file"));
            chapters.add(new Chapter(
                    file.getFileName().toString().replaceAll("^[0-9]+-|\\.md$", ""),
                    text(lesson, "title"),
                    (Integer) lesson.get("minutes"),
                    Files.readString(file)));
        }
        return new Manuscript(
                folder.getFileName().toString(),
                1,
                Instant.parse("2026-11-23T08:30:00Z"),
                data,
                chapters,
                plates(folder));
    }

    private static List<Plate> plates(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("pictures"))) {
            var plates = new ArrayList<Plate>();
            for (var file : files.sorted().toList()) {
                var content = PictureContent.of(Files.readAllBytes(file));
                plates.add(new Plate(
                        file.getFileName().toString(),
                        content.mediaType(),
                        content.width(),
                        content.height(),
                        content.bytes()));
            }
            return plates;
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
