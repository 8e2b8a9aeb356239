package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells which practical tasks assessors have seen people do ({@link EvidenceKind#ASSESSOR}), for counting them. */
@ApplicationScoped
public class SeenTasks {

    /** One that somebody did; what was withdrawn is none. */
    public record Seen(Learner.Ref learner, Instant at) {}

    private final SingleStatement statement;

    @Inject
    SeenTasks(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of people with these numbers, both included. */
    public List<Seen> between(long first, long last) {
        return statement.list(
                "select learner_id, earned_at from certification_evidence where learner_id between ? and ?"
                        + " and kind = 'ASSESSOR' and withdrawn_at is null",
                rows -> new Seen(
                        new Learner.Ref(rows.getLong("learner_id")),
                        SingleStatement.instant(rows, "earned_at").orElseThrow()),
                first,
                last);
    }
}
