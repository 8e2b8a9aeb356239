package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors read the lessons of a draft themselves. Each act passes a course's authors and administrators, and refuses all
 * others with {@code identity.page.unknown}; each refuses with {@code catalogue.draft.none} when there is no draft, and
 * with {@code catalogue.lesson.deleted} when it has no such lesson.
 */
@UseCase
public class RecordingKeeping {

    /**
     * A lesson's own recording.
     *
     * @param outdated true when the lesson has been given another text since
     */
    public record Own(String address, String mediaType, int kilobytes, Instant createdAt, boolean outdated)
            implements Serializable {}

    private final Courses courses;
    private final Recordings recordings;
    private final Grants grants;
    private final Clock clock;

    @Inject
    RecordingKeeping(Courses courses, Recordings recordings, Grants grants, Clock clock) {
        this.courses = courses;
        this.recordings = recordings;
        this.grants = grants;
        this.clock = clock;
    }

    /** The recording of a lesson of the draft; empty when it has none. */
    public Optional<Own> own(Learner.Ref actor, String course, String lesson) {
        grants.requireAuthor(actor, Course.thing(course));
        var draft = courses.draft(courses.require(course)).orElseThrow(() -> new Refusal("catalogue.draft.none"));
        var found = require(draft, lesson);
        return found.recording(Lesson.LANGUAGE)
                .flatMap(recordings::find)
                .map(recording -> new Own(
                        recording.address(),
                        recording.mediaType(),
                        recording.kilobytes(),
                        recording.createdAt(),
                        recording.differsFrom(found.spoken())));
    }

    /**
     * Gives the lesson this recording, in place of the one that it has.
     *
     * @throws Refusal {@code catalogue.recording.empty}, {@code catalogue.recording.large},
     *     {@code catalogue.recording.video} or {@code catalogue.recording.type}
     */
    public void upload(Learner.Ref actor, String course, String lesson, byte[] bytes) {
        grants.requireAuthor(actor, Course.thing(course));
        var content = AudioContent.of(bytes);
        var found = require(courses.requireDraftToChange(course), lesson);
        var before = found.recording(Lesson.LANGUAGE);
        var recording = Recording.ofTeacher(Lesson.LANGUAGE, found.spoken(), content, clock.instant());
        recordings.add(recording);
        found.giveRecording(Lesson.LANGUAGE, recording.id());
        courses.settle();
        before.ifPresent(id -> recordings.removeUnused(id, clock.instant()));
    }

    /** Takes the recording away from the lesson; when it is gone already, nothing more happens. */
    public void remove(Learner.Ref actor, String course, String lesson) {
        grants.requireAuthor(actor, Course.thing(course));
        var found = require(courses.requireDraftToChange(course), lesson);
        var before = found.recording(Lesson.LANGUAGE);
        found.dropRecording(Lesson.LANGUAGE);
        courses.settle();
        before.ifPresent(id -> recordings.removeUnused(id, clock.instant()));
    }

    private static Lesson require(Edition draft, String lesson) {
        return draft.lesson(lesson).orElseThrow(() -> new Refusal("catalogue.lesson.deleted"));
    }
}
