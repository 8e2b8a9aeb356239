package vn.hocvuso.learning;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.practice.PracticeAuthoring;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseAuthoring.LessonLine;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * An author writes a question of her course: for the draft's test, or as practice for a lesson; and moves it from one to
 * the other in one transaction. The rooms below check who may.
 */
@UseCase
public class QuestionWriting {

    /**
     * A question on the desk.
     *
     * @param question 0 for one that is still to be written
     * @param version guards a question of the test against overwriting each other
     * @param lesson the slug of the lesson that it is practice for; empty for the test
     * @param draft null for one that is still to be written
     */
    public record Written(long question, int version, String lesson, QuestionDraft draft) implements Serializable {

        public static final Written NONE = new Written(0, 0, "", null);
    }

    private final Releasing releasing;
    private final QuizAuthoring quizzes;
    private final PracticeAuthoring practice;
    private final CourseAuthoring courses;

    @Inject
    QuestionWriting(Releasing releasing, QuizAuthoring quizzes, PracticeAuthoring practice, CourseAuthoring courses) {
        this.releasing = releasing;
        this.quizzes = quizzes;
        this.practice = practice;
        this.courses = courses;
    }

    /**
     * The lessons of the draft, which may have practice questions.
     *
     * @throws Refusal {@code catalogue.draft.none}
     */
    public List<LessonLine> lessons(Learner.Ref actor, String slug) {
        return courses.draft(actor, slug)
                .orElseThrow(() -> new Refusal("catalogue.draft.none"))
                .lessons();
    }

    /** The practice questions of the course; those of a lesson follow each other. */
    public List<PracticeAuthoring.Line> practice(Learner.Ref actor, String slug) {
        return practice.lines(actor, owner(slug));
    }

    /**
     * A question of the draft's test, or a practice question.
     *
     * @throws Refusal {@code assessment.question.unknown}
     */
    public Written question(Learner.Ref actor, String slug, long question) {
        return quizzes.desk(actor, releasing.quizOfDraft(actor, slug)).questions().stream()
                .filter(line -> line.question() == question)
                .map(line -> new Written(question, line.version(), "", line.draft()))
                .findFirst()
                .or(() -> practice(actor, slug).stream()
                        .filter(line -> line.question() == question)
                        .map(line -> new Written(question, 0, line.part(), line.draft()))
                        .findFirst())
                .orElseThrow(() -> new Refusal("assessment.question.unknown"));
    }

    /**
     * Keeps what the form says. A question of the test is the draft's until that is published; practice is asked at once.
     *
     * @param from as {@link #question} gave it when the form was opened, or {@link Written#NONE}
     * @param lesson for which it is practice from now on; empty for the test
     * @throws Refusal {@code learning.question.lesson} for a lesson that the draft does not have, or as
     *     {@link QuizAuthoring} and {@link PracticeAuthoring}
     */
    public void save(Learner.Ref actor, String slug, Written from, String lesson, QuestionDraft draft) {
        if (lesson.isEmpty()) {
            saveForTest(actor, slug, from, draft);
        } else {
            saveForPractice(actor, slug, from, lesson, draft);
        }
    }

    private void saveForTest(Learner.Ref actor, String slug, Written from, QuestionDraft draft) {
        var quiz = releasing.quizOfDraft(actor, slug);
        if (from.question() != 0 && from.lesson().isEmpty()) {
            quizzes.reviseQuestion(actor, quiz, from.question(), from.version(), draft);
            return;
        }
        if (from.question() != 0 && !practice.remove(actor, owner(slug), from.question())) {
            throw new Refusal("platform.changed");
        }
        quizzes.addQuestion(actor, quiz, draft);
    }

    private void saveForPractice(Learner.Ref actor, String slug, Written from, String lesson, QuestionDraft draft) {
        if (lessons(actor, slug).stream().noneMatch(line -> line.slug().equals(lesson))) {
            throw new Refusal("learning.question.lesson").at("lesson");
        }
        var place = new PracticePlace(owner(slug), lesson);
        if (from.question() == 0) {
            practice.add(actor, place, draft);
        } else if (!from.lesson().isEmpty()) {
            practice.revise(actor, place, from.question(), draft);
        } else {
            removeFromTest(actor, slug, from);
            practice.add(actor, place, draft);
        }
    }

    private void removeFromTest(Learner.Ref actor, String slug, Written from) {
        var quiz = releasing.quizOfDraft(actor, slug);
        var line = quizzes.desk(actor, quiz).questions().stream()
                .filter(known -> known.question() == from.question())
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.question.gone"));
        if (line.version() != from.version()) {
            throw new Refusal("platform.changed");
        }
        quizzes.removeQuestion(actor, quiz, from.question());
    }

    /** Takes a practice question out of its lesson; a second time changes nothing. */
    public void removePractice(Learner.Ref actor, String slug, long question) {
        practice.remove(actor, owner(slug), question);
    }

    private static String owner(String slug) {
        return "course:" + slug;
    }
}
