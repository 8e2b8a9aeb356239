package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads all that the public check shows of a certificate with one statement: nothing is asked for more often. */
@ApplicationScoped
class PublicCertificates {

    private static final String NUMBERED =
            """
            select c.id, c.content, c.key_name, c.learner_id, c.status, c.status_at, c.status_reason, c.successor, c.expires_on, c.predecessor,
                coalesce(p.initials, false) initials, coalesce(p.birth_year, false) birth_year,
                a.id act, a.kind act_kind, a.at act_at, a.reason act_reason, a.successor act_successor
            from certification_certificate c
            left join certification_privacy p on p.learner_id = c.learner_id
            left join certification_act a on a.certificate_id = c.id
            where c.number = ? order by a.id
            """;

    private final SingleStatement statement;

    @Inject
    PublicCertificates(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * What there is.
     *
     * @param sealed whether a key has sealed it
     * @param learner empty where the holder has no account
     * @param chosen what the holder lets everybody see
     * @param acts oldest first, without who did them
     * @param predecessor the number in whose place it was issued; empty when in none's
     */
    record Found(
            long id,
            CertificateContent content,
            boolean sealed,
            Optional<Learner.Ref> learner,
            Validity validity,
            Shares.Choice chosen,
            List<Act> acts,
            String predecessor) {}

    /** @param today in Viet Nam */
    Optional<Found> numbered(CertificateNumber number, LocalDate today) {
        return statement.read(
                NUMBERED, rows -> rows.next() ? Optional.of(found(rows, today)) : Optional.empty(), number.value());
    }

    private static Found found(ResultSet rows, LocalDate today) throws SQLException {
        var id = rows.getLong("id");
        var content = ContentText.read(rows.getString("content"));
        var validity = Validity.on(
                today,
                Validity.Status.valueOf(rows.getString("status")),
                SingleStatement.instant(rows, "status_at").orElse(null),
                rows.getString("status_reason"),
                rows.getObject("expires_on", LocalDate.class),
                rows.getString("successor"));
        var sealed = !rows.getString("key_name").isEmpty();
        var learner = SingleStatement.number(rows, "learner_id").map(Learner.Ref::new);
        var chosen = new Shares.Choice(rows.getBoolean("initials"), rows.getBoolean("birth_year"));
        var predecessor = Optional.ofNullable(rows.getString("predecessor")).orElse("");
        var acts = new ArrayList<Act>();
        do {
            if (rows.getLong("act") > 0) {
                acts.add(act(rows, id));
            }
        } while (rows.next());
        return new Found(id, content, sealed, learner, validity, chosen, acts, predecessor);
    }

    private static Act act(ResultSet rows, long certificate) throws SQLException {
        return new Act(
                rows.getLong("act"),
                certificate,
                Act.Kind.valueOf(rows.getString("act_kind")),
                SingleStatement.instant(rows, "act_at").orElseThrow(),
                null,
                rows.getString("act_reason"),
                rows.getString("act_successor"));
    }
}
