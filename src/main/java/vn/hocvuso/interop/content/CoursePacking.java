package vn.hocvuso.interop.content;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.catalogue.CourseExporting;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Frameworks;

/** Carries a course from one system to another as a pack: a zip in the format of the content folder, with checksums. */
@UseCase
public class CoursePacking {

    /** A course in a file; it holds the right answers. */
    public static final class Pack {

        private final String fileName;
        private final SortedMap<String, PackWriter.Packed> files;

        private Pack(String fileName, SortedMap<String, PackWriter.Packed> files) {
            this.fileName = fileName;
            this.files = files;
        }

        public String fileName() {
            return fileName;
        }

        /** Writes the file, piece by piece; outside a transaction too. */
        public void writeTo(OutputStream out) throws IOException {
            PackWriter.zip(files, out);
        }
    }

    /**
     * What came of a pack.
     *
     * @param course its slug; empty when there are problems
     * @param changed false when the same course was published already, or there are problems
     * @param problems what is wrong in it; nothing was changed when there is any
     */
    public record Outcome(String course, boolean changed, List<FileProblem> problems) implements Serializable {}

    private final CourseExporting exporting;
    private final QuizAuthoring quizzes;
    private final PracticeAuthoring practice;
    private final ContentPublishing publishing;
    private final ContentLoading loading;
    private final Frameworks frameworks;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    CoursePacking(
            CourseExporting exporting,
            QuizAuthoring quizzes,
            PracticeAuthoring practice,
            ContentPublishing publishing,
            ContentLoading loading,
            Frameworks frameworks,
            Grants grants,
            AuditLog audit) {
        this.exporting = exporting;
        this.quizzes = quizzes;
        this.practice = practice;
        this.publishing = publishing;
        this.loading = loading;
        this.frameworks = frameworks;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Packs the edition that new learners get.
     *
     * @throws Refusal {@code identity.page.unknown} for all but the course's authors and administrators, {@code
     *     catalogue.course.unknown} when the course is not in the catalogue
     */
    public Pack export(Learner.Ref actor, String slug) {
        var content = published(actor, slug).orElseThrow(() -> new Refusal("catalogue.course.unknown"));
        var label = content.edition().label().replaceAll("[^A-Za-z0-9._-]+", "-");
        audit.record(actor.value(), "interop.export", slug, label);
        return new Pack(slug + "-" + label + ".zip", PackWriter.files(content));
    }

    private Optional<CourseContent> published(Learner.Ref actor, String slug) {
        return exporting
                .published(actor, slug)
                .map(edition -> new CourseContent(edition, quiz(actor, edition), practice(actor, edition)));
    }

    private Map<String, List<QuestionDraft>> practice(Learner.Ref actor, EditionDraft edition) {
        return edition.lessons().stream()
                .map(LessonDraft::slug)
                .collect(Collectors.toMap(
                        lesson -> lesson,
                        lesson -> practice.drafts(actor, CourseContent.place(edition.slug(), lesson))));
    }

    private Optional<QuizDraft> quiz(Learner.Ref actor, EditionDraft edition) {
        if (edition.quiz().isEmpty()) {
            return Optional.empty();
        }
        var desk = quizzes.desk(actor, new Quiz.Ref(edition.quiz().getAsLong()));
        var rule = desk.rule();
        return Optional.of(new QuizDraft(
                rule.title(),
                rule.drawn(),
                rule.passPercent(),
                rule.tries(),
                rule.waitMinutes(),
                rule.minutes(),
                rule.terms(),
                desk.questions().stream().map(QuizAuthoring.QuestionLine::draft).toList()));
    }

    /**
     * Checks a pack and publishes its course, unless the very same is published already.
     *
     * @param name what the file was called, for messages
     * @param length of the pack, in bytes
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code interop.upload.empty},
     *     {@code interop.upload.long}, {@code interop.content.running}, or whatever the rooms refuse
     */
    public Outcome importPack(Learner.Ref actor, String name, MediaSource pack, long length) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (length == 0) {
            throw new Refusal("interop.upload.empty").at("file");
        }
        if (length > PackFile.LONGEST) {
            throw new Refusal("interop.upload.long", PackFile.LONGEST / 1_000_000).at("file");
        }
        if (loading.isRunning()) {
            throw new Refusal("interop.content.running");
        }
        var folder = folder();
        try {
            return imported(actor, name, pack, length, folder);
        } finally {
            remove(folder);
        }
    }

    private Outcome imported(Learner.Ref actor, String name, MediaSource pack, long length, Path folder) {
        var problems = new Problems();
        var course = PackFile.unpack(name, pack, length, folder, problems)
                .flatMap(files -> course(name, files, folder, problems));
        if (course.isEmpty()) {
            return new Outcome("", false, problems.all());
        }
        var slug = course.get().edition().slug();
        var changed = !isPublished(actor, course.get());
        if (changed) {
            publishing.course(course.get());
            audit.record(
                    actor.value(),
                    "interop.import",
                    slug,
                    course.get().edition().label());
        }
        return new Outcome(slug, changed, List.of());
    }

    private Optional<CourseContent> course(String name, SortedSet<String> files, Path folder, Problems problems) {
        var slugs = files.stream().map(path -> path.split("/")[1]).distinct().toList();
        if (slugs.size() != 1) {
            problems.add(name, 0, "interop.pack.one", slugs.size());
            return Optional.empty();
        }
        return CourseFolder.read(new ContentFolder(folder), slugs.get(0), frameworks.current(), problems);
    }

    /** Whether the course in the catalogue would be packed into the same files. */
    private boolean isPublished(Learner.Ref actor, CourseContent course) {
        var given = PackWriter.files(course);
        return published(actor, course.edition().slug())
                .map(PackWriter::files)
                .filter(known -> known.keySet().equals(given.keySet()))
                .filter(known -> known.entrySet().stream().allMatch(file -> file.getValue()
                        .sha256()
                        .equals(given.get(file.getKey()).sha256())))
                .isPresent();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hocvuso-pack");
        } catch (IOException e) {
            throw new UncheckedIOException("A pack cannot be unpacked", e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An unpacked pack cannot be removed", e);
        }
    }
}
