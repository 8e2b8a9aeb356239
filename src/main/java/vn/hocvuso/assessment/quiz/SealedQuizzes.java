package vn.hocvuso.assessment.quiz;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocvuso.platform.Refusal;

/**
 * Keeps sealed quizzes in memory, so that an answer costs no query for its question. Whether a question was corrected, here
 * or on another server, is asked every few seconds.
 */
@ApplicationScoped
public class SealedQuizzes {

    private static final long MOMENT_MILLIS = 10_000;

    private final LoadingCache<Quiz.Ref, SealedQuiz> cache;
    private final Corrections corrections;
    private final Clock clock;
    private final AtomicLong lookAgainAt = new AtomicLong();
    private final AtomicLong newest = new AtomicLong();

    @Inject
    SealedQuizzes(SealedQuizReading reading, Corrections corrections, Clock clock) {
        this.cache = Caffeine.newBuilder().maximumSize(1000).build(reading::read);
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @throws Refusal {@code assessment.quiz.unknown}, for drafts too */
    public SealedQuiz require(Quiz.Ref ref) {
        var now = clock.instant().toEpochMilli();
        var then = lookAgainAt.get();
        if (now >= then && lookAgainAt.compareAndSet(then, now + MOMENT_MILLIS)) {
            var found = corrections.newest();
            if (newest.getAndSet(found) != found) {
                cache.invalidateAll();
            }
        }
        return cache.get(ref);
    }

    /** Looks at the next request whether something was corrected. */
    void forget() {
        lookAgainAt.set(0);
    }
}
