package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Rounds for integration tests, and time that passes quickly. */
@Dependent
public class ContestSamples {

    private final SingleStatement statement;

    @Inject
    ContestSamples(SingleStatement statement) {
        this.statement = statement;
    }

    /** Four questions of two choices each. */
    public static String pool() {
        var pool = new StringBuilder("questions:\n");
        for (var i = 1; i <= 4; i++) {
            pool.append("  - id: q%d\n    kind: single\n    competence: \"1.2\"\n    level: 1\n".formatted(i))
                    .append("    text: \"Câu %d?\"\n    choices:\n".formatted(i))
                    .append("      - text: \"Đúng\"\n        right: true\n      - text: \"Sai\"\n")
                    .append("    explanation: \"Vì thế.\"\n");
        }
        return pool.toString();
    }

    /** A round of two questions that is open for an hour. */
    public static ContestKeeping.Plan open(int goingOn) {
        var now = Instant.now();
        return plan(now.minusSeconds(60), now.plus(Duration.ofHours(1)), goingOn);
    }

    public static ContestKeeping.Plan plan(Instant opensAt, Instant closesAt, int goingOn) {
        return new ContestKeeping.Plan(pool(), 2, 10, opensAt, closesAt, "", goingOn);
    }

    /** It was open yesterday. */
    public void end(long round) {
        var now = Instant.now();
        statement.change(
                "update movement_contest_round set opens_at = ?, closes_at = ? where id = ?",
                now.minus(Duration.ofDays(2)),
                now.minus(Duration.ofDays(1)),
                round);
    }

    /** All of it was right. */
    public void allRight(long attempt) {
        statement.change("update assessment_attempt set earned = possible where id = ?", attempt);
    }

    /** Her account is there no more: what is left is a number that nobody has. */
    public void forget(long round, Learner.Ref learner) {
        statement.change(
                "update movement_contest_result set learner_id = learner_id + 1000000000000 where round_id = ?"
                        + " and learner_id = ?",
                round,
                learner.value());
    }
}
