package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.identity.Arriving;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.interop.exchange.Persons.Known;
import vn.hocvuso.interop.exchange.Persons.State;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators decide who a person from a box is, and see what is held. */
@UseCase
public class Arrivals {

    private static final int MOST = 100;
    private static final List<String> TRIED_AGAIN = List.of("learner", "course", "content", "part", "failed");

    /**
     * A person who resembles somebody here.
     *
     * @param box what people call the box that she learned on
     * @param place her commune there
     * @param alike who she may be
     */
    public record Undecided(
            String origin,
            String learner,
            String box,
            String username,
            String fullName,
            String place,
            List<People.Person> alike)
            implements Serializable {}

    /**
     * Records that do not count yet.
     *
     * @param why the end of a message key that begins with {@code held.}
     */
    public record Held(String why, String course, String edition, long records, long people) implements Serializable {}

    private final Persons persons;
    private final Received received;
    private final People people;
    private final Arriving arriving;
    private final Localities localities;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Arrivals(
            Persons persons,
            Received received,
            People people,
            Arriving arriving,
            Localities localities,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.persons = persons;
        this.received = received;
        this.people = people;
        this.arriving = arriving;
        this.localities = localities;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * At most 100, the first come first.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public List<Undecided> undecided(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return persons.in(State.OPEN, MOST).stream().map(this::undecided).toList();
    }

    private Undecided undecided(Known known) {
        var person = known.person();
        return new Undecided(
                known.origin(),
                person.learner(),
                known.boxName(),
                person.username(),
                person.fullName(),
                place(person.commune()),
                alike(known));
    }

    private List<People.Person> alike(Known known) {
        var person = known.person();
        return people.alike(person.username(), person.fullName(), person.commune());
    }

    private String place(String commune) {
        return localities.commune(commune).map(Localities.Place::label).orElse("");
    }

    /**
     * She is this person here: from now on what she did there is hers here.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, and the two wait for a decision
     *     and resemble each other
     */
    public void link(Learner.Ref actor, String origin, String learner, Learner.Ref here) {
        var known = open(actor, origin, learner);
        if (alike(known).stream().noneMatch(candidate -> candidate.ref().equals(here))) {
            throw new Refusal("identity.page.unknown");
        }
        persons.settle(known, State.LINKED, here, actor, clock.instant());
        received.release(origin, learner);
        audit.record(actor.value(), "interop.person.link", known.person().username(), String.valueOf(here.value()));
    }

    /**
     * She is nobody who is here: she gets an account of her own.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, and she waits for a decision
     */
    public void make(Learner.Ref actor, String origin, String learner) {
        var known = open(actor, origin, learner);
        var account = arriving.make(PersonSettling.arrival(known.person()));
        persons.settle(known, State.MADE, account, actor, clock.instant());
        received.release(origin, learner);
        audit.record(actor.value(), "interop.person.make", known.person().username(), String.valueOf(account.value()));
    }

    private Known open(Learner.Ref actor, String origin, String learner) {
        grants.require(actor, Role.ADMINISTRATOR);
        return persons.lock(origin, learner)
                .filter(found -> found.state() == State.OPEN)
                .orElseThrow(() -> new Refusal("identity.page.unknown"));
    }

    /**
     * What is held, and why.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public List<Held> held(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        return received.held();
    }

    /**
     * Lets everything that is held be tried again, but for those who wait for a decision.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator
     */
    public void tryAgain(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        received.release(TRIED_AGAIN);
    }
}
