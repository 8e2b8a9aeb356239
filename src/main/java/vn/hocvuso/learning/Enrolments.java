package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds enrolments. */
@ApplicationScoped
class Enrolments {

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Enrolments(EntityManager entityManager, SingleStatement statement) {
        this.statement = statement;
        this.entityManager = entityManager;
    }

    void add(Enrolment enrolment) {
        entityManager.persist(enrolment);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    /**
     * The learner's enrolment in the newest edition of the course that she is in; other acts of this learner in this course wait for
     * this transaction's end.
     */
    Optional<Enrolment> lockLatest(Learner.Ref learner, Course.Ref course) {
        return lock(
                "select id from learning_enrolment where learner_id = ? and course_id = ? order by edition_id desc limit 1 for update",
                learner.value(),
                course.value());
    }

    /** As {@link #lockLatest}: the learner's enrolment in this edition. */
    Optional<Enrolment> lockIn(Learner.Ref learner, Edition.Ref edition) {
        return lock(
                "select id from learning_enrolment where learner_id = ? and edition_id = ? for update",
                learner.value(),
                edition.value());
    }

    /** As {@link #lockLatest}: the learner's enrolment in the edition that ends with this quiz. */
    Optional<Enrolment> lockOfQuiz(Learner.Ref learner, Quiz.Ref quiz) {
        return lock(
                "select id from learning_enrolment where learner_id = ? and quiz_id = ? order by id desc limit 1 for update",
                learner.value(),
                quiz.value());
    }

    /** Both reads lock, so both see what was committed last, and not what was when the transaction began. */
    private Optional<Enrolment> lock(String sql, Object... parameters) {
        return locked(sql, parameters)
                .map(id -> entityManager.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Long> locked(String sql, Object... parameters) {
        return statement.read(
                sql, rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.<Long>empty(), parameters);
    }

    /** The enrolments in a course, newest first. */
    List<Enrolment> inCourse(Course.Ref course, int first, int limit) {
        return entityManager
                .createQuery("select e from Enrolment e where e.course = :course order by e.id desc", Enrolment.class)
                .setParameter("course", course.value())
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long countInCourse(Course.Ref course) {
        return entityManager
                .createQuery("select count(e) from Enrolment e where e.course = :course", Long.class)
                .setParameter("course", course.value())
                .getSingleResult();
    }
}
