package vn.hocvuso.interop.content;

import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.assessment.quiz.QuizAuthoring.QuizDraft;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;

/** A course as its folder says it, with nothing wrong in it. */
record CourseContent(EditionDraft edition, Optional<QuizDraft> quiz) {

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
