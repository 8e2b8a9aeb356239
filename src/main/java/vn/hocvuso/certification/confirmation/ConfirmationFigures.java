package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Counts learners for reports: each once, however many levels she has. */
@ApplicationScoped
public class ConfirmationFigures {

    /**
     * How many learners have come so far, or farther.
     *
     * @param learned have done a course to its end
     * @param passed have passed a course's quiz
     * @param confirmed have a level that was confirmed here
     * @param sent have one that the identity platform has taken
     * @param reached have one that the identity platform has acknowledged: only this counts for the targets
     */
    public record Figures(long learned, long passed, long confirmed, long sent, long reached) implements Serializable {}

    private static final String FIGURES =
            """
            select
                (select count(distinct learner_id) from certification_evidence where kind = 'LEARNED'),
                (select count(distinct learner_id) from certification_evidence where kind = 'TEST'),
                (select count(distinct learner_id) from certification_confirmation),
                (select count(distinct learner_id) from certification_confirmation
                    where state in ('SENT', 'ACKNOWLEDGED')),
                (select count(distinct learner_id) from certification_confirmation where state = 'ACKNOWLEDGED')
            """;

    private final SingleStatement statement;

    @Inject
    ConfirmationFigures(SingleStatement statement) {
        this.statement = statement;
    }

    public Figures count() {
        return statement.read(FIGURES, rows -> {
            rows.next();
            return new Figures(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
        });
    }
}
