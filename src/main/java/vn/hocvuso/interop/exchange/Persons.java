package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps who of other instances is who here. */
@ApplicationScoped
class Persons {

    /** How it stands with a person: just come, waiting for a decision, linked to an account, given a new one. */
    enum State {
        NEW,
        OPEN,
        LINKED,
        MADE
    }

    /** A person of another instance; {@code account} is empty until it is settled who she is here. */
    record Known(
            String origin,
            String boxName,
            ResultRecord.Person person,
            State state,
            Optional<Learner.Ref> account,
            Instant receivedAt) {}

    private static final String SELECT =
            "select p.origin, b.name, p.body, p.state, p.learner_id, p.received_at from interop_person p"
                    + " join interop_box b on b.id = p.box_id ";

    /** Without the box, which others lock for longer. */
    private static final String LOCK =
            "select origin, '' as name, body, state, learner_id, received_at from interop_person"
                    + " where origin = ? and learner_key = ? for update";

    private final SingleStatement statement;

    @Inject
    Persons(SingleStatement statement) {
        this.statement = statement;
    }

    void add(long box, String origin, ResultRecord.Person person, Instant now) {
        statement.change(
                "insert into interop_person (origin, learner_key, box_id, username, full_name, commune_code, body,"
                        + " state, received_at) values (?, ?, ?, ?, ?, ?, ?, 'NEW', ?)",
                origin,
                person.learner(),
                box,
                person.username(),
                person.fullName(),
                person.commune().isEmpty() ? null : person.commune(),
                ResultJson.write(person),
                now);
    }

    /** The person as she is now, kept from others until the transaction ends. */
    Optional<Known> lock(String origin, String learner) {
        return statement.read(LOCK, Persons::all, origin, learner).stream().findFirst();
    }

    /** Those in this state, in the order in which they came. */
    List<Known> in(State state, int limit) {
        return statement.read(
                SELECT + "where p.state = ? order by p.received_at, p.learner_key limit ?",
                Persons::all,
                state.name(),
                limit);
    }

    private static List<Known> all(ResultSet rows) throws SQLException {
        var all = new ArrayList<Known>();
        while (rows.next()) {
            all.add(new Known(
                    rows.getString("origin"),
                    rows.getString("name"),
                    (ResultRecord.Person) ResultJson.read(rows.getString("body")),
                    State.valueOf(rows.getString("state")),
                    SingleStatement.number(rows, "learner_id").map(Learner.Ref::new),
                    SingleStatement.instant(rows, "received_at").orElseThrow()));
        }
        return all;
    }

    /** She resembles somebody: an administrator decides. */
    void open(Known known) {
        statement.change(
                "update interop_person set state = 'OPEN' where origin = ? and learner_key = ?",
                known.origin(),
                known.person().learner());
    }

    /**
     * Settles who she is here.
     *
     * @param actor who has decided; null where there was nothing to decide
     */
    void settle(Known known, State state, Learner.Ref account, Learner.Ref actor, Instant now) {
        statement.change(
                "update interop_person set state = ?, learner_id = ?, decided_by = ?, decided_at = ?"
                        + " where origin = ? and learner_key = ?",
                state.name(),
                account.value(),
                actor == null ? null : actor.value(),
                now,
                known.origin(),
                known.person().learner());
    }
}
