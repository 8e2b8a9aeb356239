package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds and adds courses and their editions. Holds queries only: the rules are in {@link Course} and {@link Edition}. */
@ApplicationScoped
class Courses {

    private final EntityManager entityManager;

    @Inject
    Courses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal {@code catalogue.slug.taken}: the unique key decides, not a query before */
    void add(Course course) {
        entityManager.persist(course);
        flush(new Refusal("catalogue.slug.taken", course.slug()).at("slug"));
    }

    /**
     * Adds an edition and gives its lessons their keys; one that is there already is written.
     *
     * @param whenTaken thrown when the course has a draft, or an edition of this number, already
     */
    void add(Edition edition, Refusal whenTaken) {
        entityManager.persist(edition);
        flush(whenTaken);
    }

    /** Takes away a draft and all that is only its own. */
    void remove(Edition draft) {
        entityManager.remove(draft);
        flush(new Refusal("platform.changed"));
    }

    /** Takes away a course that was never published and has no edition left. */
    void remove(Course course) {
        entityManager.remove(course);
        flush(new Refusal("platform.changed"));
    }

    /**
     * Writes the changes made to a draft.
     *
     * @throws Refusal {@code platform.changed} when somebody else's change came first
     */
    void settle() {
        flush(new Refusal("platform.changed"));
    }

    private void flush(Refusal whenTaken) {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new Refusal("platform.changed");
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    throw whenTaken;
                }
            }
            throw e;
        }
    }

    Optional<Course> named(String slug) {
        return entityManager
                .createQuery("select c from Course c where c.slug = :slug", Course.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal {@code catalogue.course.unknown} */
    Course require(String slug) {
        return named(slug).orElseThrow(() -> new Refusal("catalogue.course.unknown"));
    }

    /**
     * The draft of a course, taken into use for a change: of two changes at once, even of different lessons, one meets
     * {@code platform.changed}, and none can slip in behind the publishing.
     */
    Optional<Edition> draftToChange(Course course) {
        var draft = draft(course);
        draft.ifPresent(edition -> entityManager.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return draft;
    }

    /** @throws Refusal {@code catalogue.draft.none}: it was never begun, or published or discarded meanwhile */
    Edition requireDraftToChange(String slug) {
        return draftToChange(require(slug)).orElseThrow(() -> new Refusal("catalogue.draft.none"));
    }

    Optional<Edition> draft(Course course) {
        return inState(course, Edition.State.DRAFT);
    }

    /** The edition that new learners get, or got until the course was retired. */
    Optional<Edition> published(Course course) {
        return inState(course, Edition.State.PUBLISHED);
    }

    private Optional<Edition> inState(Course course, Edition.State state) {
        return entityManager
                .createQuery("select e from Edition e where e.course = :course and e.state = :state", Edition.class)
                .setParameter("course", course)
                .setParameter("state", state)
                .getResultStream()
                .findFirst();
    }

    /** True when a published edition of the course has this label. */
    boolean isLabelUsed(Course course, String label) {
        return entityManager
                        .createQuery(
                                "select count(e) from Edition e"
                                        + " where e.course = :course and e.label = :label and e.number > 0",
                                Long.class)
                        .setParameter("course", course)
                        .setParameter("label", label)
                        .getSingleResult()
                > 0;
    }
}
