package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Units name candidates of theirs; people name themselves or their household in their commune. Whom it is about has to agree. */
@UseCase
public class Nominating {

    static final int MOST_MEMBERS = 20;

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Members members;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final Units units;
    private final People people;
    private final Clock clock;

    @Inject
    Nominating(
            EmulationRounds rounds,
            CriteriaSets sets,
            Members members,
            EmulationRights rights,
            EmulationActs acts,
            Units units,
            People people,
            Clock clock) {
        this.rounds = rounds;
        this.sets = sets;
        this.members = members;
        this.rights = rights;
        this.acts = acts;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Names a unit.
     *
     * @param by the unit that proposes it: itself, or one above it
     * @return the candidate's id
     * @throws Refusal {@code movement.round.unknown}, {@code movement.unit.unknown}, {@code movement.unit.readOnly}, {@code
     *     movement.round.notOpen}; {@code movement.candidate.kind} when the round is not for units; {@code
     *     movement.candidate.area} for a unit elsewhere; {@code movement.candidate.below} for one that is not below the
     *     proposing unit; {@code movement.candidate.there}
     */
    public long unit(Learner.Ref actor, long roundId, long by, long unitId) {
        var round = proposing(actor, roundId, CandidateKind.UNIT);
        var proposer = proposer(actor, round, by);
        var unit = rights.requireEdit(actor, unitId);
        var place = unit.place().map(units::require).orElse(unit);
        if (!proposer.holds(unit) && !proposer.holds(place)) {
            throw new Refusal("movement.candidate.below").at("unit");
        }
        return add(actor, round, new Candidate(round, unit, proposer), CandidateKind.UNIT.subject(unitId));
    }

    /**
     * Names a person, or a household by the user names of who is at its head and of the others.
     *
     * @return the candidate's id
     * @throws Refusal as {@link #unit}; {@code movement.candidate.nobody} for a user name that nobody has; {@code
     *     movement.candidate.members} for more than twenty
     */
    public long people(Learner.Ref actor, long roundId, long by, String head, Collection<String> others) {
        var round = proposing(actor, roundId, null);
        return household(actor, round, proposer(actor, round, by), named(head, "head"), others);
    }

    /**
     * Names oneself, or one's household with the user names of the others, in one's commune.
     *
     * @return the candidate's id
     * @throws Refusal {@code movement.round.unknown} for one that is not for her commune; {@code movement.candidate.commune}
     *     for who has not said in which she is; as {@link #people}
     */
    public long oneself(Learner.Ref actor, long roundId, Collection<String> others) {
        var round = rounds.require(roundId);
        var commune = people.require(actor).communeCode();
        if (commune.isEmpty()) {
            throw new Refusal("movement.candidate.commune");
        }
        var unit = units.byLocality(commune, rights.today())
                .filter(it -> rights.isIn(round, it))
                .orElseThrow(EmulationRounds::unknown);
        requireKind(round, null);
        var candidate = household(actor, round, unit, actor, others);
        members.agree(candidate, actor, clock.instant());
        return candidate;
    }

    private EmulationRound proposing(Learner.Ref actor, long id, CandidateKind kind) {
        var round = rights.requireRound(actor, id);
        requireKind(round, kind);
        return round;
    }

    /** @param kind null for people of any kind */
    private void requireKind(EmulationRound round, CandidateKind kind) {
        round.requireProposing(rights.today());
        var of = sets.require(round.set()).kind();
        if (kind == null ? of == CandidateKind.UNIT : of != kind) {
            throw new Refusal("movement.candidate.kind");
        }
    }

    private Unit proposer(Learner.Ref actor, EmulationRound round, long by) {
        var unit = rights.requireEdit(actor, by);
        if (!rights.isIn(round, unit)) {
            throw new Refusal("movement.candidate.area").at("by");
        }
        return unit;
    }

    private Learner.Ref named(String username, String field) {
        return people.find(username == null ? "" : username.strip())
                .orElseThrow(() -> new Refusal("movement.candidate.nobody", String.valueOf(username)).at(field))
                .ref();
    }

    private long household(
            Learner.Ref actor, EmulationRound round, Unit by, Learner.Ref head, Collection<String> others) {
        var kind = sets.require(round.set()).kind();
        var all = new LinkedHashSet<Learner.Ref>();
        all.add(head);
        if (kind == CandidateKind.HOUSEHOLD) {
            others.forEach(name -> all.add(named(name, "others")));
        }
        if (all.size() > MOST_MEMBERS) {
            throw new Refusal("movement.candidate.members", MOST_MEMBERS).at("others");
        }
        var id = add(actor, round, new Candidate(round, kind, head, by), kind.subject(head.value()));
        all.forEach(person -> members.add(id, person));
        return id;
    }

    private long add(Learner.Ref actor, EmulationRound round, Candidate candidate, String subject) {
        if (rounds.isCandidate(round.id(), subject)) {
            throw new Refusal("movement.candidate.there");
        }
        rounds.add(candidate);
        acts.record(actor, "nominate", round, "#" + candidate.id());
        return candidate.id();
    }

    /**
     * Agrees to be proposed.
     *
     * @throws Refusal {@code movement.candidate.unknown} for who is not asked, {@code movement.round.listed} once the list is
     *     public
     */
    public void agree(Learner.Ref actor, long id) {
        var candidate = asked(actor, id);
        members.agree(id, actor, clock.instant());
        acts.record(actor, "agree", candidate.round(), "#" + id);
    }

    /**
     * Does not want to be proposed, or no longer: the candidature ends, of a household for who is not at its head only for her.
     *
     * @throws Refusal {@code movement.candidate.unknown} for who is not asked, {@code movement.candidate.closed} once it is
     *     proposed, {@code movement.round.listed} once the list is public
     */
    public void decline(Learner.Ref actor, long id) {
        var candidate = asked(actor, id);
        candidate.requireDraft();
        if (candidate.learner().filter(actor::equals).isPresent()) {
            candidate.giveUp();
        } else {
            members.remove(id, actor);
        }
        acts.record(actor, "decline", candidate.round(), "#" + id);
    }

    private Candidate asked(Learner.Ref actor, long id) {
        if (!members.isOne(id, actor)) {
            throw EmulationRights.unknown();
        }
        var candidate = rounds.candidate(id).orElseThrow(EmulationRights::unknown);
        rounds.require(candidate.round()).requireOpen();
        return candidate;
    }
}
