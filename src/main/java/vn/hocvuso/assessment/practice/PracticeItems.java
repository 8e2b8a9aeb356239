package vn.hocvuso.assessment.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hocvuso.assessment.bank.Question;

/** Finds the questions of a place and puts others there. */
@ApplicationScoped
class PracticeItems {

    private final EntityManager entityManager;

    @Inject
    PracticeItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The questions shown there, in their order. */
    List<Question> shown(PracticePlace place) {
        List<?> ids = entityManager
                .createNativeQuery("select question_id from assessment_practice_item"
                        + " where owner = ? and part = ? and position is not null order by position")
                .setParameter(1, place.owner())
                .setParameter(2, place.part())
                .getResultList();
        return ids.stream()
                .map(id -> entityManager.find(Question.class, ((Number) id).longValue()))
                .toList();
    }

    /** Shows these instead of what is there; what was there can still be answered by who has it on a device. */
    void replace(PracticePlace place, List<Question> questions) {
        entityManager
                .createNativeQuery("update assessment_practice_item set position = null where owner = ? and part = ?")
                .setParameter(1, place.owner())
                .setParameter(2, place.part())
                .executeUpdate();
        questions.forEach(entityManager::persist);
        entityManager.flush();
        for (var i = 0; i < questions.size(); i++) {
            entityManager
                    .createNativeQuery(
                            "insert into assessment_practice_item (question_id, owner, part, position) values (?, ?, ?, ?)")
                    .setParameter(1, questions.get(i).id())
                    .setParameter(2, place.owner())
                    .setParameter(3, place.part())
                    .setParameter(4, i)
                    .executeUpdate();
        }
    }
}
