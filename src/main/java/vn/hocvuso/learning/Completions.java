package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells which courses were completed, in whatever edition. Reads in the caller's transaction where there is one. */
@ApplicationScoped
public class Completions {

    private static final String OF_ALL =
            """
            select learner_id from learning_enrolment
            where learner_id > ? and course_id in (%s) and completed_at is not null
            group by learner_id having count(distinct course_id) = ? order by learner_id limit ?
            """;

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Completions(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** All that the learner has completed; also what the caller's transaction has just completed. */
    public Set<Course.Ref> of(Learner.Ref learner) {
        return entityManager
                .createQuery(
                        "select e.course from Enrolment e where e.learner = :learner and e.completedAt is not null",
                        Long.class)
                .setParameter("learner", learner)
                .getResultStream()
                .map(Course.Ref::new)
                .collect(Collectors.toSet());
    }

    /**
     * Who has completed all of these, in the order of their numbers.
     *
     * @param courses different ones, at least one
     * @param after only learners with a higher number
     * @param limit at most so many
     */
    public List<Learner.Ref> ofAll(List<Course.Ref> courses, long after, int limit) {
        var marks = String.join(", ", Collections.nCopies(courses.size(), "?"));
        var parameters = Stream.of(
                        Stream.of((Object) after),
                        courses.stream().map(Course.Ref::value),
                        Stream.of((Object) courses.size(), limit))
                .flatMap(part -> part)
                .toArray();
        return statement.list(OF_ALL.formatted(marks), row -> new Learner.Ref(row.getLong(1)), parameters);
    }
}
