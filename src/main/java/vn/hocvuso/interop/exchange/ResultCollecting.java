package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.AttemptTelling;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.People;
import vn.hocvuso.interop.exchange.ResultRecord.Attempted;
import vn.hocvuso.interop.exchange.ResultRecord.Completed;
import vn.hocvuso.interop.exchange.ResultRecord.Item;
import vn.hocvuso.interop.exchange.ResultRecord.LessonDone;
import vn.hocvuso.interop.exchange.ResultRecord.Person;
import vn.hocvuso.interop.exchange.ResultRecord.Started;
import vn.hocvuso.interop.exchange.ResultRecord.Whose;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.learning.ProgressTelling;
import vn.hocvuso.platform.UseCase;

/**
 * Writes down on a box what has happened there since the last time. It compares what is there with its list, and so
 * forgets nothing, whichever way it came about.
 *
 * <p>Keys hold a number and the moment when the thing began: a box that was set back to an older copy of its data gives
 * the same numbers again, but to other things.
 */
@UseCase
class ResultCollecting {

    private static final System.Logger LOG = System.getLogger(ResultCollecting.class.getName());

    private static final int PAGE = 200;
    private static final int RADIX = 36;

    private final Outgoing outgoing;
    private final Instances instances;
    private final ProgressTelling progress;
    private final AttemptTelling attempts;
    private final People people;
    private final CourseBrowsing courses;

    @Inject
    ResultCollecting(
            Outgoing outgoing,
            Instances instances,
            ProgressTelling progress,
            AttemptTelling attempts,
            People people,
            CourseBrowsing courses) {
        this.outgoing = outgoing;
        this.instances = instances;
        this.progress = progress;
        this.attempts = attempts;
        this.people = people;
        this.courses = courses;
    }

    /** Adds what is new. */
    public void collect() {
        instances.lock();
        var last = new Enrolment.Ref(0);
        for (var page = progress.after(last, PAGE); !page.isEmpty(); page = progress.after(last, PAGE)) {
            collect(page);
            last = page.get(page.size() - 1).enrolment();
        }
    }

    private void collect(List<ProgressTelling.Told> page) {
        var counts = outgoing.counts(
                page.get(0).enrolment().value(),
                page.get(page.size() - 1).enrolment().value());
        var persons = people.all(
                page.stream().map(ProgressTelling.Told::learner).distinct().toList());
        var tried =
                attempts.graded(persons.keySet()).stream().collect(Collectors.groupingBy(AttemptTelling.Told::learner));
        for (var told : page) {
            var person = persons.get(told.learner());
            if (person == null) {
                continue;
            }
            try {
                add(told, person, tried.getOrDefault(told.learner(), List.of()), counts);
            } catch (IllegalArgumentException e) {
                // One that cannot be written down must not keep all others here.
                LOG.log(Level.WARNING, "Enrolment " + told.enrolment().value() + " cannot be told", e);
            }
        }
    }

    private void add(
            ProgressTelling.Told told,
            People.Person person,
            List<AttemptTelling.Told> herAttempts,
            Map<Long, Integer> counts) {
        var records = records(told, person, herAttempts);
        var known = counts.getOrDefault(told.enrolment().value(), 0);
        if (records.size() > known) {
            tellPerson(person);
            add(records, told.enrolment().value(), known > 0);
        }
    }

    /** Before anything of hers, so that a file that begins with her holds who she is. */
    private void tellPerson(People.Person person) {
        var consent = people.consent(person.ref());
        var record = new Person(
                learner(person),
                person.username(),
                person.fullName(),
                person.groups(),
                person.communeCode(),
                consent.map(People.Consent::text).orElse(""),
                consent.map(People.Consent::at).orElse(person.registeredAt()));
        if (outgoing.known(List.of(record.key())).isEmpty()) {
            outgoing.add(record, 0);
        }
    }

    private void add(List<ResultRecord> records, long enrolment, boolean someKnown) {
        var byKey = new LinkedHashMap<String, ResultRecord>();
        records.forEach(record -> byKey.put(record.key(), record));
        if (someKnown) {
            byKey.keySet().removeAll(outgoing.known(List.copyOf(byKey.keySet())));
        }
        byKey.values().forEach(record -> outgoing.add(record, enrolment));
    }

    private List<ResultRecord> records(
            ProgressTelling.Told told, People.Person person, List<AttemptTelling.Told> herAttempts) {
        var course = courses.edition(told.edition());
        var whose = new Whose(
                learner(person), key(told.enrolment().value(), told.startedAt()), course.slug(), course.label());
        var records = new ArrayList<ResultRecord>();
        records.add(new Started(whose, told.startedAt()));
        lessons(course, told.done()).forEach((lesson, at) -> records.add(new LessonDone(whose, lesson, at)));
        herAttempts.stream()
                .filter(attempt -> told.quiz().filter(attempt.quiz()::equals).isPresent())
                .forEach(attempt -> records.add(attempted(whose, attempt)));
        told.completedAt().ifPresent(at -> records.add(new Completed(whose, at)));
        return records;
    }

    private static Map<String, Instant> lessons(CourseView course, Map<Activity.Ref, Instant> done) {
        var lessons = new LinkedHashMap<String, Instant>();
        course.lessons().stream()
                .filter(line -> done.containsKey(line.activity()))
                .forEach(line -> lessons.put(line.slug(), done.get(line.activity())));
        return lessons;
    }

    private static Attempted attempted(Whose whose, AttemptTelling.Told attempt) {
        return new Attempted(
                whose,
                key(attempt.attempt().value(), attempt.startedAt()),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.score().earned(),
                attempt.score().possible(),
                attempt.passed(),
                attempt.items().stream()
                        .map(item -> new Item(item.question(), item.right()))
                        .toList());
    }

    private static String learner(People.Person person) {
        return key(person.ref().value(), person.registeredAt());
    }

    private static String key(long number, Instant began) {
        return number + "-" + Long.toString(Math.max(0, began.toEpochMilli()), RADIX);
    }
}
