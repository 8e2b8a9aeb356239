package vn.hocvuso.assessment.quiz;

import jakarta.inject.Inject;
import vn.hocvuso.assessment.bank.Question;
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
                quiz.questions().stream().map(SealedQuizReading::item).toList());
    }

    private static SealedQuiz.Item item(Question question) {
        return new SealedQuiz.Item(
                question.id(),
                question.code(),
                question.kind(),
                question.competence(),
                question.level(),
                question.prompt(),
                question.explanation(),
                question.asked());
    }
}
