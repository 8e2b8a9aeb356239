package vn.hocvuso.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Authors and administrators publish a draft, and take a course out of the catalogue. */
@UseCase
public class CoursePublishing {

    private final Courses courses;
    private final Publication publication;
    private final Event<Course.Retired> retired;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    CoursePublishing(
            Courses courses,
            Publication publication,
            Event<Course.Retired> retired,
            Grants grants,
            AuditLog audit,
            Clock clock) {
        this.courses = courses;
        this.publication = publication;
        this.retired = retired;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the draft the edition that new learners get. Who studies an earlier one stays in it.
     *
     * @throws Refusal {@code catalogue.draft.none}; {@code catalogue.draft.labelUsed} or another
     *     {@code catalogue.draft.*} when the draft is not complete; {@code identity.page.unknown} for all who are not
     *     its authors
     */
    public Edition.Ref publish(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        var course = courses.require(slug);
        var draft = courses.draftToChange(course).orElseThrow(() -> new Refusal("catalogue.draft.none"));
        if (courses.isLabelUsed(course, draft.label())) {
            throw new Refusal("catalogue.draft.labelUsed", draft.label()).at("label");
        }
        var edition = publication.publish(course, draft, clock.instant());
        audit.record(actor.value(), "catalogue.publish", course.thing(), draft.label());
        return edition;
    }

    /**
     * Takes the course out of the catalogue. Who studies it can go on; publishing again brings it back.
     *
     * @throws Refusal {@code catalogue.course.unpublished}; {@code identity.page.unknown} for all who are not its
     *     authors
     */
    public void retire(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        var course = courses.require(slug);
        var now = clock.instant();
        course.retire(now);
        courses.settle();
        audit.record(actor.value(), "catalogue.retire", course.thing(), "");
        retired.fire(new Course.Retired(course.ref(), now));
    }
}
