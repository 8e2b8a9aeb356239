package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
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

    /** All versions of all forms, by code, the newest first. */
    List<ReportForm> all() {
        return entityManager
                .createQuery("select f from ReportForm f order by f.code, f.number desc", ReportForm.class)
                .getResultList();
    }

    /** How many reports were written on a version. */
    long reports(long id) {
        return entityManager
                .createQuery("select count(r) from Report r where r.form = :form", Long.class)
                .setParameter("form", id)
                .getSingleResult();
    }

    /** The newest version that is published. */
    Optional<ReportForm> published(String code) {
        return versions(code).stream()
                .filter(form -> form.publishedAt().isPresent())
                .findFirst();
    }

    /** @throws Refusal {@code movement.form.there} when another request has begun the same version meanwhile */
    void add(ReportForm form) {
        try {
            entityManager.persist(form);
            entityManager.flush(); // the key is assigned here
        } catch (PersistenceException e) {
            // two requests at once: the unique key has decided
            throw new Refusal("movement.form.there", form.code()).at("formCode");
        }
    }
}
