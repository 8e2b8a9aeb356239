package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.MergingProgress;
import vn.hocvuso.platform.UseCase;

/**
 * Lets the records of one enrolment count. It looks at all of them each time, whenever they came, so that the order of
 * files does not matter.
 */
@UseCase
class ResultMerging {

    private final Received received;
    private final Persons persons;
    private final CourseBrowsing courses;
    private final MergingProgress progress;
    private final Clock clock;

    @Inject
    ResultMerging(Received received, Persons persons, CourseBrowsing courses, MergingProgress progress, Clock clock) {
        this.received = received;
        this.persons = persons;
        this.courses = courses;
        this.progress = progress;
        this.clock = clock;
    }

    /** Merges what can be; the rest is held with its reason. */
    public void merge(Received.Due due) {
        var person = persons.lock(due.origin(), due.learner());
        if (person.isEmpty()) {
            received.hold(due, "learner");
            return;
        }
        if (person.get().account().isEmpty()) {
            received.hold(due, "person");
            return;
        }
        var came = received.of(due);
        var whose = came.get(0).record().whose().orElseThrow();
        var course = courses.labelled(whose.course(), whose.edition());
        if (course.isEmpty()) {
            received.hold(due, "course");
            return;
        }
        merge(came, new EnrolmentMerge(course.get()), person.get().account().get());
    }

    private void merge(List<Received.Came> came, EnrolmentMerge merge, Learner.Ref learner) {
        var foreign = new ArrayList<Received.Came>();
        for (var each : came) {
            if (!merge.take((ResultRecord.OfEnrolment) each.record())) {
                foreign.add(each);
            }
        }
        var complete = progress.merge(learner, merge.course(), merge.elsewhere(clock.instant()));
        var now = clock.instant();
        for (var each : came) {
            if (each.merged()) {
                continue;
            }
            if (foreign.contains(each)) {
                received.hold(each.id(), "content");
            } else if (each.record() instanceof ResultRecord.Completed && !complete) {
                received.hold(each.id(), "part");
            } else {
                received.merged(each.id(), now);
            }
        }
    }
}
