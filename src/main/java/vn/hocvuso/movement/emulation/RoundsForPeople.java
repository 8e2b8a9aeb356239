package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;

/** Tells a person for which rounds she can name herself or her household today. */
@UseCase
public class RoundsForPeople {

    private static final int MOST = 200;

    /** A round. @param household whether it is for households */
    public record Line(long id, String name, boolean household, LocalDate to) implements Serializable {}

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final EmulationRights rights;
    private final Units units;
    private final People people;

    @Inject
    RoundsForPeople(EmulationRounds rounds, CriteriaSets sets, EmulationRights rights, Units units, People people) {
        this.rounds = rounds;
        this.sets = sets;
        this.rights = rights;
        this.units = units;
        this.people = people;
    }

    /** None for who has not said in which commune she is. */
    public List<Line> of(Learner.Ref person) {
        var today = rights.today();
        var commune = Optional.of(people.require(person).communeCode())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> units.byLocality(code, today));
        if (commune.isEmpty()) {
            return List.of();
        }
        return rounds.newest(MOST).stream()
                .filter(round -> round.isProposing(today))
                .filter(round -> sets.require(round.set()).kind() != CandidateKind.UNIT)
                .filter(round -> rights.isIn(round, commune.get()))
                .map(round -> new Line(
                        round.id(),
                        round.name(),
                        sets.require(round.set()).kind() == CandidateKind.HOUSEHOLD,
                        round.to()))
                .toList();
    }
}
