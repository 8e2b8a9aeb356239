package vn.hocvuso.identity.support;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators say who helps the learners of a commune, or of a whole province; each act is in the audit log. */
@UseCase
public class SupportNaming {

    /**
     * Who helps in a place.
     *
     * @param place the code of a commune or of a province
     * @param placeName as people read it
     */
    public record Line(String place, String placeName, String name, String phone, String hours, Instant changedAt)
            implements Serializable {}

    private final EntityManager entityManager;
    private final Localities localities;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    SupportNaming(EntityManager entityManager, Localities localities, Grants grants, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.localities = localities;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Names the person who helps in a place, in the place of whoever did before.
     *
     * @param place the code of a commune or of a province
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code identity.commune.choose}
     *     for an unknown place, or as {@link SupportPerson#become}
     */
    public void name(Learner.Ref actor, String place, String name, String phone, String hours) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (placeName(place).isEmpty()) {
            throw new Refusal("identity.commune.choose").at("communeText");
        }
        var present = entityManager.find(SupportPerson.class, place);
        if (present == null) {
            entityManager.persist(new SupportPerson(place, name, phone, hours, clock.instant()));
        } else {
            present.become(name, phone, hours, clock.instant());
        }
        audit.record(actor.value(), "identity.support.name", placeName(place), name.strip());
    }

    /**
     * Names nobody for the place any more; where nobody was named, nothing changes.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public void unname(Learner.Ref actor, String place) {
        grants.require(actor, Role.ADMINISTRATOR);
        var present = entityManager.find(SupportPerson.class, place);
        if (present != null) {
            entityManager.remove(present);
            audit.record(actor.value(), "identity.support.unname", placeName(place), present.name());
        }
    }

    /**
     * Places in the order of their codes, provinces first.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public List<Line> lines(Learner.Ref actor, int first, int size) {
        grants.require(actor, Role.ADMINISTRATOR);
        return entityManager
                .createQuery("select s from SupportPerson s order by length(s.place), s.place", SupportPerson.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(person -> new Line(
                        person.place(),
                        placeName(person.place()),
                        person.name(),
                        person.phone(),
                        person.hours(),
                        person.changedAt()))
                .toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless the actor is an administrator */
    public long count(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return entityManager
                .createQuery("select count(s) from SupportPerson s", Long.class)
                .getSingleResult();
    }

    private String placeName(String code) {
        return localities
                .commune(code)
                .map(Localities.Place::label)
                .or(() -> localities.province(code).map(Localities.Province::name))
                .orElse("");
    }
}
