package vn.hocvuso.assessment.quiz;

import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Reads a sealed quiz whole, with what was corrected since. */
@UseCase
class SealedQuizReading {

    private final Quizzes quizzes;
    private final Corrections corrections;

    @Inject
    SealedQuizReading(Quizzes quizzes, Corrections corrections) {
        this.quizzes = quizzes;
        this.corrections = corrections;
    }

    SealedQuiz read(Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        if (!quiz.isSealed()) {
            throw new Refusal("assessment.quiz.unknown");
        }
        var corrected = corrections.of(ref);
        return new SealedQuiz(
                ref,
                quiz.owner(),
                quiz.rule(),
                quiz.questions().stream()
                        .map(question ->
                                SealedQuiz.Item.of(question, corrected.getOrDefault(question.id(), Correction.NONE)))
                        .toList());
    }
}
