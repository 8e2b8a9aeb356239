package vn.hocvuso.interop.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.practice.PracticePlace;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;

/**
 * A course as its folder says it, with nothing wrong in it.
 *
 * @param practice the practice questions by the slugs of their lessons
 */
record CourseContent(EditionDraft edition, Optional<QuizDraft> quiz, Map<String, List<QuestionDraft>> practice) {

    /** The practice questions of a lesson. */
    List<QuestionDraft> practice(String lesson) {
        return practice.getOrDefault(lesson, List.of());
    }

    /** Where the practice questions of a course's lesson stand. */
    static PracticePlace place(String course, String lesson) {
        return new PracticePlace("course:" + course, lesson);
    }

    /** The same edition, leading to a quiz. */
    EditionDraft leadingTo(long quizTarget) {
        return new EditionDraft(
                edition.slug(),
                edition.label(),
                edition.title(),
                edition.summary(),
                edition.outcomes(),
                edition.groups(),
                edition.skills(),
                edition.minutes(),
                edition.coverPicture(),
                edition.lessons(),
                edition.pictures(),
                edition.media(),
                OptionalLong.of(quizTarget),
                quiz.orElseThrow().title());
    }
}
