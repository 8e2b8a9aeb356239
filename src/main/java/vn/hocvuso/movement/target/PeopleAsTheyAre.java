package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.hocvuso.certification.FirstCertificates;
import vn.hocvuso.certification.confirmation.FirstSteps;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.learning.FirstEnrolments;
import vn.hocvuso.movement.MovementSettings;
import vn.hocvuso.movement.place.ChosenUnits;
import vn.hocvuso.platform.time.Clocks;

/** Asks the rooms that know what is to be counted of people now. */
@ApplicationScoped
class PeopleAsTheyAre {

    private final Belonging belonging;
    private final FirstEnrolments enrolments;
    private final FirstCertificates certificates;
    private final FirstSteps steps;
    private final ChosenUnits chosen;
    private final MovementSettings settings;
    private final Clock clock;

    @Inject
    PeopleAsTheyAre(
            Belonging belonging,
            FirstEnrolments enrolments,
            FirstCertificates certificates,
            FirstSteps steps,
            ChosenUnits chosen,
            MovementSettings settings,
            Clock clock) {
        this.belonging = belonging;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.steps = steps;
        this.chosen = chosen;
        this.settings = settings;
        this.clock = clock;
    }

    /** By their number; nobody who has come to nothing is among them, nor who is no more. */
    Map<Long, Reached> of(Collection<Learner.Ref> people) {
        var started = enrolments.of(people);
        var certified = certificates.of(people);
        var stepped = steps.of(people);
        var units = chosen.of(people);
        var found = new HashMap<Long, Reached>();
        for (var person : belonging.of(people)) {
            var days = new EnumMap<Measure, LocalDate>(Measure.class);
            var first = Optional.ofNullable(started.get(person.learner()));
            put(days, Measure.LEARNERS_ENROLLED, first.map(FirstEnrolments.First::at));
            Optional.ofNullable(certified.get(person.learner()))
                    .ifPresent(day -> days.put(Measure.CERTIFICATE_HOLDERS, day));
            Optional.ofNullable(stepped.get(person.learner())).ifPresent(of -> put(days, of));
            if (!days.isEmpty()) {
                var id = person.learner().value();
                var said = units.getOrDefault(person.learner(), ChosenUnits.NOWHERE);
                found.put(
                        id,
                        new Reached(
                                id,
                                person.commune(),
                                said.hamletIn(person.commune()).orElse(0),
                                said.organisation().orElse(0),
                                cohorts(person, first.map(FirstEnrolments.First::basis)),
                                days));
            }
        }
        return found;
    }

    private static void put(Map<Measure, LocalDate> days, FirstSteps.Steps steps) {
        put(days, Measure.COURSES_COMPLETED, steps.learned());
        put(days, Measure.PASSED, steps.passed());
        put(days, Measure.CONFIRMED, steps.confirmed());
        put(days, Measure.SENT, steps.sent());
        put(days, Measure.ACKNOWLEDGED, steps.acknowledged());
    }

    private static void put(Map<Measure, LocalDate> days, Measure measure, Optional<Instant> at) {
        at.ifPresent(instant -> days.put(measure, Clocks.day(instant)));
    }

    private TreeSet<String> cohorts(Belonging.Person person, Optional<Enrolment.Basis> basis) {
        var cohorts = new TreeSet<>(person.groups());
        cohorts.add(Reached.ALL);
        basis.flatMap(PeopleAsTheyAre::cohort).ifPresent(cohorts::add);
        var year = Clocks.day(clock.instant()).getYear();
        if (person.birthYear().isPresent() && year - person.birthYear().getAsInt() >= settings.adultAge()) {
            cohorts.add(Reached.ADULTS);
        }
        return cohorts;
    }

    /** Of those of whom it is not known how they came to it, neither. */
    private static Optional<String> cohort(Enrolment.Basis basis) {
        return switch (basis) {
            case VOLUNTARY -> Optional.of(Reached.VOLUNTARY);
            case MANDATED -> Optional.of(Reached.MANDATED);
            case UNTOLD -> Optional.empty();
        };
    }
}
