package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Finds and adds attempts, and reads their responses. Holds queries only: the rules are in {@link Attempt}. */
@ApplicationScoped
class Attempts {

    private final EntityManager entityManager;

    @Inject
    Attempts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Attempt attempt) {
        entityManager.persist(attempt);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    /**
     * The learner's own attempt; no answer or second submission gets in before this transaction ends.
     *
     * @throws Refusal {@code assessment.attempt.unknown} if it does not exist or is another learner's; the two must
     *     look alike
     */
    Attempt lock(Attempt.Ref ref, Learner.Ref learner) {
        return Optional.ofNullable(entityManager.find(Attempt.class, ref.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.learner().equals(learner))
                .orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
    }

    /** What was chosen, by question. */
    Map<Long, Set<Integer>> responses(Attempt.Ref ref) {
        List<?> rows = entityManager
                .createNativeQuery("select question_id, chosen from assessment_response where attempt_id = ?")
                .setParameter(1, ref.value())
                .getResultList();
        var responses = new HashMap<Long, Set<Integer>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            responses.put(((Number) columns[0]).longValue(), Chosen.read((String) columns[1]));
        }
        return responses;
    }

    /** Notes with each response what it earned, for the statistics. */
    void noteEarned(Attempt.Ref ref, List<Long> rightQuestions) {
        var right = rightQuestions.stream().map(String::valueOf).collect(Collectors.joining(","));
        entityManager
                .createNativeQuery(
                        "update assessment_response set earned = find_in_set(question_id, ?) > 0 where attempt_id = ?")
                .setParameter(1, right)
                .setParameter(2, ref.value())
                .executeUpdate();
    }
}
