package vn.hocvuso.interop.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;

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

    /** The course's files by their paths in the content folder. */
    static SortedMap<String, byte[]> files(CourseContent course) {
        var edition = course.edition();
        var folder = CourseFolder.FOLDER + "/" + edition.slug() + "/";
        var files = new TreeMap<String, byte[]>();
        files.put(folder + "course.yaml", new PackWriter().course(course));
        course.quiz().ifPresent(quiz -> files.put(folder + "questions.yaml", new PackWriter().questions(quiz)));
        for (var i = 0; i < edition.lessons().size(); i++) {
            var lesson = edition.lessons().get(i);
            var name = folder + lesson(course, i);
            files.put(name, bytes(lesson.markdown()));
            lesson.translations()
                    .forEach(text -> files.put(
                            name.replaceFirst("md$", text.language().code() + ".md"),
                            bytes("# " + text.title() + "\n\n" + text.markdown())));
        }
        edition.pictures().forEach(picture -> files.put(folder + "pictures/" + picture.name(), picture.content()));
        return files;
    }

    /** The files in a zip, their checksums first. */
    static byte[] zip(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, CHECKSUMS, checksums(files));
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] checksums(SortedMap<String, byte[]> files) {
        return bytes(files.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
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
        });
        return bytes(yaml.toString());
    }

    private byte[] questions(QuizDraft quiz) {
        yaml.append("questions:\n");
        quiz.questions().forEach(this::question);
        return bytes(yaml.toString());
    }

    private void question(QuestionDraft question) {
        line("  - id: ", question.code());
        line("    kind: ", KINDS.get(question.kind()));
        line("    competence: ", question.competence());
        line("    level: ", question.level());
        line("    text: ", question.text());
        if (question.kind() == QuestionKind.TRUE_FALSE) {
            line("    answer: ", question.choices().equals(QuestionDraft.trueOrFalse(true)));
        } else {
            yaml.append("    choices:\n");
            question.choices().forEach(choice -> {
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
