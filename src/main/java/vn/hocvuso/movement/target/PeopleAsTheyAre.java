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
import vn.hocvuso.learning.FirstEnrolments;
import vn.hocvuso.movement.MovementSettings;
import vn.hocvuso.platform.time.Clocks;

/** Asks the rooms that know what is to be counted of people now. */
@ApplicationScoped
class PeopleAsTheyAre {

    private final Belonging belonging;
    private final FirstEnrolments enrolments;
    private final FirstCertificates certificates;
    private final FirstSteps steps;
    private final MovementSettings settings;
    private final Clock clock;

    @Inject
    PeopleAsTheyAre(
            Belonging belonging,
            FirstEnrolments enrolments,
            FirstCertificates certificates,
            FirstSteps steps,
            MovementSettings settings,
            Clock clock) {
        this.belonging = belonging;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** By their number; nobody who has come to nothing is among them, nor who is no more. */
    Map<Long, Reached> of(Collection<Learner.Ref> people) {
        var started = enrolments.of(people);
        var certified = certificates.of(people);
        var stepped = steps.of(people);
        var found = new HashMap<Long, Reached>();
        for (var person : belonging.of(people)) {
            var days = new EnumMap<Measure, LocalDate>(Measure.class);
            put(days, Measure.LEARNERS_ENROLLED, Optional.ofNullable(started.get(person.learner())));
            Optional.ofNullable(certified.get(person.learner()))
                    .ifPresent(day -> days.put(Measure.CERTIFICATE_HOLDERS, day));
            Optional.ofNullable(stepped.get(person.learner())).ifPresent(of -> put(days, of));
            if (!days.isEmpty()) {
                var id = person.learner().value();
                found.put(id, new Reached(id, person.commune(), cohorts(person), days));
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

    private TreeSet<String> cohorts(Belonging.Person person) {
        var cohorts = new TreeSet<>(person.groups());
        cohorts.add(Reached.ALL);
        var year = Clocks.day(clock.instant()).getYear();
        if (person.birthYear().isPresent() && year - person.birthYear().getAsInt() >= settings.adultAge()) {
            cohorts.add(Reached.ADULTS);
        }
        return cohorts;
    }
}
