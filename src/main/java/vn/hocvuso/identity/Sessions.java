package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Keeps signed-in devices in the database, each under the hash of its token only. */
@ApplicationScoped
class Sessions {

    private final EntityManager entityManager;

    @Inject
    Sessions(EntityManager entityManager) {
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

    Optional<SignedIn> find(byte[] tokenHash, Instant now) {
        var rows = entityManager
                .createNativeQuery(
                        """
                        select l.id, l.username, l.full_name, r.role
                        from identity_session s
                        join identity_learner l on l.id = s.learner_id
                        join identity_learner_role r on r.learner_id = l.id
                        where s.token_hash = ? and s.expires_at > ?
                        """)
                .setParameter(1, tokenHash)
                .setParameter(2, column(now))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Object[] last = null;
        for (var row : rows) {
            last = (Object[]) row;
            roles.add(Role.valueOf((String) last[3]));
        }
        return Optional.of(new SignedIn(
                new Learner.Ref(((Number) last[0]).longValue()),
                (String) last[1],
                (String) last[2],
                Set.copyOf(roles)));
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
