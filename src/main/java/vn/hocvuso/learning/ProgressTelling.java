package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells how far everybody is, for who carries it to another system. */
@ApplicationScoped
public class ProgressTelling {

    private static final String AFTER =
            """
            select e.id, e.learner_id, e.edition_id, e.quiz_id, e.percent, e.started_at, e.completed_at,
                d.activity_id, d.done_at
            from (select x.id from learning_enrolment x where x.id > ? order by x.id limit ?) page
            join learning_enrolment e on e.id = page.id
            left join learning_done d on d.enrolment_id = e.id
            order by e.id, d.activity_id
            """;

    /** An enrolment with what was done in it, and when; {@code percent} of the quiz that was passed. */
    public record Told(
            Enrolment.Ref enrolment,
            Learner.Ref learner,
            Edition.Ref edition,
            Optional<Quiz.Ref> quiz,
            Optional<Integer> percent,
            Instant startedAt,
            Optional<Instant> completedAt,
            Map<Activity.Ref, Instant> done) {}

    private final SingleStatement statement;

    @Inject
    ProgressTelling(SingleStatement statement) {
        this.statement = statement;
    }

    /** The enrolments with a higher number than this one, in their order. */
    public List<Told> after(Enrolment.Ref enrolment, int limit) {
        return statement.read(AFTER, ProgressTelling::told, enrolment.value(), limit);
    }

    private static List<Told> told(ResultSet rows) throws SQLException {
        var found = new ArrayList<Told>();
        var done = new LinkedHashMap<Activity.Ref, Instant>();
        var last = 0L;
        while (rows.next()) {
            if (rows.getLong("id") != last) {
                last = rows.getLong("id");
                done = new LinkedHashMap<>();
                found.add(new Told(
                        new Enrolment.Ref(last),
                        new Learner.Ref(rows.getLong("learner_id")),
                        new Edition.Ref(rows.getLong("edition_id")),
                        SingleStatement.number(rows, "quiz_id").map(Quiz.Ref::new),
                        SingleStatement.number(rows, "percent").map(Long::intValue),
                        SingleStatement.instant(rows, "started_at").orElseThrow(),
                        SingleStatement.instant(rows, "completed_at"),
                        done));
            }
            var activity = SingleStatement.number(rows, "activity_id").map(Activity.Ref::new);
            if (activity.isPresent()) {
                done.put(
                        activity.get(), SingleStatement.instant(rows, "done_at").orElseThrow());
            }
        }
        return found;
    }
}
