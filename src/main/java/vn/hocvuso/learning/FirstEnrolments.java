package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells when people took up their first course, for counting them. */
@ApplicationScoped
public class FirstEnrolments {

    private final SingleStatement statement;

    @Inject
    FirstEnrolments(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of those of these people who ever took one up. */
    public Map<Learner.Ref, Instant> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return statement.read(
                "select learner_id, min(started_at) as started_at from learning_enrolment where learner_id in (" + marks
                        + ") group by learner_id",
                rows -> {
                    var found = new HashMap<Learner.Ref, Instant>();
                    while (rows.next()) {
                        found.put(
                                new Learner.Ref(rows.getLong("learner_id")),
                                SingleStatement.instant(rows, "started_at").orElseThrow());
                    }
                    return found;
                },
                people.stream().map(Learner.Ref::value).toArray());
    }
}
