package vn.hocvuso.learning;

import jakarta.inject.Inject;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CoursePublishing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * An author begins and publishes an edition: the course and its test together, in one transaction, though neither room
 * knows the other. Each of them checks who may.
 */
@UseCase
public class Releasing {

    private static final Quiz.Rule FIRST_RULE = new Quiz.Rule("Bài kiểm tra cuối khóa", 10, 70, 5, 5, 0);

    private final CourseAuthoring courses;
    private final CoursePublishing publishing;
    private final QuizAuthoring quizzes;

    @Inject
    Releasing(CourseAuthoring courses, CoursePublishing publishing, QuizAuthoring quizzes) {
        this.courses = courses;
        this.publishing = publishing;
        this.quizzes = quizzes;
    }

    /**
     * Begins a draft as the published edition stands, with a copy of its test.
     *
     * @throws Refusal as {@link CourseAuthoring#startDraft}
     */
    public void startDraft(Learner.Ref actor, String slug) {
        courses.startDraft(
                actor, slug, quiz -> quizzes.copy(actor, new Quiz.Ref(quiz)).value());
    }

    /**
     * Publishes the draft and seals its test.
     *
     * @throws Refusal {@code learning.release.noQuiz}, {@code assessment.quiz.few}, {@code assessment.quiz.twice}, or as
     *     {@link CoursePublishing#publish}
     */
    public void publish(Learner.Ref actor, String slug) {
        var draft = courses.draft(actor, slug).orElseThrow(() -> new Refusal("catalogue.draft.none"));
        if (draft.quiz() == 0) {
            throw new Refusal("learning.release.noQuiz");
        }
        quizzes.seal(actor, new Quiz.Ref(draft.quiz()));
        publishing.publish(actor, slug);
    }

    /**
     * The test of the draft; made empty when the draft has none.
     *
     * @throws Refusal {@code catalogue.draft.none}
     */
    public Quiz.Ref quizOfDraft(Learner.Ref actor, String slug) {
        var draft = courses.draft(actor, slug).orElseThrow(() -> new Refusal("catalogue.draft.none"));
        if (draft.quiz() != 0) {
            return new Quiz.Ref(draft.quiz());
        }
        var quiz = quizzes.create(actor, "course:" + slug, FIRST_RULE);
        courses.setQuiz(actor, slug, quiz.value(), FIRST_RULE.title());
        return quiz;
    }
}
