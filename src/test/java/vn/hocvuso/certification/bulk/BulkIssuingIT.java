package vn.hocvuso.certification.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;

@ExtendWith(ArquillianExtension.class)
class BulkIssuingIT {

    private static final String WHY = "Theo danh sách lớp tập huấn";
    private static final int PATIENCE = 300;

    @Inject
    private HouseSamples house;

    @Inject
    private EntityManager entityManager;

    @Inject
    private BulkIssuing bulk;

    @Inject
    private RunWork work;

    @Inject
    private IssuingUnits units;

    @Inject
    private CertificateRecords records;

    @Inject
    private AuditLog audit;

    @Inject
    private People people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private Learner.Ref administrator;
    private String slug;

    @BeforeEach
    void anAdministrator() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        slug = "lop-" + System.nanoTime();
    }

    @Test
    void aListIsCheckedThenIssuedAndNobodyGetsASecondOne() throws InterruptedException {
        var learner = house.person();
        var file =
                "username,name,key\n" + HouseSamples.username(learner) + ",,\n,Lò Văn Pành,HS-1\n,Lò Văn Pành,HS-2\n";
        var run = handIn("CLASS", file);
        var checked = settled(run);
        assertEquals("CHECKED", checked.state());
        assertEquals(3, checked.waiting());
        assertTrue(records.mine(learner).isEmpty());

        bulk.start(administrator, run);
        var done = settled(run);
        assertEquals("DONE", done.state());
        assertEquals(3, done.issued());
        assertEquals(100, done.percent());
        var own = records.mine(learner).get(0).content();
        assertEquals(Certificate.Kind.CLASS, own.kind());
        assertEquals(Certificate.Way.BULK, own.way());
        assertEquals("Lớp tập huấn", own.courseTitle());
        assertEquals(2, house.count(count("holder = 'Lò Văn Pành' and learner_id is null")));

        var again = settled(handIn("CLASS", file));
        assertEquals(3, again.held());
        assertEquals(0, again.waiting());
        assertEquals(3, house.count(count("true")));
    }

    @Test
    void eachRowsMistakeIsToldAndTheOthersCanBeIssued() throws InterruptedException {
        var learner = house.person();
        var name = HouseSamples.username(learner);
        var run = handIn(
                "CONTEST",
                "username,name,key,score,detail\n"
                        + "khong-ai-ca,,,,\n"
                        + name + ",Một Tên Khác,,,\n"
                        + ",Lò Văn Pành,,,\n"
                        + ",=HYPERLINK(1),HS-1,,\n"
                        + ",Lò Văn Pành,HS-1,101,\n"
                        + "," + "Ư".repeat(101) + ",HS-1,,\n"
                        + name + ",dang thi anh nguyet,,88,Giải Nhì\n");
        settled(run);
        var problems = bulk.problems(administrator, run);
        assertEquals(
                List.of(
                        "2 certification.row.nobody [khong-ai-ca]",
                        "3 certification.row.otherName [Đặng Thị Ánh Nguyệt]",
                        "4 certification.row.key [100]",
                        "5 certification.row.formula [=]",
                        "6 certification.row.score []",
                        "7 certification.row.name [100]"),
                problems.stream()
                        .map(problem -> problem.line() + " " + problem.key() + " " + problem.arguments())
                        .toList());
        bulk.start(administrator, run);
        assertEquals(1, settled(run).issued());
        var content = records.mine(learner).get(0).content();
        assertEquals("Giải Nhì", content.detail());
        assertEquals(88, content.score());
    }

    @Test
    void aCourseIsGivenOnlyToPeopleWithAnAccount() throws InterruptedException {
        var course = house.course();
        var learner = house.person();
        slug = course.slug();
        var run = handIn("COURSE", "username,name,key\n" + HouseSamples.username(learner) + ",,\n,Lò Văn Pành,HS-1\n");
        assertEquals(1, settled(run).wrong());
        bulk.start(administrator, run);
        settled(run);
        assertEquals(course.title(), records.mine(learner).get(0).content().courseTitle());
        refused(
                "certification.issue.unpublished",
                () -> bulk.handIn(
                        administrator,
                        new BulkIssuing.Request("COURSE", "khong-co", "", "", WHY),
                        "a".getBytes(UTF_8)));
    }

    @Test
    void thePapersNumberTellsPapersApart() throws InterruptedException {
        var file = "name,key\nLò Văn Pành,12/2019\nLò Văn Pành,13/2019\nVàng Thị Mỷ,12/2019\n";
        var run = handIn("PAPER", file);
        settled(run);
        bulk.start(administrator, run);
        assertEquals(3, settled(run).issued());
        assertEquals(1, house.count(count("content like '%Số hiệu bản giấy: 13/2019%'")));
    }

    @Test
    void whatEndsIsRenewedInItsPlaceAndTheOldNumberLeadsThere() throws InterruptedException {
        var run = bulk.handIn(
                administrator,
                new BulkIssuing.Request("CLASS", slug, "Lớp tập huấn", "2099-06-30", WHY),
                "name,key\nLò Văn Pành,HS-1\nVàng Thị Mỷ,HS-2\n".getBytes(UTF_8));
        settled(run);
        bulk.start(administrator, run);
        settled(run);
        refused("certification.renew.nobody", () -> bulk.renew(administrator, slug, "2099-06-29", "2101-01-01", WHY));
        refused("certification.renew.day", () -> bulk.renew(administrator, slug, "", "2101-01-01", WHY));
        refused("certification.run.expiresOn", () -> bulk.renew(administrator, slug, "2099-06-30", "", WHY));
        refused("identity.page.unknown", () -> bulk.renew(house.person(), slug, "2099-06-30", "2101-01-01", WHY));

        var renewal = bulk.renew(administrator, slug, "2099-06-30", "2101-01-01", "Gia hạn hai năm");
        assertEquals(2, settled(renewal).waiting());
        bulk.start(administrator, renewal);
        assertEquals(2, settled(renewal).issued());
        assertEquals(2, house.count(count("status = 'REPLACED' and successor is not null")));
        assertEquals(
                2, house.count(count("status = 'VALID' and expires_on = '2101-01-01' and predecessor is not null")));
        refused("certification.renew.nobody", () -> bulk.renew(administrator, slug, "2099-06-30", "2101-01-01", WHY));
    }

    @Test
    void whoseCertificateEndsWithinSixtyDaysReadsSoOnHerPage() throws Exception {
        var today = Clocks.day(clock.instant());
        for (var days : new int[] {60, 61}) {
            var token = caller.signUp();
            var username = people.require(caller.learner(token)).username();
            var last = today.plusDays(days);
            var request = new BulkIssuing.Request("PROGRAMME", slug, "Công dân số", last.toString(), WHY);
            var run = bulk.handIn(administrator, request, username.getBytes(UTF_8));
            settled(run);
            bulk.start(administrator, run);
            assertEquals(1, settled(run).issued());
            var page = caller.page("/learn/home.xhtml", Caller.as(token));
            assertTrue(page.contains("Công dân số"), page);
            var said =
                    "Chứng nhận này có giá trị đến hết ngày " + last.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
            assertEquals(days == 60, page.contains(said), page);
        }
    }

    @Test
    void aListInAUnitsNameIsOfThatUnitAndStaysSoWhenItIsRenewed() throws InterruptedException {
        var name = "Trường Tiểu học số " + System.nanoTime();
        var unit = units.make(administrator, name, Issuer.Kind.SCHOOL, "");
        var run = handInFor(unit, "name,key\nLò Văn Pành,HS-1\nVàng Thị Mỷ,HS-2\n");
        assertEquals(name, settled(run).issuer());
        bulk.start(administrator, run);
        assertEquals(2, settled(run).issued());
        assertEquals(2, house.count(count("issuer_id = " + unit + " and content like '%" + name + "%'")));

        var late = handInFor(unit, "name,key\nLý Thị Mai,HS-3\n");
        assertEquals(1, settled(late).waiting());
        units.retire(administrator, unit);
        bulk.start(administrator, late);
        assertEquals(1, settled(late).wrong());
        var problem = bulk.problems(administrator, late).get(0);
        assertEquals("certification.unit.retired [" + name + "]", problem.key() + " " + problem.arguments());
        refused("certification.unit.retired", () -> handInFor(unit, "name,key\nLý Thị Mai,HS-3\n"));
        refused("certification.unit.unknown", () -> handInFor(Long.MAX_VALUE, "name,key\nLý Thị Mai,HS-3\n"));

        var renewal = bulk.renew(administrator, slug, "2099-06-30", "2101-01-01", "Gia hạn hai năm");
        assertEquals("", settled(renewal).issuer());
        bulk.start(administrator, renewal);
        assertEquals(2, settled(renewal).issued());
        assertEquals(2, house.count(count("issuer_id = " + unit + " and predecessor is not null")));
    }

    private long handInFor(long unit, String file) {
        return bulk.handIn(
                administrator,
                new BulkIssuing.Request("CLASS", slug, "Lớp tập huấn", "2099-06-30", WHY, unit),
                file.getBytes(UTF_8));
    }

    @Test
    void aCancelledListIssuesNoMoreAndKeepsWhatWasIssued() throws InterruptedException {
        var rows = IntStream.range(0, 350).mapToObj(i -> "Lò Văn Pành,HS-" + i).collect(Collectors.joining("\n"));
        var run = handIn("CLASS", "name,key\n" + rows);
        settled(run);
        transacted("update certification_run set state = 'RUNNING' where id = " + run);
        assertTrue(work.next(run));
        bulk.cancel(administrator, run);
        assertFalse(work.next(run));
        var cancelled = bulk.progress(administrator, run);
        assertEquals("CANCELLED", cancelled.state());
        assertEquals(100, cancelled.issued());
        assertEquals(100, house.count(count("true")));
        refused("certification.run.state", () -> bulk.start(administrator, run));
        refused("certification.run.state", () -> bulk.cancel(administrator, run));
    }

    @Test
    void aPortionThatFailsHasChangedNothing() throws InterruptedException {
        var run = handIn("CLASS", "name,key\nLò Văn Pành,HS-1\n");
        settled(run);
        transacted("update certification_run set state = 'RUNNING' where id = " + run);
        assertThrows(
                IllegalStateException.class,
                () -> HouseSamples.within(() -> {
                    work.next(run);
                    throw new IllegalStateException("the server is killed here");
                }));
        assertEquals(0, house.count(count("true")));
        assertEquals(1, bulk.progress(administrator, run).waiting());
        work.next(run);
        assertEquals(1, house.count(count("true")));
    }

    @Test
    void whatThePlanLacksIsTold() {
        for (var kind : new String[] {"LEVEL", "", "XYZ"}) {
            refused("certification.run.kind", () -> hand(kind, slug, "Lớp tập huấn", "", WHY));
        }
        refused("certification.run.slug", () -> hand("CLASS", "Có dấu", "Lớp tập huấn", "", WHY));
        refused("certification.run.title.length", () -> hand("CLASS", slug, "Lớp", "", WHY));
        refused("certification.run.expiresOn", () -> hand("CLASS", slug, "Lớp tập huấn", "2020-01-01", WHY));
        refused("certification.run.expiresOn", () -> hand("CLASS", slug, "Lớp tập huấn", "mai", WHY));
        refused("certification.reason.length", () -> hand("CLASS", slug, "Lớp tập huấn", "", "vì"));
    }

    @Test
    void onlyAdministratorsHandInStartCancelAndRead() throws InterruptedException {
        var run = handIn("CLASS", "name,key\nLò Văn Pành,HS-1\n");
        settled(run);
        for (var actor : Set.of(house.person(), house.person(Role.LEARNER, Role.TEACHER))) {
            var request = new BulkIssuing.Request("CLASS", slug, "Lớp tập huấn", "", WHY);
            refused("identity.page.unknown", () -> bulk.handIn(actor, request, "a".getBytes(UTF_8)));
            refused("identity.page.unknown", () -> bulk.start(actor, run));
            refused("identity.page.unknown", () -> bulk.cancel(actor, run));
            refused("identity.page.unknown", () -> bulk.newest(actor));
            refused("identity.page.unknown", () -> bulk.progress(actor, run));
            refused("identity.page.unknown", () -> bulk.problems(actor, run));
            refused("identity.page.unknown", () -> bulk.allProblems(actor, run));
        }
        refused("certification.run.unknown", () -> bulk.start(administrator, Long.MAX_VALUE));
        refused("certification.run.unknown", () -> bulk.progress(administrator, Long.MAX_VALUE));
        bulk.start(administrator, run);
        var acts = audit.about("#" + run + " " + slug, 5);
        assertEquals(
                List.of("certification.startRun"),
                acts.stream().map(AuditLog.Entry::act).toList());
    }

    private long handIn(String kind, String file) {
        var request = new BulkIssuing.Request(kind, slug, "Lớp tập huấn", "", WHY);
        return bulk.handIn(administrator, request, file.getBytes(UTF_8));
    }

    private void hand(String kind, String code, String title, String expiresOn, String reason) {
        bulk.handIn(
                administrator, new BulkIssuing.Request(kind, code, title, expiresOn, reason), "anh".getBytes(UTF_8));
    }

    /** When the server has done its work. */
    private BulkIssuing.Progress settled(long run) throws InterruptedException {
        for (var i = 0; i < PATIENCE && bulk.progress(administrator, run).working(); i++) {
            Thread.sleep(100);
        }
        var progress = bulk.progress(administrator, run);
        assertFalse(progress.working(), progress.toString());
        return progress;
    }

    private String count(String condition) {
        return "select count(*) from certification_certificate where course_slug = '" + slug + "' and " + condition;
    }

    private void transacted(String sql) {
        HouseSamples.within(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
