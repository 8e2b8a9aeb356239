package vn.hocvuso.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds and adds versions of frameworks, with the rows that hang on them. */
@ApplicationScoped
class FrameworkVersions {

    private final EntityManager entityManager;

    @Inject
    FrameworkVersions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<FrameworkVersion> inForce() {
        return entityManager
                .createQuery("select v from FrameworkVersion v where v.inForce = 1", FrameworkVersion.class)
                .getResultStream()
                .findFirst();
    }

    Optional<FrameworkVersion> find(long id) {
        return Optional.ofNullable(entityManager.find(FrameworkVersion.class, id));
    }

    Optional<FrameworkVersion> find(String code, String version) {
        return entityManager
                .createQuery(
                        "select v from FrameworkVersion v where v.code = :code and v.version = :version",
                        FrameworkVersion.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<FrameworkVersion> newest(int limit) {
        return entityManager
                .createQuery(
                        "select v from FrameworkVersion v order by v.publishedAt desc, v.id desc",
                        FrameworkVersion.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The database checks the unique key on what is in force row by row, so each step is sent at once. */
    void flush() {
        entityManager.flush();
    }

    void add(FrameworkVersion version, Framework content) {
        entityManager.persist(version);
        entityManager.flush(); // the key is assigned here, and the rows below need it
        var rows = new FrameworkRows(entityManager, version.id());
        rows.write(content);
    }

    Framework content(FrameworkVersion version) {
        var rows = new FrameworkRows(entityManager, version.id());
        return new Framework(
                version.code(),
                version.version(),
                version.title(),
                version.titleEn(),
                version.official(),
                version.notice(),
                version.noticeEn(),
                rows.sources(),
                rows.areas(),
                rows.levels(),
                rows.groups());
    }
}
