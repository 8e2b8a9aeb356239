package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;

/** Finds and adds enrolments. */
@ApplicationScoped
class Enrolments {

    private final EntityManager entityManager;

    @Inject
    Enrolments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Enrolment enrolment) {
        entityManager.persist(enrolment);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    /** The learner's newest enrolment in any edition of the course. */
    Optional<Enrolment> latest(Learner.Ref learner, Course.Ref course) {
        return newest(learner, course, LockModeType.NONE);
    }

    /** As {@link #latest}, and other acts of this learner in this course wait for this transaction's end. */
    Optional<Enrolment> lockLatest(Learner.Ref learner, Course.Ref course) {
        return newest(learner, course, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Enrolment> newest(Learner.Ref learner, Course.Ref course, LockModeType lock) {
        return entityManager
                .createQuery(
                        "select e from Enrolment e where e.learner = :learner and e.course = :course order by e.id desc",
                        Enrolment.class)
                .setParameter("learner", learner)
                .setParameter("course", course.value())
                .setLockMode(lock)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The learner's enrolment in the edition that ends with this quiz. */
    Optional<Enrolment> ofQuiz(Learner.Ref learner, Quiz.Ref quiz) {
        return ofQuiz(learner, quiz, LockModeType.NONE);
    }

    /** As {@link #ofQuiz}, and other acts of this learner in this course wait for this transaction's end. */
    Optional<Enrolment> lockOfQuiz(Learner.Ref learner, Quiz.Ref quiz) {
        return ofQuiz(learner, quiz, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Enrolment> ofQuiz(Learner.Ref learner, Quiz.Ref quiz, LockModeType lock) {
        return entityManager
                .createQuery("select e from Enrolment e where e.learner = :learner and e.quiz = :quiz", Enrolment.class)
                .setParameter("learner", learner)
                .setParameter("quiz", quiz.value())
                .setLockMode(lock)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Keeps where the learner is. Outside the entity's version: two tabs may differ without harm. */
    void place(Learner.Ref learner, Edition.Ref edition, Activity.Ref activity) {
        entityManager
                .createQuery(
                        "update Enrolment e set e.place = :place where e.learner = :learner and e.edition = :edition")
                .setParameter("place", activity.value())
                .setParameter("learner", learner)
                .setParameter("edition", edition.value())
                .executeUpdate();
    }

    /** The learner's enrolments, newest first. */
    List<Enrolment> of(Learner.Ref learner, int limit) {
        return entityManager
                .createQuery("select e from Enrolment e where e.learner = :learner order by e.id desc", Enrolment.class)
                .setParameter("learner", learner)
                .setMaxResults(limit)
                .getResultList();
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
