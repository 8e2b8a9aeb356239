package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells when people first came to each step on the way to an acknowledged level, for counting them. */
@ApplicationScoped
public class FirstSteps {

    /**
     * When a person came to each step; empty for one that she has not come to. A level that was refused is not sent; one that
     * is acknowledged is.
     *
     * @param learned did a course to its end
     * @param passed passed a course's quiz
     * @param confirmed reached a level that was confirmed here
     * @param sent has one that the identity platform took
     * @param acknowledged has one that the identity platform recorded
     */
    public record Steps(
            Optional<Instant> learned,
            Optional<Instant> passed,
            Optional<Instant> confirmed,
            Optional<Instant> sent,
            Optional<Instant> acknowledged) {}

    private static final String EVIDENCE =
            "select learner_id, min(case kind when 'LEARNED' then earned_at end) as learned,"
                    + " min(case kind when 'TEST' then earned_at end) as passed, null as confirmed, null as sent,"
                    + " null as acknowledged from certification_evidence"
                    + " where kind in ('LEARNED', 'TEST') and learner_id in (";

    private static final String CONFIRMATION = "select learner_id, null, null, min(confirmed_at),"
            + " min(case when state in ('SENT', 'ACKNOWLEDGED') then sent_at end),"
            + " min(case state when 'ACKNOWLEDGED' then acknowledged_at end) from certification_confirmation"
            + " where learner_id in (";

    private final SingleStatement statement;

    @Inject
    FirstSteps(SingleStatement statement) {
        this.statement = statement;
    }

    /** Of those of these people who have come to any. */
    public Map<Learner.Ref, Steps> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        var values = new ArrayList<Object>();
        for (var turn = 0; turn < 2; turn++) {
            people.forEach(person -> values.add(person.value()));
        }
        var ends = marks + ") group by learner_id";
        return statement.read(
                "select learner_id, max(learned) as learned, max(passed) as passed, max(confirmed) as confirmed,"
                        + " max(sent) as sent, max(acknowledged) as acknowledged from (" + EVIDENCE + ends
                        + " union all " + CONFIRMATION + ends + ") steps group by learner_id",
                rows -> {
                    var found = new HashMap<Learner.Ref, Steps>();
                    while (rows.next()) {
                        found.put(
                                new Learner.Ref(rows.getLong("learner_id")),
                                new Steps(
                                        SingleStatement.instant(rows, "learned"),
                                        SingleStatement.instant(rows, "passed"),
                                        SingleStatement.instant(rows, "confirmed"),
                                        SingleStatement.instant(rows, "sent"),
                                        SingleStatement.instant(rows, "acknowledged")));
                    }
                    return found;
                },
                values.toArray());
    }
}
