package vn.hocvuso.certification.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vn.hocvuso.certification.Act;
import vn.hocvuso.certification.Certificate;

/** Notes what an act changes in the figures, in the transaction of the act. */
@ApplicationScoped
class CountDeltas {

    private static final String VALID = "VALID";
    private static final String SUSPENDED = "SUSPENDED";
    private static final String REVOKED = "REVOKED";
    private static final String REPLACED = "REPLACED";

    private static final String COLUMNS =
            "insert into certification_count_delta (" + Counts.DELTA + ") select " + Counts.CERTIFICATE + ", ";

    private final EntityManager entityManager;

    @Inject
    CountDeltas(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void on(@Observes Certificate.Issued issued) {
        entityManager
                .createNativeQuery(COLUMNS + "'VALID', 1 from certification_certificate c where c.id = ?")
                .setParameter(1, issued.id())
                .executeUpdate();
    }

    void on(@Observes Certificate.Changed changed) {
        switch (changed.act()) {
            case SUSPENDED -> move(changed.id(), VALID, SUSPENDED);
            case RESUMED -> move(changed.id(), SUSPENDED, VALID);
            case REPLACED -> move(changed.id(), VALID, REPLACED);
            default -> throw new IllegalArgumentException("No change: " + changed.act());
        }
    }

    void on(@Observes Certificate.Revoked revoked) {
        move(revoked.id(), before(revoked.id()), REVOKED);
    }

    /** How it stood before it was revoked now. */
    private String before(long certificate) {
        var last = entityManager
                .createNativeQuery("select kind from certification_act where certificate_id = ? and kind <> ?"
                        + " order by id desc limit 1")
                .setParameter(1, certificate)
                .setParameter(2, Act.Kind.REVOKED.name())
                .getResultList();
        return last.contains(SUSPENDED) ? SUSPENDED : last.contains(REPLACED) ? REPLACED : VALID;
    }

    private void move(long certificate, String from, String to) {
        entityManager
                .createNativeQuery(COLUMNS + "s.status, s.n from certification_certificate c"
                        + " join (select ? as status, -1 as n union all select ?, 1) s on 1 = 1 where c.id = ?")
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, certificate)
                .executeUpdate();
    }
}
