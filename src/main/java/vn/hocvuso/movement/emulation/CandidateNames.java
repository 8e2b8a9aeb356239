package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;

/** What candidates are called: units with their province, people by their full name. */
@ApplicationScoped
class CandidateNames {

    private final Units units;
    private final UnitNames names;
    private final People people;

    @Inject
    CandidateNames(Units units, UnitNames names, People people) {
        this.units = units;
        this.names = names;
        this.people = people;
    }

    /** By the candidate's id; empty for a person who is no longer there. */
    Map<Long, String> of(Collection<Candidate> candidates) {
        var places = places(candidates.stream().map(Candidate::unit).toList());
        var persons = people.all(
                candidates.stream().flatMap(it -> it.learner().stream()).collect(Collectors.toSet()));
        var found = new HashMap<Long, String>();
        for (var candidate : candidates) {
            found.put(
                    candidate.id(),
                    candidate
                            .learner()
                            .map(ref -> Optional.ofNullable(persons.get(ref))
                                    .map(People.Person::fullName)
                                    .orElse(""))
                            .orElse(places.get(candidate.unit())));
        }
        return found;
    }

    /** By the unit's id. */
    Map<Long, String> places(Collection<Long> ids) {
        return names.shown(units.all(ids));
    }
}
