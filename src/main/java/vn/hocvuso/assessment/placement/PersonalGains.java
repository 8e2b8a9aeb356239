package vn.hocvuso.assessment.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells what single people have gained in courses, for adding up; nobody is to be shown what one person has gained. */
@ApplicationScoped
public class PersonalGains {

    private static final String PAIRS =
            """
            select t.learner_id, t.ended_at, t.mean - f.mean as gain, l.mean - f.mean as lasting
            from assessment_placement t
            join assessment_placement f on f.learner_id = t.learner_id and f.occasion = 'BEFORE' and f.scope = t.scope
                and f.ended_at is not null
            left join assessment_placement l on l.learner_id = t.learner_id and l.occasion = 'LATER'
                and l.scope = t.scope and l.ended_at is not null
            where t.learner_id between ? and ? and t.occasion = 'AFTER' and t.ended_at is not null
            order by t.learner_id
            """;

    /**
     * What a person has gained in one course.
     *
     * @param at when she ended the test after it
     * @param gain her ability after the course less that before it, in logits
     * @param lasting her ability weeks later less that before the course; empty while she was not asked again
     */
    public record Gain(Learner.Ref learner, Instant at, double gain, OptionalDouble lasting) {}

    private final SingleStatement statement;

    @Inject
    PersonalGains(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of people with these numbers, both included; a line for each course that they took both tests of. */
    public List<Gain> between(long first, long last) {
        return statement.list(
                PAIRS,
                rows -> {
                    var lasting = rows.getDouble("lasting");
                    return new Gain(
                            new Learner.Ref(rows.getLong("learner_id")),
                            SingleStatement.instant(rows, "ended_at").orElseThrow(),
                            rows.getDouble("gain"),
                            rows.getObject("lasting") == null ? OptionalDouble.empty() : OptionalDouble.of(lasting));
                },
                first,
                last);
    }
}
