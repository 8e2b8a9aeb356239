package vn.hocvuso.certification.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds offices, and keeps the log of their calls. */
@ApplicationScoped
class Clients {

    private static final String KNOWN =
            "select id, per_minute from certification_client where key_hash = ? and ended_at is null";
    private static final String LOG =
            "insert into certification_client_call (client_id, at, call_kind, asked) values (?, ?, ?, ?)";
    private static final String CALLS =
            """
            select at, call_kind, asked from certification_client_call where client_id = ? order by id desc limit ?
            """;

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Clients(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** An office whose key has opened the door. */
    record Known(long id, int perMinute) {}

    /** A call that an office has made; {@code asked} is how many certificates it was about. */
    record Call(Instant at, String kind, int asked) {}

    void add(Client client) {
        entityManager.persist(client);
        entityManager.flush(); // the key is assigned here
    }

    Optional<Client> find(long id) {
        return Optional.ofNullable(entityManager.find(Client.class, id));
    }

    List<Client> all(int limit) {
        return entityManager
                .createQuery("select c from Client c order by c.id desc", Client.class)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Known> known(byte[] keyHash) {
        return statement.read(
                KNOWN,
                rows -> rows.next()
                        ? Optional.of(new Known(rows.getLong("id"), rows.getInt("per_minute")))
                        : Optional.empty(),
                keyHash);
    }

    void log(long client, Instant at, String kind, int asked) {
        statement.change(LOG, client, at, kind, asked);
    }

    /** The newest first. */
    List<Call> calls(long client, int limit) {
        return statement.list(
                CALLS,
                rows -> new Call(
                        SingleStatement.instant(rows, "at").orElseThrow(),
                        rows.getString("call_kind"),
                        rows.getInt("asked")),
                client,
                limit);
    }
}
