package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Raises flags and finds them; while one is open, the same facts only let it grow. */
@ApplicationScoped
class Flags {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final String RAISE =
            """
            insert into certification_flag (version, kind, subject, people, since_at, until_at, open_mark)
            values (1, ?, ?, ?, ?, ?, 1)
            on duplicate key update version = version + 1, people = greatest(people, values(people)),
                until_at = values(until_at)
            """;

    private static final String BY_ASSESSOR =
            "select count(distinct learner_id) from certification_assessment where assessor_id = ? and at > ?";

    private static final String ON_DEVICE =
            "select count(distinct learner_id) from certification_confirmation where device = ? and confirmed_at > ?";

    private final EntityManager entityManager;
    private final SingleStatement statement;
    private final Confirmations confirmations;
    private final RuleSets ruleSets;
    private final ConfirmationSettings settings;

    @Inject
    Flags(
            EntityManager entityManager,
            SingleStatement statement,
            Confirmations confirmations,
            RuleSets ruleSets,
            ConfirmationSettings settings) {
        this.entityManager = entityManager;
        this.statement = statement;
        this.confirmations = confirmations;
        this.ruleSets = ruleSets;
        this.settings = settings;
    }

    /** An assessor has confirmed somebody. */
    void lookAtAssessor(Learner.Ref assessor, Instant now) {
        var since = now.minus(HOUR);
        var people = count(BY_ASSESSOR, assessor.value(), since);
        if (people >= settings.assessorPerHour()) {
            raise(Flag.Kind.PACE, String.valueOf(assessor.value()), people, since, now);
        }
    }

    /** Somebody has reached a level on this device. */
    void lookAtDevice(String device, Instant now) {
        var since = now.minus(DAY);
        var people = count(ON_DEVICE, device, since);
        if (people >= settings.learnersPerDevice()) {
            raise(Flag.Kind.DEVICE, device, people, since, now);
        }
    }

    /**
     * Evidence was withdrawn; a level confirmed before stays, and a person is told.
     *
     * @param held what she has, and what she had
     */
    void lookAtWithdrawal(Learner.Ref learner, Collection<Evidence> held, Instant now) {
        for (var confirmation : confirmations.of(learner)) {
            var lacking = ruleSets.find(confirmation.rules()).stream()
                    .flatMap(kept -> kept.rules().levels().stream())
                    .filter(level -> level.group().equals(confirmation.groupCode())
                            && level.code().equals(confirmation.levelCode()))
                    .anyMatch(level -> !level.isMet(held));
            if (lacking) {
                raise(Flag.Kind.WITHDRAWN, String.valueOf(confirmation.id()), 1, confirmation.confirmedAt(), now);
            }
        }
    }

    Optional<Flag> find(long id) {
        return Optional.ofNullable(entityManager.find(Flag.class, id));
    }

    /** Open ones, or closed ones; the newest first. */
    List<Flag> list(boolean open, int limit) {
        var where = open ? "f.openMark is not null" : "f.openMark is null";
        return entityManager
                .createQuery("select f from Flag f where " + where + " order by f.id desc", Flag.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The learners whom a flag is about, the newest first. */
    List<Learner.Ref> learners(Flag flag, int limit) {
        return switch (flag.kind()) {
            case PACE ->
                refs(
                        "select learner_id from certification_assessment where assessor_id = ? and at between ? and ?"
                                + " group by learner_id order by max(id) desc limit " + limit,
                        Long.valueOf(flag.subject()),
                        flag.sinceAt(),
                        flag.untilAt());
            case DEVICE ->
                refs(
                        "select learner_id from certification_confirmation where device = ?"
                                + " and confirmed_at between ? and ? group by learner_id order by max(id) desc limit "
                                + limit,
                        flag.subject(),
                        flag.sinceAt(),
                        flag.untilAt());
            case WITHDRAWN ->
                refs("select learner_id from certification_confirmation where id = ?", Long.valueOf(flag.subject()));
        };
    }

    private List<Learner.Ref> refs(String sql, Object... parameters) {
        return statement.list(sql, rows -> new Learner.Ref(rows.getLong(1)), parameters);
    }

    private void raise(Flag.Kind kind, String subject, int people, Instant since, Instant until) {
        statement.change(RAISE, kind.name(), subject, people, since, until);
    }

    private int count(String sql, Object... parameters) {
        return statement.read(
                sql,
                rows -> {
                    rows.next();
                    return rows.getInt(1);
                },
                parameters);
    }
}
