package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.catalogue.CourseImporting.LessonDraft;
import vn.hocvuso.certification.CertificateRecords;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.certification.IssuingByHand;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.certification.Units;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;

/** What is published or issued is found a moment later, by those who may find it. */
@ExtendWith(ArquillianExtension.class)
class SearchingIT {

    private static final String SYLLABLES = "bcdghklmnrstvx";

    @Inject
    Searching searching;

    @Inject
    CertificateSearching certificates;

    @Inject
    IndexRebuild rebuilding;

    @Inject
    CourseImporting importing;

    @Inject
    IssuingByHand issuing;

    @Inject
    IssuingUnits units;

    @Inject
    Revoking revoking;

    @Inject
    CertificateRecords records;

    @Inject
    Appointing appointing;

    @Inject
    AuditLog audit;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Caller caller;

    /** A name that no other test's holder has: two syllables that nobody is called. */
    private final String given = word(System.nanoTime());

    private Learner.Ref administrator;

    @BeforeEach
    void people() throws Exception {
        administrator = person("Lê Thị Hoa", Role.LEARNER, Role.ADMINISTRATOR);
    }

    @Test
    void aPublishedCourseIsFoundWithoutDiacriticsSoon() throws Exception {
        var slug = publish("Nuôi ong " + given, "Cách đặt thùng ong ở vườn nhãn " + given + ".");
        awaitTrue(() -> finds("nuoi ong " + given, slug));

        var hits = searching.courses("nuoi ong " + given, 0, 10).hits();
        assertEquals("/courses/" + slug, hits.get(0).address());
        var lesson =
                searching.courses("thung ong vuon nhan " + given, 0, 10).hits().get(0);
        assertEquals("/courses/" + slug + "/lessons/bai-1", lesson.address());
        assertTrue(lesson.excerpt().stream().anyMatch(Searching.Part::marked));
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOldOne() throws Exception {
        var slug = publish("Nuôi ong " + given, "Thùng cũ " + given + ".");
        awaitTrue(() -> finds("thung cu " + given, slug));
        publish(slug, "Nuôi tằm " + given, "Nong mới " + given + ".");
        awaitTrue(() -> searching.courses("nuoi tam " + given, 0, 10).hits().stream()
                .anyMatch(hit -> hit.title().equals("Nuôi tằm " + given)));
        assertTrue(searching.courses("nuoi ong " + given, 0, 10).hits().stream()
                .noneMatch(hit -> hit.title().equals("Nuôi ong " + given)));
    }

    @Test
    void aCertificateIsFoundByFoldedNameProvinceAndDates() throws Exception {
        var number = issue("Nguyễn Thị " + given);
        var today = Clocks.day(clock.instant());
        awaitTrue(() -> !lines(new CertificateQuery("nguyen " + given, "", "01", today, today, ""))
                .isEmpty());

        assertEquals(
                number,
                lines(new CertificateQuery("THI " + given, "", "", null, null, "VALID"))
                        .get(0)
                        .number());
        assertEquals(
                number,
                lines(new CertificateQuery(number, "", "", null, null, ""))
                        .get(0)
                        .number());
        assertEquals(List.of(), lines(new CertificateQuery(given, "", "79", null, null, "")));
        assertEquals(List.of(), lines(new CertificateQuery(given, "", "", null, today.minusDays(1), "")));
        assertEquals(List.of(), lines(new CertificateQuery(given, "", "", null, null, "REVOKED")));

        revoking.revoke(administrator, number, "Cấp nhầm người, theo biên bản");
        awaitTrue(() -> lines(new CertificateQuery(given, "", "", null, null, "REVOKED"))
                        .size()
                == 1);
        assertEquals(List.of(), lines(new CertificateQuery(given, "", "", null, null, "VALID")));
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        var number = issue("Nguyễn Thị " + given);
        awaitTrue(() ->
                lines(new CertificateQuery(given, "", "", null, null, "VALID")).size() == 1);

        transaction.begin();
        revoking.revoke(administrator, number, "Cấp nhầm người, theo biên bản");
        var other = word(System.nanoTime());
        executor.submit(() -> publish("Trồng chè " + other, "Chè " + other + "."))
                .get();
        executor.submit(() -> {
                    awaitTrue(
                            () -> searching.courses("trong che " + other, 0, 10).total() > 0);
                    Thread.sleep(2500);
                    return null;
                })
                .get();
        transaction.commit();

        awaitTrue(() -> lines(new CertificateQuery(given, "", "", null, null, "REVOKED"))
                        .size()
                == 1);
    }

    @Test
    void aRebuildServesAllTheWhileAndIsInTheAuditLog() throws Exception {
        var slug = publish("Nuôi ong " + given, "Thùng ong " + given + ".");
        awaitTrue(() -> finds("nuoi ong " + given, slug));

        rebuilding.start(administrator, IndexName.COURSES);
        awaitTrue(() -> {
            assertTrue(finds("nuoi ong " + given, slug));
            return !state(IndexName.COURSES).rebuilding();
        });

        assertEquals(IndexRebuild.Phase.DONE, state(IndexName.COURSES).rebuild().phase());
        assertTrue(finds("nuoi ong " + given, slug));
        assertTrue(within(() -> audit.about("courses", 10)).stream()
                .anyMatch(entry -> entry.act().equals("search.rebuild") && entry.actor() == administrator.value()));
        awaitTrue(() -> rebuilding.compare(administrator, IndexName.COURSES).consistent());
    }

    @Test
    void theIndexOfCertificatesAgreesWithTheDatabaseAfterARebuild() throws Exception {
        issue("Nguyễn Thị " + given);
        rebuilding.start(administrator, IndexName.CERTIFICATES);
        awaitTrue(() -> !state(IndexName.CERTIFICATES).rebuilding());
        awaitTrue(
                () -> rebuilding.compare(administrator, IndexName.CERTIFICATES).consistent());
        assertEquals(
                1, lines(new CertificateQuery(given, "", "", null, null, "")).size());
    }

    @Test
    void anOfficerFindsAndReadsOnlyWhatIsOfHerPlaces() throws Exception {
        var number = issue("Nguyễn Thị " + given);
        var query = new CertificateQuery(given, "", "", null, null, "");
        awaitTrue(() -> lines(query).size() == 1);
        var near = officer("00004");
        var above = officer("01");
        var elsewhere = officer("79");
        for (var officer : List.of(near, above)) {
            var found = certificates.certificates(officer, query, Optional.empty(), 10);
            assertEquals(number, found.lines().get(0).number());
            assertEquals(number, records.certificate(officer, number).content().number());
            assertTrue(records.printable(officer, number).isPresent());
        }
        assertEquals(
                0,
                certificates
                        .certificates(elsewhere, query, Optional.empty(), 10)
                        .total());
        assertEquals(
                0,
                certificates
                        .certificates(
                                elsewhere, new CertificateQuery(number, "", "", null, null, ""), Optional.empty(), 10)
                        .total());
        assertEquals(
                "certification.certificate.unknown",
                assertThrows(Refusal.class, () -> records.certificate(elsewhere, number))
                        .key());
        assertTrue(records.printable(elsewhere, number).isEmpty());
        looksUnknown(() -> revoking.revoke(near, number, "Cán bộ không được thu hồi"));
        looksUnknown(() -> rebuilding.states(near));
    }

    @Test
    void thePageHoldsTheQuestionInItsAddress() throws Exception {
        var number = issue("Nguyễn Thị " + given);
        awaitTrue(
                () -> lines(new CertificateQuery(given, "", "", null, null, "")).size() == 1);
        var token = caller.signUp();
        var page = "/manage/search/certificates.xhtml?text=" + encoded("nguyen thi " + given);
        assertEquals(404, caller.get(page, Caller.as(token)).statusCode(), "a learner");
        assertEquals(
                404,
                caller.get("/manage/search/exports.xhtml", Caller.as(token)).statusCode(),
                "a learner");

        makeOfficer(caller.learner(token), "00004");
        var own = caller.get(page, Caller.as(token));
        assertEquals(200, own.statusCode());
        assertTrue(own.body().contains(number), own.body());
        assertTrue(own.body().contains("value=\"nguyen thi " + given + "\""), "what was typed is kept");
        assertFalse(own.body().contains("id=\"divisions\""), "one is not divided");
        assertFalse(own.headers().firstValue("set-cookie").isPresent(), "no session");
        assertEquals(
                200,
                caller.get("/manage/certification/certificate.xhtml?number=" + number, Caller.as(token))
                        .statusCode());
        for (var foreign : List.of(
                "/manage/search/index.xhtml",
                "/manage/identity/people.xhtml",
                "/manage/certification/issue.xhtml",
                "/manage/identity/audit.xhtml")) {
            assertEquals(404, caller.get(foreign, Caller.as(token)).statusCode(), foreign);
        }

        var name = "Trường Tiểu học " + given;
        var unit = units.make(administrator, name, Issuer.Kind.SCHOOL, "");
        var other = issue("Nguyễn Thị " + given, unit);
        awaitTrue(
                () -> lines(new CertificateQuery(given, "", "", null, null, "")).size() == 2);
        var two = caller.get(page, Caller.as(token)).body();
        assertTrue(two.contains("id=\"divisions\""), two);
        assertTrue(two.contains("issuer=" + unit + "\">" + name + "</a>"), "each unit has its link: " + two);
        var ofUnit = caller.get(page + "&issuer=" + unit, Caller.as(token)).body();
        assertTrue(ofUnit.contains("<option value=\"" + unit + "\" selected=\"selected\">" + name), ofUnit);
        assertTrue(ofUnit.contains(other), ofUnit);
        assertFalse(ofUnit.contains(number), ofUnit);
        assertEquals(
                name, lines(name(given).ofIssuer(String.valueOf(unit))).get(0).issuer());
        assertTrue(two.contains("course=khoa-"), "each course has its link: " + two);

        var wrong = caller.get(page + "&from=2026-13-01", Caller.as(token));
        assertEquals(200, wrong.statusCode());
        assertTrue(wrong.body().contains("fromError"), wrong.body());
        assertTrue(wrong.body().contains("value=\"nguyen thi " + given + "\""));
        assertTrue(caller.get(page + "&from=2026-02-01&to=2026-01-01", Caller.as(token))
                .body()
                .contains("toError"));
        assertTrue(caller.get(page + "&commune=khong+co+noi+nay", Caller.as(token))
                .body()
                .contains("communeError"));
        assertTrue(caller.get(page + "&commune=phuong+ba+dinh+ha+noi", Caller.as(token))
                .body()
                .contains(number));
        assertFalse(caller.get(page + "&place=79", Caller.as(token)).body().contains(number));
        for (var odd :
                List.of("&after=x", "&after=1.2", "&place=%22%3E%3Cscript%3E", "&kind=x", "&status=x", "&text=")) {
            assertEquals(200, caller.get(page + odd, Caller.as(token)).statusCode(), odd);
        }
        var hostile = caller.get(
                "/manage/search/certificates.xhtml?text=" + encoded("\"><script>alert(1)</script>"), Caller.as(token));
        assertFalse(hostile.body().contains("<script>alert"));
        var overlong = caller.get("/manage/search/certificates.xhtml?text=" + "a".repeat(300), Caller.as(token));
        assertTrue(overlong.body().contains("textError"), overlong.body());
    }

    private Learner.Ref officer(String place) throws Exception {
        var officer = person("Lê Văn Tám");
        makeOfficer(officer, place);
        return officer;
    }

    private void makeOfficer(Learner.Ref whom, String place) {
        appointing.appointOfficer(administrator, whom, place, "Cán bộ địa phương");
    }

    @Test
    void onlyAdministratorsFindCertificatesAndTouchIndexes() throws Exception {
        for (var actor : List.of(person("Lê Văn Tám"), person("Lê Văn Tám", Role.LEARNER, Role.TEACHER))) {
            looksUnknown(() -> certificates.certificates(actor, CertificateQuery.ANY, Optional.empty(), 10));
            looksUnknown(() -> rebuilding.states(actor));
            looksUnknown(() -> rebuilding.start(actor, IndexName.COURSES));
            looksUnknown(() -> rebuilding.cancel(actor, IndexName.COURSES));
            looksUnknown(() -> rebuilding.compare(actor, IndexName.COURSES));
        }
    }

    @Test
    void anOverlongQuestionIsRefusedBesideTheField() {
        var refusal = assertThrows(Refusal.class, () -> searching.courses("a ".repeat(150), 0, 10));
        assertEquals("search.query.long", refusal.key());
        assertEquals("q", refusal.field());
    }

    @Test
    void thePageShowsHitsMarkedAndEchoesSafely() throws Exception {
        var slug = publish("Nuôi ong " + given, "Thùng ong " + given + ".");
        awaitTrue(() -> finds("nuoi ong " + given, slug));

        var page = caller.get("/search?q=" + encoded("nuoi ong " + given));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<mark>"), page.body());
        assertFalse(page.headers().firstValue("set-cookie").isPresent());

        var hostile = caller.get("/search?q=" + encoded("\"><script>alert(1)</script>") + "&p=-1");
        assertEquals(200, hostile.statusCode());
        assertFalse(hostile.body().contains("<script>alert"));

        var overlong = caller.get("/search?q=" + "a".repeat(300));
        assertEquals(200, overlong.statusCode());
        assertTrue(overlong.body().contains("field__error"), overlong.body());
        assertTrue(overlong.body().contains("a".repeat(300)));

        assertEquals(200, caller.get("/search").statusCode());
        assertEquals(200, caller.get("/search?q=&p=x").statusCode());
        assertEquals(404, caller.get("/api/search/state").statusCode());
    }

    private boolean finds(String typed, String slug) {
        return searching.courses(typed, 0, 10).hits().stream()
                .anyMatch(hit -> hit.slug().equals(slug));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void looksUnknown(Executable act) {
        assertEquals("identity.page.unknown", assertThrows(Refusal.class, act).key());
    }

    private IndexRebuild.State state(IndexName name) {
        return rebuilding.states(administrator).stream()
                .filter(state -> state.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(CertificateQuery query) {
        return certificates
                .certificates(administrator, query, Optional.empty(), 10)
                .lines();
    }

    private static CertificateQuery name(String typed) {
        return new CertificateQuery(typed, "", "", null, null, "");
    }

    private String issue(String holder) throws Exception {
        return issue(holder, Units.OPERATOR);
    }

    private String issue(String holder, long unit) throws Exception {
        var username = "nguoi-" + person(holder).value();
        var slug = publish("Khóa " + given, "Nội dung.");
        return issuing.issue(
                        administrator,
                        new IssuingByHand.Request(username, slug, "80", "Đã học và kiểm tra trực tiếp tại lớp", unit))
                .value();
    }

    private String publish(String title, String text) {
        return publish("khoa-" + System.nanoTime(), title, text);
    }

    private String publish(String slug, String title, String text) {
        importing.publish(new EditionDraft(
                slug,
                "2026." + System.nanoTime() % 1_000_000,
                title,
                "Tóm tắt của khóa.",
                List.of("Làm được việc này"),
                Set.of("ND"),
                List.of(new Skill("4.1", 2)),
                60,
                "",
                List.of(new LessonDraft("bai-1", "Bài 1", 10, text)),
                List.of(),
                OptionalLong.empty(),
                ""));
        return slug;
    }

    private Learner.Ref person(String name, Role... roles) throws Exception {
        return within(() -> {
            var username = "moi-" + System.nanoTime();
            entityManager
                    .createNativeQuery("insert into identity_learner (version, username, full_name, folded_name,"
                            + " password_hash, commune_code, registered_at) values (1, ?, ?, 'ai do', '-', '00004',"
                            + " utc_timestamp(6))")
                    .setParameter(1, username)
                    .setParameter(2, name)
                    .executeUpdate();
            var id = ((Number) entityManager
                            .createNativeQuery("select id from identity_learner where username = ?")
                            .setParameter(1, username)
                            .getSingleResult())
                    .longValue();
            for (var role : roles.length == 0 ? new Role[] {Role.LEARNER} : roles) {
                entityManager
                        .createNativeQuery("insert into identity_learner_role (learner_id, role) values (?, ?)")
                        .setParameter(1, id)
                        .setParameter(2, role.name())
                        .executeUpdate();
            }
            entityManager
                    .createNativeQuery("update identity_learner set username = ? where id = ?")
                    .setParameter(1, "nguoi-" + id)
                    .setParameter(2, id)
                    .executeUpdate();
            return new Learner.Ref(id);
        });
    }

    private <T> T within(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            var result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }

    private static void awaitTrue(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "It did not become true in 20 seconds");
            Thread.sleep(100);
        }
    }

    /** Two letters for each of the number's last digits: a syllable of no language. */
    private static String word(long number) {
        var word = new StringBuilder();
        for (var rest = Math.abs(number); word.length() < 12; rest /= SYLLABLES.length()) {
            word.append(SYLLABLES.charAt((int) (rest % SYLLABLES.length()))).append('a');
        }
        return word.toString();
    }
}
