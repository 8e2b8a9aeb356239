package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Enlisting;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/**
 * Administrators give posts everywhere, heads on their units and below; who has one says who does it while she is on leave.
 * Each act is in the audit log.
 */
@UseCase
public class PostKeeping {

    private final Posts posts;
    private final UnitRights rights;
    private final People people;
    private final Enlisting enlisting;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PostKeeping(
            Posts posts,
            UnitRights rights,
            People people,
            Enlisting enlisting,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.rights = rights;
        this.people = people;
        this.enlisting = enlisting;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a person a post.
     *
     * @param to its last day; empty until further notice
     * @return its id
     * @throws Refusal as {@link UnitRights#requireHead}; {@code movement.post.head} when a head would make another of the
     *     same unit; {@code movement.post.nobody} when nobody has this user name; {@code movement.post.days}; {@code
     *     movement.post.unit} when the unit is not there on its first day; {@code movement.post.there} when she has it
     */
    public long post(Learner.Ref actor, long unit, String username, Duty duty, LocalDate from, Optional<LocalDate> to) {
        var on = rights.requireHead(actor, unit, today());
        if (duty.heads() && !rights.mayArrange(actor, unit, today())) {
            throw new Refusal("movement.post.head").at("duty");
        }
        if (!on.isValidOn(from)) {
            throw new Refusal("movement.post.unit").at("postFrom");
        }
        var person = people.find(username == null ? "" : username)
                .orElseThrow(() -> new Refusal("movement.post.nobody").at("username"));
        var post = new Post(on, person.ref(), duty, from, to);
        var there = posts.of(person.ref(), from).stream()
                .anyMatch(it -> it.unit() == unit
                        && it.duty() == duty
                        && to.filter(last -> last.isBefore(it.from())).isEmpty());
        if (there) {
            throw new Refusal("movement.post.there").at("username");
        }
        posts.add(post);
        enlisting.enlist(person.ref());
        audit.record(actor.value(), "movement.post.give", UnitKeeping.subject(on), person.username() + ": " + duty);
        return post.id();
    }

    /**
     * Ends a post on a day.
     *
     * @throws Refusal {@code movement.post.unknown}, as {@link UnitRights#requireHead}; {@code movement.post.ended}, {@code
     *     movement.post.days}
     */
    public void end(Learner.Ref actor, long id, LocalDate lastOn) {
        var post = posts.require(id);
        if (!rights.mayRead(actor, post.unit(), today())) {
            throw new Refusal("movement.post.unknown");
        }
        var unit = rights.requireHead(actor, post.unit(), today());
        if (post.duty().heads() && !rights.mayArrange(actor, unit.id(), today())) {
            throw new Refusal("movement.post.head");
        }
        post.end(lastOn);
        dismissIfLast(post.person());
        audit.record(
                actor.value(),
                "movement.post.end",
                UnitKeeping.subject(unit),
                people.require(post.person()).username() + ": " + post.duty() + ", " + lastOn);
    }

    /**
     * Says who does her posts while she is on leave. The other may not hand them on.
     *
     * @param whose who is on leave: the actor herself, or anybody when an administrator says so
     * @return its id
     * @throws Refusal {@code movement.delegation.whose} for somebody else, {@code movement.delegation.none} without a post,
     *     {@code movement.delegation.person} when nobody has this user name, {@code movement.delegation.there} when another
     *     does it on one of these days, {@code movement.delegation.self}, {@code movement.delegation.days}
     */
    public long delegate(Learner.Ref actor, Learner.Ref whose, String username, LocalDate from, LocalDate to) {
        requireOwn(actor, whose, "movement.delegation.whose");
        if (posts.of(whose, from).isEmpty()) {
            throw new Refusal("movement.delegation.none").at("delegate");
        }
        var other = people.find(username == null ? "" : username)
                .orElseThrow(() -> new Refusal("movement.delegation.person").at("delegate"));
        var delegation = new Delegation(whose, other.ref(), from, to, today());
        var there = posts.leaves(List.of(whose), from).stream()
                .anyMatch(it -> !it.from().isAfter(to));
        if (there) {
            throw new Refusal("movement.delegation.there").at("leaveFrom");
        }
        posts.add(delegation);
        enlisting.enlist(other.ref());
        audit.record(
                actor.value(),
                "movement.delegation.give",
                people.require(whose).username(),
                other.username() + ", " + from + " – " + to);
        return delegation.id();
    }

    /** She is back, or does not go. @throws Refusal {@code movement.delegation.unknown}, also for somebody else's */
    public void resume(Learner.Ref actor, long id) {
        var delegation = posts.requireLeave(id);
        requireOwn(actor, delegation.person(), "movement.delegation.unknown");
        posts.remove(delegation);
        dismissIfLast(delegation.delegate());
        audit.record(
                actor.value(),
                "movement.delegation.end",
                people.require(delegation.person()).username(),
                people.require(delegation.delegate()).username());
    }

    private void requireOwn(Learner.Ref actor, Learner.Ref whose, String key) {
        if (!actor.equals(whose) && !grants.holds(actor, Role.ADMINISTRATOR)) {
            throw new Refusal(key);
        }
    }

    private void dismissIfLast(Learner.Ref person) {
        if (posts.of(person, today()).isEmpty() && posts.doneBy(person, today()).isEmpty()) {
            enlisting.dismiss(person);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }
}
