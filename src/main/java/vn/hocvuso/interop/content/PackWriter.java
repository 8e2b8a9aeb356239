package vn.hocvuso.interop.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.format.BodyWriter;
import vn.hocvuso.assessment.format.TermsWriter;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlText;

/**
 * Writes a course as files in the format of {@code content/README.md}. The same course gives the same bytes, whoever
 * wrote it and wherever it lay.
 */
final class PackWriter {

    /** The list of all other files in a pack, as {@code sha256sum} writes and checks it; the first entry. */
    static final String CHECKSUMS = "checksums.sha256";

    /** The earliest that a zip can tell, for files that have no time of their own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

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
        files.put(folder + "course.yaml", Packed.of(course(course)));
        course.quiz().ifPresent(quiz -> files.put(folder + "questions.yaml", Packed.of(questions(quiz))));
        if (edition.lessons().stream()
                .anyMatch(lesson -> !course.practice(lesson.slug()).isEmpty())) {
            files.put(folder + "practice.yaml", Packed.of(practice(course)));
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

    private static byte[] course(CourseContent course) {
        var edition = course.edition();
        var yaml = new YamlText()
                .put("version", edition.label())
                .put("title", edition.title())
                .put("summary", edition.summary());
        var outcomes = yaml.part("outcomes");
        edition.outcomes().forEach(outcomes::add);
        var groups = yaml.part("groups");
        new TreeSet<>(edition.groups()).forEach(groups::add);
        var competences = yaml.part("competences");
        edition.skills()
                .forEach(skill ->
                        competences.item().put("code", skill.competence()).put("level", skill.level()));
        yaml.put("minutes", edition.minutes());
        if (!edition.coverPicture().isEmpty()) {
            yaml.put("cover", "pictures/" + edition.coverPicture());
        }
        var lessons = yaml.part("lessons");
        for (var i = 0; i < edition.lessons().size(); i++) {
            var lesson = edition.lessons().get(i);
            lessons.item()
                    .put("file", lesson(course, i))
                    .put("title", lesson.title())
                    .put("minutes", lesson.minutes());
        }
        course.quiz().ifPresent(quiz -> {
            var rule = yaml.part("quiz")
                    .put("title", quiz.title())
                    .put("questions", quiz.drawn())
                    .put("pass-percent", quiz.passPercent())
                    .put("tries", quiz.tries())
                    .put("wait-minutes", quiz.waitMinutes())
                    .put("minutes", quiz.minutes());
            new TermsWriter(rule).write(quiz.terms());
        });
        return bytes(yaml.toString());
    }

    private static byte[] questions(QuizDraft quiz) {
        var yaml = new YamlText();
        var part = yaml.part("questions");
        quiz.questions().forEach(question -> question(question, part.item()));
        return bytes(yaml.toString());
    }

    private static byte[] practice(CourseContent course) {
        var yaml = new YamlText();
        var part = yaml.part("questions");
        course.edition().lessons().forEach(lesson -> course.practice(lesson.slug())
                .forEach(question -> question(question, part.item().put("lesson", lesson.slug()))));
        return bytes(yaml.toString());
    }

    private static void question(QuestionDraft question, YamlText yaml) {
        var body = new BodyWriter(yaml);
        yaml.put("id", question.code());
        body.kind(question.asked());
        yaml.put("competence", question.competence()).put("level", question.level());
        if (!question.tags().isEmpty()) {
            yaml.put("tags", question.tags());
        }
        if (question.state() != QuestionState.LIVE) {
            yaml.put("state", Words.of(question.state()));
        }
        yaml.put("text", question.text());
        body.asked(question.asked());
        yaml.put("explanation", question.explanation());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
