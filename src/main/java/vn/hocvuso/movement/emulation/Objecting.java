package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** While the list is public, whoever is signed in objects to a candidate on it; a candidate appeals. */
@UseCase
public class Objecting {

    private static final int MOST = 5;

    private final EmulationRounds rounds;
    private final Members members;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final Clock clock;

    @Inject
    Objecting(EmulationRounds rounds, Members members, EmulationRights rights, EmulationActs acts, Clock clock) {
        this.rounds = rounds;
        this.members = members;
        this.rights = rights;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Objects to a candidate on the list.
     *
     * @throws Refusal {@code movement.candidate.unknown} for one that is on no public list; {@code movement.objection.closed}
     *     after the last day for it; {@code movement.objection.self} to oneself; {@code movement.objection.most} after five;
     *     {@code movement.objection.text}
     */
    public long object(Learner.Ref actor, long id, String text) {
        var candidate = rounds.candidate(id)
                .filter(it -> it.state() == Candidate.State.CHECKED)
                .orElseThrow(EmulationRights::unknown);
        var round = rounds.require(candidate.round());
        if (round.state() == EmulationRound.State.OPEN) {
            throw EmulationRights.unknown();
        }
        if (members.isOne(id, actor)) {
            throw new Refusal("movement.objection.self").at("text");
        }
        round.requireObjecting(rights.today());
        return say(actor, round, candidate, Objection.Kind.OBJECTION, text);
    }

    /**
     * Appeals: who was not let on the list, or has not got the points that are hers, or her unit's people. That can be done until
     * 90 days after the round was settled, too.
     *
     * @throws Refusal {@code movement.candidate.unknown}; {@code movement.unit.readOnly} for who only reads; {@code
     *     movement.objection.undecided} before it was checked; as {@link #object}
     */
    public long appeal(Learner.Ref actor, long id, String text) {
        var candidate = rounds.candidate(id).orElseThrow(EmulationRights::unknown);
        if (!members.isOne(id, actor)) {
            rights.requireSpeakingFor(actor, id);
        }
        if (!candidate.isDecided()) {
            throw new Refusal("movement.objection.undecided");
        }
        var round = rounds.require(candidate.round());
        round.requireAppealing(rights.today());
        return say(actor, round, candidate, Objection.Kind.APPEAL, text);
    }

    private long say(Learner.Ref actor, EmulationRound round, Candidate candidate, Objection.Kind kind, String text) {
        var said = rounds.objections(round.id()).stream()
                .filter(it -> it.author().equals(actor) && it.candidate() == candidate.id())
                .count();
        if (said >= MOST) {
            throw new Refusal("movement.objection.most", MOST).at("text");
        }
        var objection = new Objection(candidate, kind, actor, text, clock.instant());
        rounds.add(objection);
        acts.record(actor, kind == Objection.Kind.APPEAL ? "appeal" : "object", round, "#" + objection.id());
        return objection.id();
    }
}
