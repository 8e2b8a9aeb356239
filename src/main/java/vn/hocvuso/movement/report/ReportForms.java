package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/** Finds versions of forms. */
@ApplicationScoped
class ReportForms {

    private final EntityManager entityManager;

    @Inject
    ReportForms(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    ReportForm byId(long id) {
        return entityManager.find(ReportForm.class, id);
    }

    /** @throws Refusal {@code movement.form.unknown} */
    ReportForm require(long id) {
        return Optional.ofNullable(byId(id)).orElseThrow(() -> new Refusal("movement.form.unknown"));
    }

    /** All versions of a form, the newest first. */
    List<ReportForm> versions(String code) {
        return entityManager
                .createQuery("select f from ReportForm f where f.code = :code order by f.number desc", ReportForm.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** The newest version that is published. */
    Optional<ReportForm> published(String code) {
        return versions(code).stream()
                .filter(form -> form.publishedAt().isPresent())
                .findFirst();
    }

    void add(ReportForm form) {
        entityManager.persist(form);
        entityManager.flush(); // the key is assigned here
    }
}
