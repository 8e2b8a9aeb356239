package vn.hocvuso.certification.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** How far it was looked for those who had completed all courses of a programme. */
@ApplicationScoped
class ProgrammeLooks {

    /**
     * A look.
     *
     * @param begunAt what was completed after that is issued with the last course
     * @param learner the number of the last learner who was looked at; 0 before the first
     * @param done whether it came to its end
     */
    record Look(Instant begunAt, long learner, boolean done) {}

    private final SingleStatement statement;

    @Inject
    ProgrammeLooks(SingleStatement statement) {
        this.statement = statement;
    }

    Optional<Look> last(long programme) {
        return statement
                .list(
                        "select begun_at, learner_id, done_at from certification_programme_look where programme_id = ?",
                        row -> new Look(
                                SingleStatement.instant(row, "begun_at").orElseThrow(),
                                row.getLong("learner_id"),
                                SingleStatement.instant(row, "done_at").isPresent()),
                        programme)
                .stream()
                .findFirst();
    }

    /** From the first learner on. */
    void begin(long programme, Instant now) {
        statement.change(
                "insert into certification_programme_look (programme_id, begun_at, learner_id) values (?, ?, 0)"
                        + " on duplicate key update begun_at = ?, learner_id = 0, done_at = null",
                programme,
                now,
                now);
    }

    void reached(long programme, long learner) {
        statement.change(
                "update certification_programme_look set learner_id = ? where programme_id = ?", learner, programme);
    }

    void end(long programme, Instant now) {
        statement.change("update certification_programme_look set done_at = ? where programme_id = ?", now, programme);
    }
}
