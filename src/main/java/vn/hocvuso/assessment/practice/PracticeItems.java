package vn.hocvuso.assessment.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.platform.Refusal;

/** Finds the questions of a place and puts others there. */
@ApplicationScoped
class PracticeItems {

    /** A question that is shown, and where. */
    record Shown(String part, int position, Question question) {}

    private final EntityManager entityManager;

    @Inject
    PracticeItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The questions shown there, in their order. */
    List<Question> shown(PracticePlace place) {
        return shown(place.owner()).stream()
                .filter(shown -> shown.part().equals(place.part()))
                .map(Shown::question)
                .toList();
    }

    /** The questions shown in all parts of this: by part, each part in its order. */
    List<Shown> shown(String owner) {
        List<?> rows = entityManager
                .createNativeQuery("select question_id, part, position from assessment_practice_item"
                        + " where owner = ? and position is not null order by part, position")
                .setParameter(1, owner)
                .getResultList();
        return rows.stream().map(row -> shown((Object[]) row)).toList();
    }

    private Shown shown(Object[] row) {
        return new Shown(
                (String) row[1],
                ((Number) row[2]).intValue(),
                entityManager.find(Question.class, ((Number) row[0]).longValue()));
    }

    /** Shows these instead of what is there; what was there can still be answered by who has it on a device. */
    void replace(PracticePlace place, List<Question> questions) {
        entityManager
                .createNativeQuery("update assessment_practice_item set position = null where owner = ? and part = ?")
                .setParameter(1, place.owner())
                .setParameter(2, place.part())
                .executeUpdate();
        for (var i = 0; i < questions.size(); i++) {
            put(place, i, questions.get(i));
        }
    }

    /**
     * Shows a question at a position where none is.
     *
     * @throws Refusal {@code platform.changed} when somebody else has just put one there
     */
    void put(PracticePlace place, int position, Question question) {
        entityManager.persist(question);
        entityManager.flush();
        try {
            entityManager
                    .createNativeQuery(
                            "insert into assessment_practice_item (question_id, owner, part, position) values (?, ?, ?, ?)")
                    .setParameter(1, question.id())
                    .setParameter(2, place.owner())
                    .setParameter(3, place.part())
                    .setParameter(4, position)
                    .executeUpdate();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new Refusal("platform.changed");
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    /** Shows a question no longer; false when it is not shown, perhaps not any more. */
    boolean hide(String owner, long question) {
        return entityManager
                        .createNativeQuery("update assessment_practice_item set position = null"
                                + " where owner = ? and question_id = ? and position is not null")
                        .setParameter(1, owner)
                        .setParameter(2, question)
                        .executeUpdate()
                > 0;
    }
}
