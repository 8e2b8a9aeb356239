package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.figures.CertificateFigures;
import vn.hocvuso.certification.figures.CertificateFigures.Line;
import vn.hocvuso.certification.figures.CountKeeping;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** What acts add up to is what counting finds. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

    private static final String WHY = "Đang xác minh theo đơn";
    private static final String COMMUNE = "00004";

    @Inject
    private HouseSamples house;

    @Inject
    private IssuingByHand issuing;

    @Inject
    private Suspending suspending;

    @Inject
    private Replacing replacing;

    @Inject
    private Revoking revoking;

    @Inject
    private CertificateFigures figures;

    @Inject
    private CountKeeping keeping;

    @Inject
    private IssuingUnits units;

    @Inject
    private Appointing appointing;

    @Inject
    private RoleSamples roles;

    @Inject
    private Caller caller;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private Learner.Ref administrator;
    private CourseView course;

    @BeforeEach
    void anAdministrator() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        course = house.course();
        keeping.recount(administrator);
    }

    private static List<Line> of(List<Line> lines, String key) {
        return lines.stream().filter(line -> line.key().equals(key)).toList();
    }

    private String issue() {
        return issue(Units.OPERATOR);
    }

    private String issue(long unit) {
        return issue(house.person(), unit);
    }

    private String issue(Learner.Ref learner, long unit) {
        var request = new IssuingByHand.Request(
                HouseSamples.username(learner), course.slug(), "", "Học trực tiếp tại xã", unit);
        return issuing.issue(administrator, request).value();
    }

    @Test
    void whatActsAddUpToIsWhatCountingFinds() {
        var issuedBefore = issued();
        var standingBefore = standing();
        var numbers = List.of(issue(), issue(), issue(), issue(), issue(), issue());
        assertEquals(issuedBefore + 6, issued(), "from the moment it is done");

        suspending.suspend(administrator, numbers.get(0), WHY);
        suspending.suspend(administrator, numbers.get(1), WHY);
        suspending.resume(administrator, numbers.get(1), WHY);
        suspending.suspend(administrator, numbers.get(2), WHY);
        revoking.revoke(administrator, numbers.get(2), WHY);
        revoking.revoke(administrator, numbers.get(3), WHY);
        revoking.revoke(administrator, numbers.get(3), WHY);
        replacing.replace(administrator, numbers.get(4), "Tên Mới Hoàn Toàn", WHY);
        assertEquals(issuedBefore + 7, issued());
        assertEquals(standingBefore + 3, standing(), "one resumed, one new, one untouched");

        var unit = units.make(administrator, "Trường Tiểu học số " + System.nanoTime(), Issuer.Kind.SCHOOL, "");
        var other = issue(unit);
        revoking.revoke(administrator, other, WHY);
        var issuers = figures.issuers(administrator, "01", null);
        assertEquals(List.of(new Line(String.valueOf(unit), 1, 0)), of(issuers, String.valueOf(unit)));
        var courses = figures.courses(administrator, "01", null);
        assertEquals(List.of(new Line(course.slug(), 8, 3)), of(courses, course.slug()));
        assertEquals(List.of(), of(figures.courses(administrator, "79", null), course.slug()));
        assertEquals(List.of(), of(figures.issuers(administrator, "79", null), String.valueOf(unit)));

        var months = figures.months(administrator, "");
        var provinces = figures.places(administrator, "", null);
        while (keeping.keep()) {
            // more at once
        }
        assertEquals(months, figures.months(administrator, ""), "adding up changes nothing");
        assertEquals(provinces, figures.places(administrator, "", null));
        assertEquals(issuers, figures.issuers(administrator, "01", null));
        assertEquals(courses, figures.courses(administrator, "01", null));
        keeping.recount(administrator);
        assertEquals(months, figures.months(administrator, ""), "counting finds the same");
        assertEquals(provinces, figures.places(administrator, "", null));
        assertEquals(issuers, figures.issuers(administrator, "01", null));
        assertEquals(courses, figures.courses(administrator, "01", null));
        assertEquals(0, house.count("select count(*) from certification_count_delta"));
    }

    @Test
    void addingUpAndActsThatAreUnderWayDoNotWaitForEachOther() throws Exception {
        issue();
        issue();
        var learners = List.of(house.person(), house.person());
        var before = issued();
        transaction.begin();
        issue(learners.get(0), Units.OPERATOR);
        assertFalse(executor.submit(() -> keeping.keep()).get(20, TimeUnit.SECONDS));
        issue(learners.get(1), Units.OPERATOR);
        transaction.commit();
        assertEquals(before + 2, issued());
    }

    @Test
    void anOfficerSeesTheFiguresOfHerPlaces() {
        issue();
        var officer = house.person();
        unknown(() -> figures.months(officer, ""));
        unknown(() -> figures.places(officer, "", null));
        unknown(() -> figures.issuers(officer, "", null));
        unknown(() -> figures.courses(officer, "", null));
        appointing.appointOfficer(administrator, officer, "79", "Cán bộ thành phố");
        assertEquals(List.of(), figures.months(officer, "01"));
        assertEquals(
                List.of(),
                figures.places(officer, "", null).stream()
                        .filter(line -> !line.key().equals("79"))
                        .toList());
        assertEquals(List.of(), of(figures.courses(officer, "", null), course.slug()));
        appointing.appointOfficer(administrator, officer, COMMUNE, "Cán bộ phường");
        assertEquals(List.of(), of(figures.courses(officer, "", null), course.slug()), "not by commune");
        assertEquals(1, of(figures.issuers(officer, COMMUNE, null), "1").size());
        assertTrue(figures.places(officer, "01", null).stream()
                .anyMatch(line -> line.key().equals(COMMUNE) && line.issued() > 0));
        unknown(() -> keeping.recount(officer));
    }

    @Test
    void thePageNamesUnitsAndCourses() throws Exception {
        var name = "Trường Tiểu học số " + System.nanoTime();
        issue(units.make(administrator, name, Issuer.Kind.SCHOOL, ""));
        issue();
        var token = roles.token(Role.ADMINISTRATOR);
        var page = caller.page("/manage/certification/counts.xhtml", Caller.as(token));
        assertTrue(page.contains("<th scope=\"row\" data-label=\"Đơn vị cấp\">" + name + "</th>"), page);
        assertTrue(page.contains("<th scope=\"row\" data-label=\"Khóa học\">" + course.title() + "</th>"), page);
        var commune = caller.page("/manage/certification/counts.xhtml?place=" + COMMUNE, Caller.as(token));
        assertTrue(commune.contains(name), commune);
        assertFalse(commune.contains("data-label=\"Khóa học\""), "by province only: " + commune);
    }

    private long issued() {
        return figures.months(administrator, "").stream()
                .mapToLong(Line::issued)
                .sum();
    }

    private long standing() {
        return figures.months(administrator, "").stream()
                .mapToLong(Line::standing)
                .sum();
    }

    private static void unknown(org.junit.jupiter.api.function.Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }
}
