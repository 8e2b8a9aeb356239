package vn.hocvuso.assessment.quiz;

import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Reads a sealed quiz whole. */
@UseCase
class SealedQuizReading {

    private final Quizzes quizzes;

    @Inject
    SealedQuizReading(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    SealedQuiz read(Quiz.Ref ref) {
        var quiz = quizzes.require(ref);
        if (!quiz.isSealed()) {
            throw new Refusal("assessment.quiz.unknown");
        }
        return new SealedQuiz(
                ref,
                quiz.owner(),
                quiz.rule(),
                quiz.questions().stream().map(SealedQuiz.Item::of).toList());
    }
}
