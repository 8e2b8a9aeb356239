package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.Units;

/** Says among whom candidates are ranked: units among those of their kind and size, people and households among those of their place. */
@ApplicationScoped
class PeerGroups {

    private final Units units;
    private final Denominators denominators;
    private final Scores scores;

    @Inject
    PeerGroups(Units units, Denominators denominators, Scores scores) {
        this.units = units;
        this.denominators = denominators;
        this.scores = scores;
    }

    /** Gives those on a list their totals, groups and places, as they are now. */
    void settle(List<Candidate> listed, List<Criterion> criteria, int year) {
        var byId = listed.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        for (var placed : rank(listed, criteria, year)) {
            byId.get(placed.candidate()).settle(placed.total(), placed.group(), placed.place());
        }
    }

    private List<Ranking.Placed> rank(List<Candidate> candidates, List<Criterion> criteria, int year) {
        return Ranking.of(candidates.stream()
                .map(candidate -> {
                    var total = scores.total(candidate.id(), criteria);
                    if (candidate.kind() != CandidateKind.UNIT) {
                        return new Ranking.Entry(candidate.id(), "IN" + candidate.unit(), OptionalInt.empty(), total);
                    }
                    var unit = units.require(candidate.unit());
                    return new Ranking.Entry(candidate.id(), unit.kind().name(), size(unit, year), total);
                })
                .toList());
    }

    private OptionalInt size(Unit unit, int year) {
        return denominators
                .find(unit.id(), year, whoCounts(unit))
                .map(found -> OptionalInt.of(found.count()))
                .orElse(OptionalInt.empty());
    }

    private static PopulationGroup whoCounts(Unit unit) {
        return switch (unit.kind()) {
            case SCHOOL -> PopulationGroup.PUPILS;
            case ENTERPRISE, COOPERATIVE -> PopulationGroup.WORKERS;
            case DEPARTMENT, UNION, PARTY_CELL -> PopulationGroup.SERVANTS;
            default -> PopulationGroup.ADULTS;
        };
    }
}
