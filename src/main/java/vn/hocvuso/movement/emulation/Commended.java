package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.RoomMessages;

/** Finds who has earned the title in a settled round, for those who see all of it. */
@ApplicationScoped
class Commended {

    /**
     * One who has.
     *
     * @param group among whom it is ranked, in Vietnamese words
     * @param unit that has proposed it
     * @param username empty for a unit
     * @param key the unit's code; empty for people
     */
    record Row(String group, int place, String name, String unit, String username, String key, BigDecimal total) {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final CandidateNames names;
    private final EmulationRights rights;
    private final Units units;
    private final People people;

    @Inject
    Commended(
            EmulationRounds rounds,
            CriteriaSets sets,
            CandidateNames names,
            EmulationRights rights,
            Units units,
            People people) {
        this.rounds = rounds;
        this.sets = sets;
        this.names = names;
        this.rights = rights;
        this.units = units;
        this.people = people;
    }

    /**
     * A round whose list may be taken out.
     *
     * @throws Refusal {@code movement.round.unknown}, also for who sees only her own candidates; {@code
     *     movement.round.notFinal}
     */
    EmulationRound settled(Learner.Ref actor, long id) {
        var round = rights.requireRound(actor, id);
        if (!rights.seesAll(actor, round)) {
            throw EmulationRounds.unknown();
        }
        if (round.state() != EmulationRound.State.FINAL) {
            throw new Refusal("movement.round.notFinal");
        }
        return round;
    }

    CriteriaSet.Words words(EmulationRound round) {
        return sets.require(round.set()).words();
    }

    /** By groups, the best of each first. Who has no account any more is left out. */
    List<Row> rows(EmulationRound round) {
        var threshold = BigDecimal.valueOf(words(round).threshold());
        var earned = rounds.candidates(round.id()).stream()
                .filter(it -> it.state() == Candidate.State.CHECKED)
                .filter(it -> it.total()
                        .filter(total -> total.compareTo(threshold) >= 0)
                        .isPresent())
                .toList();
        var shown = names.of(earned);
        var by = names.places(earned.stream().map(Candidate::by).toList());
        var persons =
                people.all(earned.stream().flatMap(it -> it.learner().stream()).toList());
        return earned.stream()
                .filter(it -> !shown.get(it.id()).isEmpty())
                .sorted(Comparator.comparing(Candidate::peerGroup)
                        .thenComparing(Candidate::place)
                        .thenComparing(it -> shown.get(it.id())))
                .map(it -> row(it, shown.get(it.id()), by.get(it.by()), persons))
                .toList();
    }

    private Row row(Candidate candidate, String name, String by, Map<Learner.Ref, People.Person> persons) {
        var isUnit = candidate.kind() == CandidateKind.UNIT;
        return new Row(
                group(PeerGroup.of(candidate.peerGroup()), by),
                candidate.place(),
                name,
                by,
                candidate
                        .learner()
                        .flatMap(ref -> Optional.ofNullable(persons.get(ref)))
                        .map(People.Person::username)
                        .orElse(""),
                isUnit ? units.require(candidate.unit()).code() : "",
                candidate.total().orElseThrow());
    }

    private static String group(PeerGroup group, String by) {
        if (group.kind().isEmpty()) {
            return by;
        }
        var words = RoomMessages.of("movement", RoomMessages.VIETNAMESE);
        var sizes = group.least() == 0
                ? words.getString("emulation.sizeUnknown")
                : new MessageFormat(words.getString("emulation.sizes"), RoomMessages.VIETNAMESE)
                        .format(new Object[] {group.least(), group.greatest()});
        return words.getString("kind." + group.kind()) + ", " + sizes;
    }
}
