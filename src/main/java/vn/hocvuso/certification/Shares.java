package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.time.Clocks;

/** Keeps what holders let the public read, and the links by which somebody reads more. */
@ApplicationScoped
public class Shares {

    private static final String CHOSEN_FOR =
            """
            select p.initials, p.birth_year from certification_privacy p
            join certification_certificate c on c.learner_id = p.learner_id where c.id = ?
            """;

    private static final String CHOSEN_BY =
            "select initials, birth_year from certification_privacy where learner_id = ?";

    private static final String OPENS =
            """
            select birth_year from certification_link where token_hash = ? and certificate_id = ? and ends_on >= ? and ended_at is null
            """;

    private static final String CHOOSE =
            """
            insert into certification_privacy (learner_id, initials, birth_year, chosen_at) values (?, ?, ?, ?)
            on duplicate key update
            initials = values(initials), birth_year = values(birth_year), chosen_at = values(chosen_at)
            """;

    private static final String ADD =
            "insert into certification_link (certificate_id, token_hash, made_at, ends_on, birth_year)"
                    + " values (?, ?, ?, ?, ?)";

    private static final String LINKS =
            """
            select id, made_at, ends_on, birth_year from certification_link
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
    record Link(long id, Instant madeAt, LocalDate endsOn, boolean birthYear) {}

    /** What is shown of a holder beside her certificate: initials in place of her name; the year of birth she has given. */
    record Choice(boolean initials, boolean birthYear) {

        /** Of who has chosen nothing. */
        private static final Choice NONE = new Choice(false, false);
    }

    /**
     * Whether the public reads only initials of this certificate's holder.
     *
     * @param link the secret of a holder's link, which lets its bearer read all; empty for none
     */
    public boolean hides(long certificate, String link) {
        return shown(certificate, link).initials();
    }

    /** What the holder lets this reader of her certificate see. @param link as for {@link #hides} */
    Choice shown(long certificate, String link) {
        var chosen = statement.read(CHOSEN_FOR, Shares::choice, certificate);
        if (link.isEmpty()) {
            return chosen;
        }
        return statement.read(
                OPENS,
                rows -> rows.next() ? new Choice(false, chosen.birthYear() || rows.getBoolean("birth_year")) : chosen,
                hash(link),
                certificate,
                today().toString());
    }

    /** What a holder lets everybody see. */
    Choice chosen(Learner.Ref learner) {
        return statement.read(CHOSEN_BY, Shares::choice, learner.value());
    }

    private static Choice choice(ResultSet rows) throws SQLException {
        return rows.next() ? new Choice(rows.getBoolean("initials"), rows.getBoolean("birth_year")) : Choice.NONE;
    }

    void choose(Learner.Ref learner, Choice choice) {
        statement.change(CHOOSE, learner.value(), choice.initials(), choice.birthYear(), clock.instant());
    }

    void add(long certificate, String link, LocalDate endsOn, boolean birthYear) {
        statement.change(ADD, certificate, hash(link), clock.instant(), endsOn.toString(), birthYear);
    }

    /** Those that still open, the newest first. */
    List<Link> links(long certificate, int limit) {
        return statement.list(
                LINKS,
                rows -> new Link(
                        rows.getLong("id"),
                        SingleStatement.instant(rows, "made_at").orElseThrow(),
                        rows.getObject("ends_on", LocalDate.class),
                        rows.getBoolean("birth_year")),
                certificate,
                today().toString(),
                limit);
    }

    /** False when it is not one of this certificate's, or has ended before. */
    boolean end(long certificate, long link) {
        return statement.change(END, clock.instant(), link, certificate) > 0;
    }

    LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** SHA-256 is enough: what is hashed cannot be guessed. */
    private static byte[] hash(String link) {
        return Sha256.of(link);
    }
}
