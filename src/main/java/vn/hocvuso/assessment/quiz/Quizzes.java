package vn.hocvuso.assessment.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.platform.Refusal;

/** Finds and adds quizzes and their questions. */
@ApplicationScoped
class Quizzes {

    private final EntityManager entityManager;

    @Inject
    Quizzes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Quiz quiz) {
        entityManager.persist(quiz);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    Question add(Question question) {
        entityManager.persist(question);
        entityManager.flush();
        return question;
    }

    /** @throws Refusal {@code assessment.quiz.unknown} */
    Quiz require(Quiz.Ref ref) {
        return Optional.ofNullable(entityManager.find(Quiz.class, ref.value()))
                .orElseThrow(() -> new Refusal("assessment.quiz.unknown"));
    }

    /** Takes a draft question that no quiz uses out of the bank. */
    void forget(Question question) {
        entityManager.flush();
        var used = entityManager
                .createNativeQuery("select 1 from assessment_quiz_item where question_id = ?")
                .setParameter(1, question.id())
                .setMaxResults(1)
                .getResultList();
        if (used.isEmpty() && !question.isSealed()) {
            entityManager.remove(question);
        }
    }
}
