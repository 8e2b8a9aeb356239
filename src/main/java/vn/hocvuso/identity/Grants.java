package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import vn.hocvuso.platform.Refusal;

/**
 * Asks the database, inside the act's transaction, what a person may do: by her role, as an author of
 * one thing, and as an officer of some places. A
 * thing is named by the room that owns it: {@code course:an-toan-tren-mang}.
 */
@ApplicationScoped
public class Grants {

    private final EntityManager entityManager;

    @Inject
    Grants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public boolean holds(Learner.Ref actor, Role role) {
        return !entityManager
                .createNativeQuery("select 1 from identity_learner_role where learner_id = ? and role = ?")
                .setParameter(1, actor.value())
                .setParameter(2, role.name())
                .getResultList()
                .isEmpty();
    }

    /** @throws Refusal {@code identity.page.unknown}: what is forbidden looks like what does not exist */
    public void require(Learner.Ref actor, Role role) {
        if (!holds(actor, role)) {
            throw new Refusal("identity.page.unknown");
        }
    }

    /**
     * Passes teachers who are authors of the thing, and administrators.
     *
     * @throws Refusal {@code identity.page.unknown} for all others
     */
    public void requireAuthor(Learner.Ref actor, String thing) {
        var allowed = holds(actor, Role.ADMINISTRATOR) || holds(actor, Role.TEACHER) && isAuthor(actor, thing);
        if (!allowed) {
            throw new Refusal("identity.page.unknown");
        }
    }

    /**
     * Whose records a person may see: everybody's as an administrator; as an officer, those of the places that she was
     * appointed for.
     */
    public Jurisdiction jurisdiction(Learner.Ref actor) {
        if (holds(actor, Role.ADMINISTRATOR)) {
            return Jurisdiction.EVERYWHERE;
        }
        return new Jurisdiction(false, holds(actor, Role.OFFICER) ? Set.copyOf(places(actor)) : Set.of());
    }

    /** The places that a person was appointed an officer for, by their codes. */
    List<String> places(Learner.Ref officer) {
        List<?> places = entityManager
                .createNativeQuery("select place from identity_officer_place where learner_id = ? order by place")
                .setParameter(1, officer.value())
                .getResultList();
        return places.stream().map(String.class::cast).toList();
    }

    /** False when she had it already. The caller has checked who may ask. */
    boolean addPlace(Learner.Ref officer, String place) {
        return !places(officer).contains(place)
                && entityManager
                                .createNativeQuery(
                                        "insert into identity_officer_place (learner_id, place) values (?, ?)")
                                .setParameter(1, officer.value())
                                .setParameter(2, place)
                                .executeUpdate()
                        > 0;
    }

    /** False when she did not have it. The caller has checked who may ask. */
    boolean removePlace(Learner.Ref officer, String place) {
        return entityManager
                        .createNativeQuery("delete from identity_officer_place where learner_id = ? and place = ?")
                        .setParameter(1, officer.value())
                        .setParameter(2, place)
                        .executeUpdate()
                > 0;
    }

    /** Makes a person an author of a thing; a second time changes nothing. The caller has checked who may ask. */
    public void makeAuthor(Learner.Ref whom, String thing) {
        if (!isAuthor(whom, thing)) {
            entityManager
                    .createNativeQuery("insert into identity_author (thing, learner_id) values (?, ?)")
                    .setParameter(1, thing)
                    .setParameter(2, whom.value())
                    .executeUpdate();
        }
    }

    /** Takes the authorship away. The caller has checked who may ask. */
    public void unmakeAuthor(Learner.Ref whom, String thing) {
        entityManager
                .createNativeQuery("delete from identity_author where thing = ? and learner_id = ?")
                .setParameter(1, thing)
                .setParameter(2, whom.value())
                .executeUpdate();
    }

    /** The authors of a thing. */
    public List<Learner.Ref> authors(String thing) {
        List<?> ids = entityManager
                .createNativeQuery("select learner_id from identity_author where thing = ? order by learner_id")
                .setParameter(1, thing)
                .getResultList();
        return ids.stream()
                .map(id -> new Learner.Ref(((Number) id).longValue()))
                .toList();
    }

    /** The things that a person is an author of. */
    public List<String> authored(Learner.Ref who) {
        List<?> things = entityManager
                .createNativeQuery("select thing from identity_author where learner_id = ? order by thing")
                .setParameter(1, who.value())
                .getResultList();
        return things.stream().map(String.class::cast).toList();
    }

    private boolean isAuthor(Learner.Ref actor, String thing) {
        return !entityManager
                .createNativeQuery("select 1 from identity_author where thing = ? and learner_id = ?")
                .setParameter(1, thing)
                .setParameter(2, actor.value())
                .getResultList()
                .isEmpty();
    }
}
