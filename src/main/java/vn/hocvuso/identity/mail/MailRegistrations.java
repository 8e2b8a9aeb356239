package vn.hocvuso.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds who has letters sent where. */
@ApplicationScoped
class MailRegistrations {

    /** Of two at once the key lets in one. */
    private static final String ADD =
            "insert ignore into identity_mail (learner_id, version, asks, language, off_key) values (?, 1, 0, '', ?)";

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    MailRegistrations(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    Optional<MailRegistration> of(Learner.Ref learner) {
        return Optional.ofNullable(entityManager.find(MailRegistration.class, learner.value()));
    }

    /**
     * Hers, made when there is none; kept from others until the transaction ends.
     *
     * @param offKey for a new one
     */
    MailRegistration make(Learner.Ref learner, String offKey) {
        statement.change(ADD, learner.value(), offKey);
        return entityManager.find(MailRegistration.class, learner.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param hash 64 hexadecimal digits */
    Optional<MailRegistration> awaiting(String hash) {
        return entityManager
                .createQuery("select r from MailRegistration r where r.tokenHash = :hash", MailRegistration.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    Optional<MailRegistration> turnedOffBy(String key) {
        return entityManager
                .createQuery("select r from MailRegistration r where r.offKey = :key", MailRegistration.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
