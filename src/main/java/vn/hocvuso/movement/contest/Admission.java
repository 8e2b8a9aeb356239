package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.Units;

/** Who may enter which round: those whose commune lies in its place, of its group, and whom the round before has let on. */
@ApplicationScoped
class Admission {

    private final Contests contests;
    private final Rounds rounds;
    private final Units units;
    private final Belonging belonging;

    @Inject
    Admission(Contests contests, Rounds rounds, Units units, Belonging belonging) {
        this.contests = contests;
        this.rounds = rounds;
        this.units = units;
        this.belonging = belonging;
    }

    boolean admits(Rounds.Round round, Learner.Ref learner) {
        return belonging.of(List.of(learner)).stream()
                .anyMatch(person -> isInPlace(round, person)
                        && (round.group().isEmpty() || person.groups().contains(round.group()))
                        && hasComeThrough(round, learner));
    }

    private boolean isInPlace(Rounds.Round round, Belonging.Person person) {
        var place = units.require(contests.byId(round.contest()).unit());
        return place.kind() == UnitKind.CENTRE
                || !person.commune().isEmpty()
                        && units.byLocality(person.commune(), contests.today())
                                .map(Unit::path)
                                .filter(path -> path.startsWith(place.path()))
                                .isPresent();
    }

    private boolean hasComeThrough(Rounds.Round round, Learner.Ref learner) {
        return round.number() == 1
                || rounds.of(round.contest()).stream()
                        .filter(it -> it.number() == round.number() - 1)
                        .flatMap(before -> rounds.standing(before.id(), learner).stream())
                        .anyMatch(Standing::goesOn);
    }
}
