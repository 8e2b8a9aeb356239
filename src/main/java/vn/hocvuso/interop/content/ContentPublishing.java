package vn.hocvuso.interop.content;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.integrity.ThresholdPublishing;
import vn.hocvuso.assessment.integrity.Thresholds;
import vn.hocvuso.assessment.placement.PlacementBank;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.certification.confirmation.RulePublishing;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.identity.locality.LocalityImporting;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.FrameworkPublishing;

/** Hands what was read from files to the rooms, each part with its digest in one transaction. */
@UseCase
class ContentPublishing {

    static final String FRAMEWORK = "framework";
    static final String LOCALITIES = "localities";
    static final String RULES = "confirmation";
    static final String THRESHOLDS = "integrity";
    static final String PLACEMENT = "placement";

    /** Ends a rehearsal, so that its transaction is rolled back. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super(null, null, false, false);
        }
    }

    private final FrameworkPublishing frameworks;
    private final LocalityImporting localities;
    private final CourseImporting courses;
    private final QuizAuthoring quizzes;
    private final PracticeAuthoring practice;
    private final RulePublishing rules;
    private final ThresholdPublishing thresholds;
    private final PlacementBank placement;
    private final LoadedContents loaded;

    @Inject
    ContentPublishing(
            FrameworkPublishing frameworks,
            LocalityImporting localities,
            CourseImporting courses,
            QuizAuthoring quizzes,
            PracticeAuthoring practice,
            RulePublishing rules,
            ThresholdPublishing thresholds,
            PlacementBank placement,
            LoadedContents loaded) {
        this.frameworks = frameworks;
        this.localities = localities;
        this.courses = courses;
        this.quizzes = quizzes;
        this.practice = practice;
        this.rules = rules;
        this.thresholds = thresholds;
        this.placement = placement;
        this.loaded = loaded;
    }

    Map<String, LoadedContents.Loaded> loaded() {
        return loaded.all();
    }

    void framework(Framework framework, String digest) {
        frameworks.publish(framework);
        loaded.remember(FRAMEWORK, digest, (int) framework.competences().count());
    }

    void localities(LocalityFiles.Lists lists, String digest) {
        localities.importAll(lists.provinces(), lists.communes());
        loaded.remember(LOCALITIES, digest, lists.communes().size());
    }

    void rules(RuleSet ruleSet, String digest) {
        rules.publish(ruleSet);
        loaded.remember(RULES, digest, ruleSet.levels().size());
    }

    void thresholds(Thresholds found, String digest) {
        thresholds.publish(found);
        loaded.remember(THRESHOLDS, digest, 1);
    }

    void placement(List<QuestionDraft> questions, String digest) {
        placement.importAll(questions);
        loaded.remember(PLACEMENT, digest, questions.size());
    }

    void course(CourseContent course, String digest) {
        publish(course);
        loaded.remember(
                CourseFolder.FOLDER + "/" + course.edition().slug(),
                digest,
                course.edition().lessons().size());
    }

    /** Publishes a course that did not come from the content folder, which therefore knows nothing of it. */
    void course(CourseContent course) {
        publish(course);
    }

    /**
     * Publishes a course and takes it back, so that the rooms' own rules are asked before anything is loaded.
     *
     * @throws Refusal whatever the rooms refuse
     * @throws RuntimeException always: leaving this method must roll back; {@link #isRehearsed} tells a good end
     */
    void rehearse(CourseContent course) {
        publish(course);
        throw new Rehearsed();
    }

    /** True when the exception is how a rehearsal without refusals ends. */
    static boolean isRehearsed(Throwable thrown) {
        return find(thrown, Rehearsed.class).isPresent();
    }

    static Optional<Refusal> refusal(Throwable thrown) {
        return find(thrown, Refusal.class);
    }

    private void publish(CourseContent course) {
        var edition = course.quiz()
                .map(quiz -> quizzes.importQuiz("course:" + course.edition().slug(), quiz))
                .map(ref -> course.leadingTo(ref.value()))
                .orElse(course.edition());
        courses.publish(edition);
        var slug = edition.slug();
        edition.lessons()
                .forEach(lesson ->
                        practice.importAll(CourseContent.place(slug, lesson.slug()), course.practice(lesson.slug())));
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
