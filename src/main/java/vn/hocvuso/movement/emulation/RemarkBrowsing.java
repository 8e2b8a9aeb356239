package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Shows what was said about a candidate, how it was answered, and how points were corrected: to the units, to those whom it is
 * about, and to who has said it.
 */
@UseCase
public class RemarkBrowsing {

    private static final int MOST = 50;

    /** Points that were corrected. */
    public record Correction(String criterion, BigDecimal before, BigDecimal after, int scale, String reason)
            implements Serializable {}

    /**
     * What was said.
     *
     * @param kind the name of an {@link Objection.Kind}
     * @param text empty for who may not read it: that there is an objection is said to the candidate, and not its words
     * @param upheld null until it is answered
     * @param corrections none until then
     */
    public record Remark(
            long id, String kind, Instant at, String text, Boolean upheld, String answer, List<Correction> corrections)
            implements Serializable {}

    /** What she has said. @param candidate empty for a person who is no longer there */
    public record Said(String round, String candidate, Remark remark) implements Serializable {}

    /**
     * What is to be decided.
     *
     * @param person who has said it; empty for one who is no longer there
     * @param decides whether this reader acts for the unit that decides it
     */
    public record Case(long candidate, String person, Remark remark, boolean decides) implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Corrections corrections;
    private final Members members;
    private final CandidateNames names;
    private final EmulationRights rights;
    private final People people;

    @Inject
    RemarkBrowsing(
            EmulationRounds rounds,
            CriteriaSets sets,
            Corrections corrections,
            Members members,
            CandidateNames names,
            EmulationRights rights,
            People people) {
        this.rounds = rounds;
        this.sets = sets;
        this.corrections = corrections;
        this.members = members;
        this.names = names;
        this.rights = rights;
        this.people = people;
    }

    /**
     * About a candidate, for the people of units: those who propose read appeals, those who lead and check all.
     *
     * @throws Refusal {@code movement.candidate.unknown}
     */
    public List<Remark> of(Learner.Ref actor, long id) {
        var candidate = rights.requireCandidate(actor, id);
        var all = rights.seesAll(actor, rounds.require(candidate.round()));
        return remarks(candidate, one -> all || one.kind() == Objection.Kind.APPEAL);
    }

    /** About her. @throws Refusal {@code movement.candidate.unknown} for who it is not about */
    public List<Remark> own(Learner.Ref person, long id) {
        if (!members.isOne(id, person)) {
            throw EmulationRights.unknown();
        }
        return remarks(rounds.candidate(id).orElseThrow(EmulationRights::unknown), one -> one.author()
                .equals(person));
    }

    /** What she has said about others, the newest first: 50. */
    public List<Said> by(Learner.Ref person) {
        return rounds.objectionsBy(person, MOST).stream()
                .filter(one -> !members.isOne(one.candidate(), person))
                .map(one -> {
                    var candidate = rounds.candidate(one.candidate()).orElseThrow();
                    return new Said(
                            rounds.require(candidate.round()).name(),
                            names.of(List.of(candidate)).get(candidate.id()),
                            remark(one, List.of(), true));
                })
                .toList();
    }

    /**
     * One that is to be decided, or was.
     *
     * @throws Refusal {@code movement.objection.unknown} for who neither leads nor checks
     */
    public Case one(Learner.Ref actor, long id) {
        var objection = rounds.objection(id);
        var candidate = rounds.candidate(objection.candidate()).orElseThrow();
        var round = rounds.require(candidate.round());
        if (!rights.seesAll(actor, round)) {
            throw new Refusal("movement.objection.unknown");
        }
        var remark = remarks(candidate, any -> true).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow();
        var person = Optional.ofNullable(people.all(List.of(objection.author())).get(objection.author()))
                .map(People.Person::fullName)
                .orElse("");
        return new Case(candidate.id(), person, remark, remark.upheld() == null && rights.acts(actor, round.checker()));
    }

    private List<Remark> remarks(Candidate candidate, Predicate<Objection> isRead) {
        var said = rounds.objectionsTo(candidate.id());
        if (said.isEmpty()) {
            return List.of();
        }
        var criteria = sets.require(rounds.require(candidate.round()).set()).criteria();
        Map<Long, List<Correction>> corrected = corrections.of(candidate.id()).stream()
                .collect(Collectors.groupingBy(
                        Corrections.Correction::objection,
                        Collectors.mapping(it -> correction(criteria.get(it.criterion()), it), Collectors.toList())));
        return said.stream()
                .map(one -> remark(one, corrected.getOrDefault(one.id(), List.of()), isRead.test(one)))
                .toList();
    }

    private static Correction correction(Criterion criterion, Corrections.Correction of) {
        return new Correction(criterion.text(), of.before(), of.after(), criterion.scale(), of.reason());
    }

    private static Remark remark(Objection said, List<Correction> corrections, boolean read) {
        return new Remark(
                said.id(),
                said.kind().name(),
                said.at(),
                read ? said.text() : "",
                said.upheld().orElse(null),
                said.answer(),
                corrections);
    }
}
