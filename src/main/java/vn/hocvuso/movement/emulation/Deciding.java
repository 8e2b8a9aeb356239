package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * The checking unit decides what is said against a list, and corrects points that were wrong. After a round is settled there is
 * no other way to change anything in it than an appeal.
 */
@UseCase
public class Deciding {

    /**
     * Points that are to be corrected.
     *
     * @param criterion its place in the set, from 0
     */
    public record Change(int criterion, BigDecimal points, String reason) implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final PointCorrecting correcting;
    private final PeerGroups peers;
    private final Members members;
    private final EmulationRights rights;
    private final EmulationActs acts;
    private final Clock clock;

    @Inject
    Deciding(
            EmulationRounds rounds,
            CriteriaSets sets,
            PointCorrecting correcting,
            PeerGroups peers,
            Members members,
            EmulationRights rights,
            EmulationActs acts,
            Clock clock) {
        this.rounds = rounds;
        this.sets = sets;
        this.correcting = correcting;
        this.peers = peers;
        this.members = members;
        this.rights = rights;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Does not find it to be right.
     *
     * @param said why
     * @throws Refusal as {@link #uphold}
     */
    public void dismiss(Learner.Ref actor, long id, String said) {
        var objection = required(actor, id);
        objection.answer(actor, false, said, clock.instant());
        acts.record(actor, "dismiss", candidate(objection).round(), "#" + id + ": " + objection.answer());
    }

    /**
     * Finds it to be right. Who was rightly objected to is taken off the list, unless it was for points, which are corrected;
     * who has appealed is put on it, with the corrections. Of a settled round places are given anew.
     *
     * @param said why
     * @throws Refusal {@code movement.objection.unknown}; {@code movement.unit.readOnly} for who does not act for the checking
     *     unit; {@code movement.objection.own} to what she has said herself; {@code movement.objection.about} for a candidate that
     *     she is, or has proposed; {@code movement.objection.checked} to an appeal against what she has decided; {@code
     *     movement.objection.answered}, {@code movement.objection.answer}; {@code movement.correction.none} for an appeal of one
     *     on the list, which is about points; as {@link PointCorrecting#correct}
     */
    public void uphold(Learner.Ref actor, long id, String said, List<Change> changes) {
        var objection = required(actor, id);
        var candidate = candidate(objection);
        var round = rounds.lock(candidate.round());
        objection.answer(actor, true, said, clock.instant());
        var criteria = sets.require(round.set()).criteria();
        correcting.correct(objection, criteria, changes);
        if (objection.kind() == Objection.Kind.APPEAL) {
            if (candidate.state() == Candidate.State.CHECKED && changes.isEmpty()) {
                throw new Refusal("movement.correction.none");
            }
            candidate.restore(actor);
        } else if (changes.isEmpty()) {
            candidate.strike(actor, said);
        }
        acts.record(actor, "uphold", round, "#" + id + ": " + objection.answer());
        if (!changes.isEmpty()) {
            acts.record(actor, "correct", round, "#" + candidate.id() + ": " + words(changes));
        }
        if (round.state() == EmulationRound.State.FINAL) {
            peers.settle(rounds.checked(round.id()), criteria, round.year());
        }
    }

    private static String words(List<Change> changes) {
        return changes.stream()
                .map(change -> (change.criterion() + 1) + ": " + change.points())
                .collect(Collectors.joining("; "));
    }

    private Candidate candidate(Objection objection) {
        return rounds.candidate(objection.candidate()).orElseThrow();
    }

    private Objection required(Learner.Ref actor, long id) {
        var objection = rounds.objection(id);
        var candidate = candidate(objection);
        var round = rounds.require(candidate.round());
        if (!rights.seesAll(actor, round)) {
            throw new Refusal("movement.objection.unknown");
        }
        if (!rights.acts(actor, round.checker())) {
            throw new Refusal("movement.unit.readOnly");
        }
        if (objection.author().equals(actor)) {
            throw new Refusal("movement.objection.own");
        }
        if (members.isOne(candidate.id(), actor)
                || candidate.proposedBy().filter(actor::equals).isPresent()) {
            throw new Refusal("movement.objection.about");
        }
        if (objection.kind() == Objection.Kind.APPEAL
                && candidate.checkedBy().filter(actor::equals).isPresent()) {
            throw new Refusal("movement.objection.checked");
        }
        return objection;
    }
}
