package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.time.Clocks;

/** Keeps what holders let the public read, and the links by which somebody reads more. */
@ApplicationScoped
public class Shares {

    private static final String INITIALS =
            """
            select 1 from certification_privacy p join certification_certificate c on c.learner_id = p.learner_id
            where c.id = ? and p.initials = true
            """;

    private static final String OPENS =
            """
            select 1 from certification_link where token_hash = ? and certificate_id = ? and ends_on >= ? and ended_at is null
            """;

    private static final String CHOOSE =
            """
            insert into certification_privacy (learner_id, initials, chosen_at) values (?, ?, ?)
            on duplicate key update initials = values(initials), chosen_at = values(chosen_at)
            """;

    private static final String ADD =
            "insert into certification_link (certificate_id, token_hash, made_at, ends_on) values (?, ?, ?, ?)";

    private static final String LINKS =
            """
            select id, made_at, ends_on from certification_link
            where certificate_id = ? and ended_at is null and ends_on >= ? order by id desc limit ?
            """;

    private static final String END =
            "update certification_link set ended_at = ? where id = ? and certificate_id = ? and ended_at is null";

    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    Shares(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    /** A link that still opens. */
    record Link(long id, Instant madeAt, LocalDate endsOn) {}

    /**
     * Whether the public reads only initials of this certificate's holder.
     *
     * @param link the secret of a holder's link, which lets its bearer read all; empty for none
     */
    public boolean hides(long certificate, String link) {
        return statement.read(INITIALS, rows -> rows.next(), certificate) && !opens(certificate, link);
    }

    /** Whether the secret of a holder's link lets its bearer read all. */
    boolean opens(long certificate, String link) {
        return !link.isEmpty()
                && statement.read(OPENS, rows -> rows.next(), hash(link), certificate, today().toString());
    }

    boolean initials(Learner.Ref learner) {
        return statement.read(
                "select initials from certification_privacy where learner_id = ?",
                rows -> rows.next() && rows.getBoolean(1),
                learner.value());
    }

    void choose(Learner.Ref learner, boolean initials) {
        statement.change(CHOOSE, learner.value(), initials, clock.instant());
    }

    void add(long certificate, String link, LocalDate endsOn) {
        statement.change(ADD, certificate, hash(link), clock.instant(), endsOn.toString());
    }

    /** Those that still open, the newest first. */
    List<Link> links(long certificate, int limit) {
        return statement.read(
                LINKS,
                rows -> {
                    var found = new ArrayList<Link>();
                    while (rows.next()) {
                        found.add(new Link(
                                rows.getLong("id"),
                                SingleStatement.instant(rows, "made_at").orElseThrow(),
                                rows.getObject("ends_on", LocalDate.class)));
                    }
                    return found;
                },
                certificate,
                today().toString(),
                limit);
    }

    /** False when it is not one of this certificate's, or has ended before. */
    boolean end(long certificate, long link) {
        return statement.change(END, clock.instant(), link, certificate) > 0;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }

    /** SHA-256 is enough: what is hashed cannot be guessed. */
    private static byte[] hash(String link) {
        return Sha256.of(link);
    }
}
