package vn.hocvuso.interop.start;

import jakarta.inject.Inject;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.UseCase;

/** Gives the demo teacher something to edit. */
@UseCase
class DemoAuthorship {

    private final CourseBrowsing courses;
    private final Grants grants;

    @Inject
    DemoAuthorship(CourseBrowsing courses, Grants grants) {
        this.courses = courses;
        this.grants = grants;
    }

    void ofEveryCourse(Learner.Ref teacher) {
        courses.published(new CourseBrowsing.Facets(null, null, 0, 0))
                .forEach(card -> grants.makeAuthor(teacher, "course:" + card.slug()));
    }
}
