package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.hocvuso.platform.Refusal;

/** The one way in which an edition is published, whoever asks; runs in the asker's transaction. */
@ApplicationScoped
class Publication {

    private final Courses courses;
    private final Event<Course.Published> published;

    @Inject
    Publication(Courses courses, Event<Course.Published> published) {
        this.courses = courses;
        this.published = published;
    }

    /** @throws Refusal {@code catalogue.draft.*} when it is not complete, {@code platform.changed} after a lost race */
    Edition.Ref publish(Course course, Edition edition, Instant now) {
        var before = courses.published(course);
        course.publish(edition, before, now);
        courses.add(edition, new Refusal("platform.changed"));
        edition.listPages();
        courses.settle();
        published.fire(new Course.Published(course.ref(), edition.ref(), now));
        return edition.ref();
    }
}
