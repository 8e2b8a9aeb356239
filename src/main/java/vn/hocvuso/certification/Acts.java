package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Adds and finds what was done to certificates. */
@ApplicationScoped
class Acts {

    private static final String ADD =
            """
            insert into certification_act (certificate_id, kind, at, actor_id, reason, successor)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF =
            """
            select id, certificate_id, kind, at, actor_id, reason, successor from certification_act
            where certificate_id = ? order by id
            """;

    private final SingleStatement statement;
    private final Event<Act.Done> done;

    @Inject
    Acts(SingleStatement statement, Event<Act.Done> done) {
        this.statement = statement;
        this.done = done;
    }

    /** @param actor null when it came by itself */
    void add(Certificate certificate, Act.Kind kind, Instant at, Learner.Ref actor, String reason, String successor) {
        var id = statement
                .insert(ADD, certificate.id(), kind.name(), at, actor == null ? null : actor.value(), reason, successor)
                .orElseThrow(() -> new IllegalStateException("No certificate " + certificate.id()));
        done.fire(new Act.Done(id));
    }

    /** Oldest first. */
    List<Act> of(long certificate) {
        return statement.list(
                OF,
                rows -> new Act(
                        rows.getLong("id"),
                        rows.getLong("certificate_id"),
                        Act.Kind.valueOf(rows.getString("kind")),
                        SingleStatement.instant(rows, "at").orElseThrow(),
                        SingleStatement.number(rows, "actor_id")
                                .map(Learner.Ref::new)
                                .orElse(null),
                        rows.getString("reason"),
                        rows.getString("successor")),
                certificate);
    }
}
