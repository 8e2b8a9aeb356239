package vn.hocvuso.certification.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CoursePublishing;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeKeeping;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.learning.Enrolling;
import vn.hocvuso.learning.ProgressTracking;

/** Who has completed all courses of a programme gets its certificate. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeIssuingIT {

    private static final String TITLE = "Kỹ năng số cơ bản";

    @Inject
    ProgrammeKeeping keeping;

    @Inject
    ProgrammeBrowsing browsing;

    @Inject
    ProgrammeLooking looking;

    @Inject
    CourseImporting importing;

    @Inject
    CoursePublishing publishing;

    @Inject
    CourseBrowsing courses;

    @Inject
    Enrolling enrolling;

    @Inject
    ProgressTracking tracking;

    @Inject
    CertificateRecords records;

    @Inject
    Revoking revoking;

    @Inject
    HouseSamples house;

    private Learner.Ref administrator;
    private Learner.Ref learner;
    private String first;
    private String second;
    private String slug;

    @BeforeEach
    void twoCourses() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        learner = house.person();
        first = course();
        second = course();
        slug = CatalogueSamples.fresh("chuong-trinh");
    }

    private String course() {
        var draft = CatalogueSamples.edition(CatalogueSamples.fresh("khoa"), "2026.1");
        importing.publish(draft);
        return draft.slug();
    }

    private void open() {
        keeping.open(administrator, slug, TITLE, "Hai khóa học.", List.of(first, second));
    }

    private void complete(String course) {
        enrolling.enrol(learner, course);
        var view = courses.course(course);
        view.activities().forEach(activity -> tracking.read(learner, view, activity.ref()));
    }

    private void look() {
        while (looking.next()) {
            // the next portion
        }
    }

    private List<CertificateRecords.Own> ofProgrammes() {
        return records.mine(learner).stream()
                .filter(own -> own.content().kind() == Certificate.Kind.PROGRAMME)
                .toList();
    }

    @Test
    void theLastCourseEarnsIt() {
        open();
        complete(second);
        assertTrue(ofProgrammes().isEmpty());
        complete(first);
        var content = ofProgrammes().get(0).content();
        assertEquals(1, ofProgrammes().size());
        assertEquals(TITLE, content.courseTitle());
        assertEquals(slug, content.courseSlug());
        assertEquals(Certificate.Way.EARNED, content.way());
        assertEquals(HouseSamples.HOLDER, content.holder());
    }

    @Test
    void whoHadCompletedAllBeforeIsFoundAfterwardsAndOnce() {
        complete(first);
        complete(second);
        open();
        assertTrue(ofProgrammes().isEmpty());
        look();
        look();
        assertEquals(1, ofProgrammes().size());
    }

    @Test
    void aCourseThatIsAddedIsAskedForFromThenOn() {
        open();
        complete(first);
        var third = course();
        var view = browsing.programme(slug);
        keeping.change(administrator, slug, view.version(), TITLE, "", List.of(first, second, third));
        complete(second);
        look();
        assertTrue(ofProgrammes().isEmpty());
        complete(third);
        assertEquals(1, ofProgrammes().size());
    }

    @Test
    void aCourseThatIsLeftOutIsNotAskedForAnyMore() {
        var third = course();
        keeping.open(administrator, slug, TITLE, "", List.of(first, second, third));
        complete(first);
        complete(second);
        look();
        assertTrue(ofProgrammes().isEmpty());
        keeping.change(administrator, slug, browsing.programme(slug).version(), TITLE, "", List.of(first, second));
        look();
        assertEquals(1, ofProgrammes().size());
    }

    @Test
    void oneThatWasRevokedIsNotIssuedAnew() {
        open();
        complete(first);
        complete(second);
        revoking.revoke(administrator, ofProgrammes().get(0).content().number(), "Cấp nhầm cho người khác");
        var view = browsing.programme(slug);
        keeping.change(administrator, slug, view.version(), TITLE, "", List.of(second, first));
        look();
        assertEquals(
                List.of(courses.course(second).course(), courses.course(first).course()),
                browsing.programme(slug).courses());
        assertEquals(1, ofProgrammes().size());
        assertFalse(ofProgrammes().get(0).valid());
    }

    @Test
    void anEndedOneIssuesNothing() {
        open();
        complete(first);
        keeping.end(administrator, slug);
        complete(second);
        look();
        assertTrue(ofProgrammes().isEmpty());
        assertRefused("catalogue.programme.unknown", () -> browsing.programme(slug));
        assertTrue(keeping.programme(administrator, slug).ended());
    }

    @Test
    void onlyCoursesInTheCatalogueAreTakenAndANameOnce() {
        assertRefused(
                "catalogue.programme.course",
                () -> keeping.open(administrator, slug, TITLE, "", List.of(first, "khong-co-khoa-nay")));
        open();
        assertRefused("catalogue.programme.taken", this::open);
        var version = browsing.programme(slug).version();
        keeping.change(administrator, slug, version, "Tên mới của chương trình", "", List.of(first, second));
        assertRefused(
                "platform.changed",
                () -> keeping.change(administrator, slug, version, TITLE, "", List.of(first, second)));
        assertRefused(
                "catalogue.programme.unknown",
                () -> keeping.change(administrator, "khong-co", 0, TITLE, "", List.of(first, second)));
    }

    @Test
    void onlyAdministratorsKeepProgrammes() {
        open();
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            var other = role == Role.LEARNER ? house.person() : house.person(Role.LEARNER, role);
            var refused = "identity.page.unknown";
            assertRefused(refused, () -> keeping.all(other));
            assertRefused(refused, () -> keeping.programme(other, slug));
            assertRefused(refused, () -> keeping.open(other, "cua-toi", TITLE, "", List.of(first, second)));
            assertRefused(refused, () -> keeping.change(other, slug, 1, TITLE, "", List.of(first, second)));
            assertRefused(refused, () -> keeping.end(other, slug));
        }
    }

    @Test
    void aCourseThatWasTakenOutOfTheCatalogueStillCounts() {
        open();
        complete(first);
        publishing.retire(administrator, first);
        complete(second);
        assertEquals(1, ofProgrammes().size());
    }
}
