package vn.hocvuso.certification.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds confirmations; a unique key decides that a level is confirmed once under a rule set. */
@ApplicationScoped
class Confirmations {

    private static final String INSERT =
            """
            insert ignore into certification_confirmation (version, learner_id, rules_id, group_code, level_code, state,
                confirmed_at, refusal, receipt, device)
            values (1, ?, ?, ?, ?, 'CONFIRMED', ?, '', '', ?)
            """;

    private static final String ID =
            """
            select id from certification_confirmation
            where learner_id = ? and group_code = ? and level_code = ? and rules_id = ?
            """;

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    Confirmations(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** The number of the confirmation that was added now; empty when the level was confirmed before. */
    OptionalLong add(Learner.Ref learner, long rules, RuleSet.Level level, Optional<String> device, Instant now) {
        var added =
                statement.change(INSERT, learner.value(), rules, level.group(), level.code(), now, device.orElse(null));
        return added == 0 ? OptionalLong.empty() : number(learner, rules, level);
    }

    /** The number of this confirmation; empty when there is none. */
    OptionalLong number(Learner.Ref learner, long rules, RuleSet.Level level) {
        return statement.read(
                ID,
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty(),
                learner.value(),
                level.group(),
                level.code(),
                rules);
    }

    Optional<Confirmation> find(long id) {
        return Optional.ofNullable(entityManager.find(Confirmation.class, id));
    }

    /** The learner's, the newest first. */
    List<Confirmation> of(Learner.Ref learner) {
        return entityManager
                .createQuery(
                        "select c from Confirmation c where c.learner = :learner order by c.id desc",
                        Confirmation.class)
                .setParameter("learner", learner)
                .setMaxResults(100)
                .getResultList();
    }
}
