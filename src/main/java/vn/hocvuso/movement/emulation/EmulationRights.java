package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/**
 * Who may do what: heads and the steering committee act for the leading and the checking unit; all but supervisors propose for
 * theirs; who has a post in the area sees the round, and of its candidates those of her units. To anybody else there is none.
 */
@ApplicationScoped
class EmulationRights {

    private final EmulationRounds rounds;
    private final UnitRights rights;
    private final Units units;
    private final Clock clock;

    @Inject
    EmulationRights(EmulationRounds rounds, UnitRights rights, Units units, Clock clock) {
        this.rounds = rounds;
        this.rights = rights;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return Clocks.day(clock.instant());
    }

    boolean reads(Learner.Ref actor, long unit) {
        return rights.mayRead(actor, unit, today());
    }

    boolean edits(Learner.Ref actor, long unit) {
        return rights.mayEdit(actor, unit, today());
    }

    /** True for heads and the steering committee of the unit or of one above it. */
    boolean acts(Learner.Ref actor, long unit) {
        var reach = rights.reach(actor, today());
        Predicate<UnitRights.Held> acting = held -> held.duty() == Duty.HEAD || held.duty() == Duty.STEERING;
        return rights.reads(
                new UnitRights.Reach(
                        reach.everywhere(), reach.held().stream().filter(acting).toList()),
                units.require(unit));
    }

    /** @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    Unit requireActing(Learner.Ref actor, long unit) {
        var found = rights.requireRead(actor, unit, today());
        if (!acts(actor, unit)) {
            throw new Refusal("movement.unit.readOnly");
        }
        return found;
    }

    /** @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    Unit requireEdit(Learner.Ref actor, long unit) {
        return rights.requireEdit(actor, unit, today());
    }

    /** Sees all candidates. */
    boolean seesAll(Learner.Ref actor, EmulationRound round) {
        return reads(actor, round.unit()) || reads(actor, round.checker());
    }

    boolean sees(Learner.Ref actor, EmulationRound round) {
        return seen(actor).test(round);
    }

    /** The rounds that she may see, for who asks about many: her posts are looked up once. */
    Predicate<EmulationRound> seen(Learner.Ref actor) {
        var reach = rights.reach(actor, today());
        var held = reach.held().stream()
                .map(UnitRights.Held::unit)
                .map(units::byId)
                .flatMap(Optional::stream)
                .toList();
        return round -> rights.reads(reach, units.require(round.unit()))
                || rights.reads(reach, units.require(round.checker()))
                || held.stream().anyMatch(unit -> isIn(round, unit));
    }

    /** True for what stands in the area of a round, and the organisations there. */
    boolean isIn(EmulationRound round, Unit unit) {
        var area = units.require(round.area());
        return area.holds(unit)
                || unit.place().flatMap(units::byId).filter(area::holds).isPresent();
    }

    /** @throws Refusal {@code movement.round.unknown} */
    EmulationRound requireRound(Learner.Ref actor, long id) {
        var round = rounds.require(id);
        if (!sees(actor, round)) {
            throw EmulationRounds.unknown();
        }
        return round;
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRound}; {@code movement.unit.readOnly} */
    EmulationRound requireLeading(Learner.Ref actor, long id) {
        var round = requireRound(actor, id);
        if (!acts(actor, round.unit())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return rounds.lock(id);
    }

    /** The people of the unit that proposes a candidate, and those of the unit that it is. */
    boolean knows(Learner.Ref actor, Candidate candidate) {
        return reads(actor, candidate.by()) || candidate.unit() != candidate.by() && reads(actor, candidate.unit());
    }

    /** Those of them who may appeal for it. */
    boolean speaksFor(Learner.Ref actor, Candidate candidate) {
        return edits(actor, candidate.by()) || candidate.unit() != candidate.by() && edits(actor, candidate.unit());
    }

    /** @throws Refusal as {@link #requireCandidate}; {@code movement.unit.readOnly} */
    void requireSpeakingFor(Learner.Ref actor, long id) {
        if (!speaksFor(actor, requireCandidate(actor, id))) {
            throw new Refusal("movement.unit.readOnly");
        }
    }

    /** @throws Refusal {@code movement.candidate.unknown} */
    Candidate requireCandidate(Learner.Ref actor, long id) {
        var candidate = rounds.candidate(id).orElseThrow(EmulationRights::unknown);
        if (!knows(actor, candidate) && !seesAll(actor, rounds.require(candidate.round()))) {
            throw unknown();
        }
        return candidate;
    }

    static Refusal unknown() {
        return new Refusal("movement.candidate.unknown");
    }

    /** @throws Refusal as {@link #requireCandidate}; {@code movement.unit.readOnly} */
    Candidate requireProposing(Learner.Ref actor, long id) {
        var candidate = requireCandidate(actor, id);
        if (!edits(actor, candidate.by())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return candidate;
    }

    /** @throws Refusal as {@link #requireCandidate}; {@code movement.unit.readOnly} */
    Candidate requireChecking(Learner.Ref actor, long id) {
        var candidate = requireCandidate(actor, id);
        if (!acts(actor, rounds.require(candidate.round()).checker())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return candidate;
    }
}
