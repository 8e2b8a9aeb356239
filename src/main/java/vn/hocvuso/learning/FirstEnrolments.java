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

/** Tells when people took up their first course, and how that came about, for counting them. */
@ApplicationScoped
public class FirstEnrolments {

    /** The first course that somebody is in; of several from one moment, one that she was put into. */
    public record First(Instant at, Enrolment.Basis basis) {}

    private final SingleStatement statement;

    @Inject
    FirstEnrolments(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of those of these people who are or were in any. */
    public Map<Learner.Ref, First> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return statement.read(
                "select learner_id, basis, min(started_at) as started_at from learning_enrolment where learner_id in ("
                        + marks + ") group by learner_id, basis",
                rows -> {
                    var found = new HashMap<Learner.Ref, First>();
                    while (rows.next()) {
                        var first = new First(
                                SingleStatement.instant(rows, "started_at").orElseThrow(),
                                Enrolment.Basis.valueOf(rows.getString("basis")));
                        found.merge(new Learner.Ref(rows.getLong("learner_id")), first, FirstEnrolments::first);
                    }
                    return found;
                },
                people.stream().map(Learner.Ref::value).toArray());
    }

    private static First first(First one, First other) {
        var order = one.at().compareTo(other.at());
        if (order == 0) {
            return one.basis() == Enrolment.Basis.MANDATED ? one : other;
        }
        return order < 0 ? one : other;
    }
}
