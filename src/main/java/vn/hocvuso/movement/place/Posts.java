package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Finds posts and who does them meanwhile. */
@ApplicationScoped
public class Posts {

    private final EntityManager entityManager;

    @Inject
    Posts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those on a unit that have not ended before this day, in the order of duties. */
    public List<Post> on(long unit, LocalDate day) {
        return entityManager
                .createQuery(
                        "select p from Post p where p.unit = :unit and (p.toOn is null or p.toOn >= :day)"
                                + " order by p.duty, p.fromOn, p.id",
                        Post.class)
                .setParameter("unit", unit)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who has this duty on any of these units on this day: for what is to be done there. */
    public List<Post> held(Collection<Long> units, Duty duty, LocalDate day) {
        return units.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select p from Post p where p.unit in :units and p.duty = :duty and p.fromOn <= :day"
                                        + " and (p.toOn is null or p.toOn >= :day) order by p.id",
                                Post.class)
                        .setParameter("units", List.copyOf(units))
                        .setParameter("duty", duty)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** A person's posts that have not ended before this day. */
    public List<Post> of(Learner.Ref person, LocalDate day) {
        return entityManager
                .createQuery(
                        "select p from Post p where p.person = :person and (p.toOn is null or p.toOn >= :day)"
                                + " order by p.fromOn, p.id",
                        Post.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    /** @throws Refusal {@code movement.post.unknown} */
    Post require(long id) {
        return Optional.ofNullable(entityManager.find(Post.class, id))
                .orElseThrow(() -> new Refusal("movement.post.unknown"));
    }

    void add(Post post) {
        entityManager.persist(post);
        entityManager.flush(); // the key is assigned here
    }

    /** The leaves of these people that have not ended before this day. */
    public List<Delegation> leaves(Collection<Learner.Ref> people, LocalDate day) {
        return people.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select d from Delegation d where d.person in :people and d.toOn >= :day"
                                        + " order by d.fromOn, d.id",
                                Delegation.class)
                        .setParameter("people", List.copyOf(people))
                        .setParameter("day", day)
                        .getResultList();
    }

    /** What a person does for others and has not ended before this day. */
    List<Delegation> doneBy(Learner.Ref delegate, LocalDate day) {
        return entityManager
                .createQuery(
                        "select d from Delegation d where d.delegate = :delegate and d.toOn >= :day order by d.id",
                        Delegation.class)
                .setParameter("delegate", delegate)
                .setParameter("day", day)
                .getResultList();
    }

    /** @throws Refusal {@code movement.delegation.unknown} */
    Delegation requireLeave(long id) {
        return Optional.ofNullable(entityManager.find(Delegation.class, id))
                .orElseThrow(() -> new Refusal("movement.delegation.unknown"));
    }

    void add(Delegation delegation) {
        entityManager.persist(delegation);
        entityManager.flush(); // the key is assigned here
    }

    void remove(Delegation delegation) {
        entityManager.remove(delegation);
    }
}
