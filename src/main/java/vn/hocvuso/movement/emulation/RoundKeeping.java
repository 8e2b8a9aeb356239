package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitTree;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Heads and steering committees open rounds for their unit, show the list, and settle it. */
@UseCase
public class RoundKeeping {

    /**
     * What a round is to be.
     *
     * @param checker the code of the unit that checks
     * @param kind the name of one
     */
    public record Plan(
            long unit, long set, String checker, String name, String kind, int year, LocalDate from, LocalDate to)
            implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaKeeping criteria;
    private final CriteriaSets sets;
    private final PeerGroups peers;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final Units units;

    @Inject
    RoundKeeping(
            EmulationRounds rounds,
            CriteriaKeeping criteria,
            CriteriaSets sets,
            PeerGroups peers,
            EmulationRights rights,
            EmulationActs acts,
            Units units) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.sets = sets;
        this.peers = peers;
        this.rights = rights;
        this.acts = acts;
        this.units = units;
    }

    /**
     * Opens one for all that stands in the unit's place: of a department, in the place that it belongs to.
     *
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}, {@code movement.criteria.unknown}; {@code
     *     movement.round.checker} when no unit above, in or at the place has this code; {@code movement.round.kind}; {@code
     *     movement.round.set}, {@code movement.round.name}, {@code movement.round.year}, {@code movement.round.days}
     */
    public long open(Learner.Ref actor, Plan plan) {
        var leader = rights.requireActing(actor, plan.unit());
        var area = leader.place().map(units::require).orElse(leader);
        criteria.one(actor, plan.set());
        var checker = Optional.ofNullable(plan.checker())
                .flatMap(code -> units.byCode(code.strip(), rights.today()))
                .filter(unit -> isNear(unit, area))
                .orElseThrow(() -> new Refusal("movement.round.checker").at("checker"));
        var round = new EmulationRound(
                leader,
                area,
                checker,
                sets.require(plan.set()),
                plan.name(),
                kind(plan.kind()),
                plan.year(),
                plan.from(),
                plan.to());
        rounds.add(round);
        acts.record(actor, "open", round, round.name());
        return round.id();
    }

    private boolean isNear(Unit unit, Unit area) {
        var place = unit.tree() == UnitTree.TERRITORY
                ? unit
                : units.require(unit.place().orElseThrow());
        return place.holds(area) || area.holds(place);
    }

    private static EmulationRound.Kind kind(String name) {
        for (var kind : EmulationRound.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Refusal("movement.round.kind").at("kind");
    }

    /**
     * Shows the list to everybody. Who is not proposed by then is not on it.
     *
     * @param until the last day for objections
     * @throws Refusal {@code movement.round.unknown}, {@code movement.unit.readOnly}; {@code movement.round.unchecked} while
     *     somebody who was proposed is not checked; {@code movement.round.empty} with nobody on it; {@code
     *     movement.round.listed}, {@code movement.round.objectionDays}
     */
    public void list(Learner.Ref actor, long id, LocalDate until) {
        var round = rights.requireLeading(actor, id);
        var waiting = rounds.candidates(id).stream()
                .filter(it -> it.state() == Candidate.State.PROPOSED)
                .count();
        if (waiting > 0) {
            throw new Refusal("movement.round.unchecked", waiting);
        }
        if (rounds.checked(id).isEmpty()) {
            throw new Refusal("movement.round.empty");
        }
        round.list(rights.today(), until);
        acts.record(actor, "list", round, Clocks.written(until));
    }

    /**
     * Settles it: totals and places are kept as they are now.
     *
     * @throws Refusal {@code movement.round.unknown}, {@code movement.unit.readOnly}; {@code movement.round.unanswered} while
     *     something that was said is not answered; {@code movement.round.notListed}, {@code movement.round.objecting}
     */
    public void settle(Learner.Ref actor, long id) {
        var round = rights.requireLeading(actor, id);
        var open = rounds.objections(id).stream()
                .filter(it -> it.upheld().isEmpty())
                .count();
        if (open > 0) {
            throw new Refusal("movement.round.unanswered", open);
        }
        round.settle(rights.today());
        var listed = rounds.checked(id);
        peers.settle(listed, sets.require(round.set()).criteria(), round.year());
        acts.record(actor, "settle", round, String.valueOf(listed.size()));
    }
}
