package vn.hocvuso.movement.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.Units;

/**
 * Who may enter which round: those whose commune lies in its place, of its group, and whom the round before has let on. Where
 * the place has ended, those of the place that keeps the contest may too: people say the commune of today.
 */
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

    /**
     * Somebody who may be admitted.
     *
     * @param path of her commune's unit; empty when she gave none
     */
    record Entrant(Learner.Ref learner, Set<String> groups, String path) {}

    /** Empty for somebody who is not there. */
    Optional<Entrant> entrant(Learner.Ref learner) {
        return belonging.of(List.of(learner)).stream()
                .findFirst()
                .map(person -> new Entrant(learner, person.groups(), path(person.commune())));
    }

    private String path(String commune) {
        return commune.isEmpty()
                ? ""
                : units.lastByLocality(commune, contests.today())
                        .map(Unit::path)
                        .orElse("");
    }

    boolean admits(Rounds.Round round, Entrant entrant) {
        return isInPlace(round, entrant.path())
                && (round.group().isEmpty() || entrant.groups().contains(round.group()))
                && hasComeThrough(round, entrant.learner());
    }

    private boolean isInPlace(Rounds.Round round, String path) {
        var contest = contests.byId(round.contest());
        return units.all(List.of(contest.unit(), contest.keeper())).stream()
                .anyMatch(place -> place.kind() == UnitKind.CENTRE || path.startsWith(place.path()));
    }

    private boolean hasComeThrough(Rounds.Round round, Learner.Ref learner) {
        return round.number() == 1
                || rounds.of(round.contest()).stream()
                        .filter(it -> it.number() == round.number() - 1)
                        .flatMap(before -> rounds.standing(before.id(), learner).stream())
                        .anyMatch(Standing::goesOn);
    }
}
