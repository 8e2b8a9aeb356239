package vn.hocvuso.interop.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.interop.exchange.ResultRecord.Attempted;
import vn.hocvuso.interop.exchange.ResultRecord.Completed;
import vn.hocvuso.interop.exchange.ResultRecord.LessonDone;
import vn.hocvuso.interop.exchange.ResultRecord.Started;
import vn.hocvuso.learning.MergingProgress.Elsewhere;

/** Makes of an enrolment's records what they say together; the same for any order of them, and for any repetition. */
final class EnrolmentMerge {

    private final CourseView course;
    private final Map<Activity.Ref, Instant> done = new HashMap<>();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> completedAt = Optional.empty();
    private Optional<Attempted> pass = Optional.empty();

    EnrolmentMerge(CourseView course) {
        this.course = course;
    }

    /** Adds a record; false when the edition here does not have what it speaks of. */
    boolean take(ResultRecord.OfEnrolment result) {
        if (result instanceof Started started) {
            startedAt = earlier(startedAt, started.startedAt());
        } else if (result instanceof Completed completed) {
            completedAt = earlier(completedAt, completed.completedAt());
        } else if (result instanceof LessonDone lesson) {
            var line = course.lesson(lesson.lesson());
            line.ifPresent(known -> did(known.activity(), lesson.doneAt()));
            return line.isPresent();
        } else if (result instanceof Attempted attempted && attempted.passed()) {
            course.quiz().ifPresent(quiz -> passed(quiz.ref(), attempted));
            return course.quiz().isPresent();
        }
        return true;
    }

    private void did(Activity.Ref activity, Instant at) {
        done.merge(activity, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The first pass counts; of two at the same moment the one with the lower key, so that order does not matter. */
    private void passed(Activity.Ref quiz, Attempted attempted) {
        did(quiz, attempted.submittedAt());
        pass = Stream.concat(pass.stream(), Stream.of(attempted))
                .min(Comparator.comparing(Attempted::submittedAt).thenComparing(Attempted::attempt));
    }

    private static Optional<Instant> earlier(Optional<Instant> known, Instant told) {
        return known.filter(at -> at.isBefore(told)).or(() -> Optional.of(told));
    }

    CourseView course() {
        return course;
    }

    /** @param now when she started, where nothing tells */
    Elsewhere elsewhere(Instant now) {
        var first = startedAt
                .or(() -> done.values().stream().min(Instant::compareTo))
                .orElse(now);
        return new Elsewhere(first, Map.copyOf(done), pass.map(Attempted::percent), completedAt);
    }
}
