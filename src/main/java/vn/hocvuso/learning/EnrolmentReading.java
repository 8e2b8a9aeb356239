package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Reads enrolments for pages, each time with one statement and without a transaction, and keeps the learner's place;
 * what else changes them is {@link Enrolments}.
 */
@ApplicationScoped
class EnrolmentReading {

    private static final String SELECT =
            """
            select e.id, e.edition_id, e.place, e.completed_at, d.activity_id
            from learning_enrolment e
            left join learning_done d on d.enrolment_id = e.id
            """;

    private static final String LATEST = SELECT
            + "where e.id = (select x.id from learning_enrolment x where x.learner_id = ? and x.course_id = ?"
            + " order by x.edition_id desc limit 1)";

    private static final String OF_QUIZ = SELECT + "where e.learner_id = ? and e.quiz_id = ? order by e.id";

    private static final String OF_LEARNER = SELECT
            + """
            join (select x.id from learning_enrolment x where x.learner_id = ? order by x.id desc limit ?) newest
                on newest.id = e.id
            order by e.id desc
            """;

    private static final String PLACE =
            "update learning_enrolment set place = ? where learner_id = ? and edition_id = ?";

    /** An enrolment with what the learner has done of it. */
    record Snapshot(
            Edition.Ref edition, Optional<Activity.Ref> place, Optional<Instant> completedAt, Set<Activity.Ref> done) {}

    private final SingleStatement statement;

    @Inject
    EnrolmentReading(SingleStatement statement) {
        this.statement = statement;
    }

    /** The learner's enrolment in the newest edition of the course that she is in. */
    Optional<Snapshot> latest(Learner.Ref learner, Course.Ref course) {
        return first(LATEST, learner.value(), course.value());
    }

    /** The learner's enrolment in the edition that ends with this quiz. */
    Optional<Snapshot> ofQuiz(Learner.Ref learner, Quiz.Ref quiz) {
        return first(OF_QUIZ, learner.value(), quiz.value());
    }

    /** The learner's enrolments, newest first. */
    List<Snapshot> of(Learner.Ref learner, int limit) {
        return statement.read(OF_LEARNER, EnrolmentReading::snapshots, learner.value(), limit);
    }

    /** Keeps where the learner is; nothing for who is not enrolled. Two tabs may differ without harm. */
    void place(Learner.Ref learner, Edition.Ref edition, Activity.Ref activity) {
        statement.change(PLACE, activity.value(), learner.value(), edition.value());
    }

    private Optional<Snapshot> first(String sql, Object... parameters) {
        return statement.read(sql, EnrolmentReading::snapshots, parameters).stream()
                .findFirst();
    }

    private static List<Snapshot> snapshots(ResultSet rows) throws SQLException {
        var found = new ArrayList<Snapshot>();
        var last = 0L;
        while (rows.next()) {
            if (rows.getLong("id") != last) {
                last = rows.getLong("id");
                found.add(new Snapshot(
                        new Edition.Ref(rows.getLong("edition_id")),
                        SingleStatement.number(rows, "place").map(Activity.Ref::new),
                        SingleStatement.instant(rows, "completed_at"),
                        new HashSet<>()));
            }
            var done = found.get(found.size() - 1).done();
            SingleStatement.number(rows, "activity_id").map(Activity.Ref::new).ifPresent(done::add);
        }
        return found;
    }
}
