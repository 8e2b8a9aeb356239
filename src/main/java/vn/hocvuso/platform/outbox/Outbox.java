package vn.hocvuso.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vn.hocvuso.platform.Announced;

/** Writes one row for every announced event, inside the transaction that fired it. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entityManager;

    @Inject
    Outbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void on(@Observes Announced event) {
        entityManager
                .createNativeQuery("insert into platform_outbox (kind, subject) values (?, ?)")
                .setParameter(1, kind(event.getClass()))
                .setParameter(2, event.subject())
                .executeUpdate();
    }

    /** The name under which the outbox keeps an event: {@code Certificate.Issued} for the nested record. */
    public static String kind(Class<? extends Announced> event) {
        var outer = event.getEnclosingClass();
        return outer == null ? event.getSimpleName() : outer.getSimpleName() + "." + event.getSimpleName();
    }
}
