package vn.hocvuso.assessment.quiz;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;

/** Keeps sealed quizzes in memory, so that an answer costs no query for its question. */
@ApplicationScoped
public class SealedQuizzes {

    private final LoadingCache<Quiz.Ref, SealedQuiz> cache;

    @Inject
    SealedQuizzes(SealedQuizReading reading) {
        cache = Caffeine.newBuilder().maximumSize(1000).build(reading::read);
    }

    /** @throws Refusal {@code assessment.quiz.unknown}, for drafts too */
    public SealedQuiz require(Quiz.Ref ref) {
        return cache.get(ref);
    }
}
