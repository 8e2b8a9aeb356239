package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps signed-in devices in the database, each under the hash of its token only. */
@ApplicationScoped
class Sessions {

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Sessions(EntityManager entityManager, SingleStatement statement) {
        this.statement = statement;
        this.entityManager = entityManager;
    }

    void add(byte[] tokenHash, Learner.Ref learner, Instant now, Instant expiresAt) {
        entityManager
                .createNativeQuery(
                        "insert into identity_session (token_hash, learner_id, created_at, expires_at) values (?, ?, ?, ?)")
                .setParameter(1, tokenHash)
                .setParameter(2, learner.value())
                .setParameter(3, column(now))
                .setParameter(4, column(expiresAt))
                .executeUpdate();
    }

    /** One statement and no transaction: asked for each browser once a minute. */
    Optional<SignedIn> find(byte[] tokenHash, Instant now) {
        return statement.read(
                """
                select l.id, l.username, l.full_name, r.role
                from identity_session s
                join identity_learner l on l.id = s.learner_id
                join identity_learner_role r on r.learner_id = l.id
                where s.token_hash = ? and s.expires_at > ?
                """,
                Sessions::person,
                tokenHash,
                now);
    }

    private static Optional<SignedIn> person(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var learner = new Learner.Ref(rows.getLong("id"));
        var username = rows.getString("username");
        var name = rows.getString("full_name");
        var roles = EnumSet.noneOf(Role.class);
        do {
            roles.add(Role.valueOf(rows.getString("role")));
        } while (rows.next());
        return Optional.of(new SignedIn(learner, username, name, Set.copyOf(roles)));
    }

    void remove(byte[] tokenHash) {
        entityManager
                .createNativeQuery("delete from identity_session where token_hash = ?")
                .setParameter(1, tokenHash)
                .executeUpdate();
    }

    void removeAllOf(Learner.Ref learner) {
        entityManager
                .createNativeQuery("delete from identity_session where learner_id = ?")
                .setParameter(1, learner.value())
                .executeUpdate();
    }

    /** Forgets what has expired, at most {@code limit} rows. */
    int removeExpired(Instant now, int limit) {
        return entityManager
                .createNativeQuery("delete from identity_session where expires_at <= ? order by expires_at limit ?")
                .setParameter(1, column(now))
                .setParameter(2, limit)
                .executeUpdate();
    }

    private static LocalDateTime column(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
