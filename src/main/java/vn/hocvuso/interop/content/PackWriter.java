package vn.hocvuso.interop.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.catalogue.MediaSource;

/**
 * Writes a course as files in the format of {@code content/README.md}. The same course gives the same bytes, whoever
 * wrote it and wherever it lay.
 */
final class PackWriter {

    /** The list of all other files in a pack, as {@code sha256sum} writes and checks it; the first entry. */
    static final String CHECKSUMS = "checksums.sha256";

    /** The earliest that a zip can tell, for files that have no time of their own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Map<QuestionKind, String> KINDS = Map.of(
            QuestionKind.SINGLE, "single",
            QuestionKind.MULTIPLE, "multiple",
            QuestionKind.TRUE_FALSE, "true-false");

    private final StringBuilder yaml = new StringBuilder();

    private PackWriter() {}

    /** A file of a pack. */
    record Packed(String sha256, MediaSource content) {

        static Packed of(byte[] bytes) {
            return new Packed(PackWriter.sha256(bytes), MediaSource.of(bytes));
        }
    }

    /** The course's files by their paths in the content folder. */
    static SortedMap<String, Packed> files(CourseContent course) {
        var edition = course.edition();
        var folder = CourseFolder.FOLDER + "/" + edition.slug() + "/";
        var files = new TreeMap<String, Packed>();
        files.put(folder + "course.yaml", Packed.of(new PackWriter().course(course)));
        course.quiz()
                .ifPresent(quiz -> files.put(folder + "questions.yaml", Packed.of(new PackWriter().questions(quiz))));
        if (edition.lessons().stream()
                .anyMatch(lesson -> !course.practice(lesson.slug()).isEmpty())) {
            files.put(folder + "practice.yaml", Packed.of(new PackWriter().practice(course)));
        }
        for (var i = 0; i < edition.lessons().size(); i++) {
            var lesson = edition.lessons().get(i);
            var name = folder + lesson(course, i);
            files.put(name, Packed.of(bytes(lesson.markdown())));
            lesson.translations()
                    .forEach(text -> files.put(
                            name.replaceFirst("md$", text.language().code() + ".md"),
                            Packed.of(bytes("# " + text.title() + "\n\n" + text.markdown()))));
        }
        edition.pictures()
                .forEach(picture -> files.put(folder + "pictures/" + picture.name(), Packed.of(picture.content())));
        edition.media()
                .forEach(file -> files.put(
                        folder + CourseFolder.MEDIA + "/" + file.name(), new Packed(file.sha256(), file.content())));
        return files;
    }

    /** Writes the files in a zip, their checksums first; none is held in memory. */
    static void zip(SortedMap<String, Packed> files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, CHECKSUMS, MediaSource.of(checksums(files)));
        for (var file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue().content());
        }
        zip.finish();
    }

    static byte[] checksums(SortedMap<String, Packed> files) {
        return bytes(files.entrySet().stream()
                .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void put(ZipOutputStream zip, String name, MediaSource content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (var stream = content.open()) {
            stream.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static String lesson(CourseContent course, int index) {
        var slug = course.edition().lessons().get(index).slug();
        return "lessons/%02d-%s.md".formatted(index + 1, slug);
    }

    private byte[] course(CourseContent course) {
        var edition = course.edition();
        line("version: ", edition.label());
        line("title: ", edition.title());
        line("summary: ", edition.summary());
        yaml.append("outcomes:\n");
        edition.outcomes().forEach(outcome -> line("  - ", outcome));
        yaml.append("groups:\n");
        new TreeSet<>(edition.groups()).forEach(group -> line("  - ", group));
        yaml.append("competences:\n");
        edition.skills().forEach(skill -> {
            line("  - code: ", skill.competence());
            line("    level: ", skill.level());
        });
        line("minutes: ", edition.minutes());
        if (!edition.coverPicture().isEmpty()) {
            line("cover: ", "pictures/" + edition.coverPicture());
        }
        yaml.append("lessons:\n");
        for (var i = 0; i < edition.lessons().size(); i++) {
            line("  - file: ", lesson(course, i));
            line("    title: ", edition.lessons().get(i).title());
            line("    minutes: ", edition.lessons().get(i).minutes());
        }
        course.quiz().ifPresent(quiz -> {
            yaml.append("quiz:\n");
            line("  title: ", quiz.title());
            line("  questions: ", quiz.drawn());
            line("  pass-percent: ", quiz.passPercent());
            line("  tries: ", quiz.tries());
            line("  wait-minutes: ", quiz.waitMinutes());
            line("  minutes: ", quiz.minutes());
        });
        return bytes(yaml.toString());
    }

    private byte[] questions(QuizDraft quiz) {
        yaml.append("questions:\n");
        quiz.questions().forEach(question -> {
            line("  - id: ", question.code());
            question(question);
        });
        return bytes(yaml.toString());
    }

    private byte[] practice(CourseContent course) {
        yaml.append("questions:\n");
        course.edition().lessons().forEach(lesson -> course.practice(lesson.slug())
                .forEach(question -> {
                    line("  - lesson: ", lesson.slug());
                    line("    id: ", question.code());
                    question(question);
                }));
        return bytes(yaml.toString());
    }

    private void question(QuestionDraft question) {
        line("    kind: ", KINDS.get(question.kind()));
        line("    competence: ", question.competence());
        line("    level: ", question.level());
        line("    text: ", question.text());
        var choosing = (Choosing) question.asked();
        if (question.kind() == QuestionKind.TRUE_FALSE) {
            line("    answer: ", choosing.choices().get(0).right());
        } else {
            yaml.append("    choices:\n");
            choosing.choices().forEach(choice -> {
                line("      - text: ", choice.text());
                if (choice.right()) {
                    line("        right: ", true);
                }
            });
        }
        line("    explanation: ", question.explanation());
    }

    /** Texts in double quotes, so that nothing in them means anything to YAML (1.2.2, 7.3.1). */
    private void line(String key, Object value) {
        yaml.append(key);
        if (value instanceof String text) {
            yaml.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else {
            yaml.append(value);
        }
        yaml.append('\n');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
