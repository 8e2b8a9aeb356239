package vn.hocvuso.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who did what to whose thing, and why. Rows are added in the act's own transaction; there is no way to change one. */
@ApplicationScoped
public class AuditLog {

    /**
     * One act.
     *
     * @param actor the person's number
     * @param act what was done, as {@code <room>.<act>}: {@code certification.revoke}
     * @param subject the thing it was done to, as its room names it for people
     * @param reason what the actor gave as reason; empty when none is asked
     */
    public record Entry(long id, Instant at, long actor, String act, String subject, String reason)
            implements Serializable {}

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    AuditLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public void record(long actor, String act, String subject, String reason) {
        entityManager
                .createNativeQuery(
                        "insert into platform_audit (at, actor, act, subject, reason) values (?, ?, ?, ?, ?)")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(2, actor)
                .setParameter(3, act)
                .setParameter(4, subject)
                .setParameter(5, reason)
                .executeUpdate();
    }

    /** The newest acts first. */
    public List<Entry> entries(int first, int limit) {
        return read("select id, at, actor, act, subject, reason from platform_audit order by id desc", first, limit);
    }

    public long count() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from platform_audit")
                        .getSingleResult())
                .longValue();
    }

    /** The acts on one thing, newest first. */
    public List<Entry> about(String subject, int limit) {
        return rows(entityManager
                .createNativeQuery("select id, at, actor, act, subject, reason from platform_audit where subject = ?"
                        + " order by id desc")
                .setParameter(1, subject)
                .setMaxResults(limit)
                .getResultList());
    }

    private List<Entry> read(String sql, int first, int limit) {
        return rows(entityManager
                .createNativeQuery(sql)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList());
    }

    private static List<Entry> rows(List<?> rows) {
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        var at = row[1] instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) row[1];
        return new Entry(
                ((Number) row[0]).longValue(),
                at.toInstant(ZoneOffset.UTC),
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }
}
