package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.certification.template.TemplateDesigning;
import vn.hocvuso.certification.template.TemplateDesk;
import vn.hocvuso.certification.template.Templates;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators issue by hand and revoke; anyone verifies; each sees only what is theirs. */
@ExtendWith(ArquillianExtension.class)
class CertificateActsIT {

    private static final String REASON = "Đã học và kiểm tra trực tiếp tại lớp";

    @Inject
    IssuingByHand issuing;

    @Inject
    Revoking revoking;

    @Inject
    Verifying verifying;

    @Inject
    CertificateSettings settings;

    @Inject
    CertificateRecords records;

    @Inject
    CertificateListing listing;

    @Inject
    Replacing replacing;

    @Inject
    IssuingUnits units;

    @Inject
    TemplateDesk desk;

    @Inject
    TemplateDesigning designing;

    @Inject
    Templates templates;

    @Inject
    AuditLog audit;

    @Inject
    HouseSamples house;

    private final String address = "192.0.2." + System.nanoTime();

    private Learner.Ref administrator;
    private Learner.Ref teacher;
    private Learner.Ref learner;
    private CourseView course;

    @BeforeEach
    void peopleAndCourse() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        teacher = house.person(Role.LEARNER, Role.TEACHER);
        learner = house.person();
        course = house.course();
    }

    @Test
    void oneByHandIsValidAndInTheAuditLog() {
        var number = issuing.issue(administrator, request("75"));

        var valid = assertInstanceOf(Verification.Issued.class, verifying.verify(number.value(), address));
        assertEquals(Validity.Status.VALID, valid.validity().status());
        assertEquals(HouseSamples.HOLDER, valid.content().holder());
        assertEquals(75, valid.content().score());
        assertEquals(settings.issuer(), valid.content().issuer());
        assertEquals(Units.OPERATOR, unitOf(number.value()));
        assertTrue(valid.content().byHand());
        var entries = audit.about(number.value(), 10);
        assertEquals(1, entries.size());
        assertEquals("certification.issue", entries.get(0).act());
        assertEquals(administrator.value(), entries.get(0).actor());
        assertEquals(REASON, entries.get(0).reason());
    }

    @Test
    void theCheckShowsWhoIsMeantAndChangesNothing() {
        var preview = issuing.check(administrator, request(""));
        assertEquals(HouseSamples.HOLDER, preview.fullName());
        assertEquals(HouseSamples.COURSE, preview.courseTitle());
        assertTrue(records.mine(learner).isEmpty());
    }

    @Test
    void whoHoldsAValidOneGetsNoSecondForThisEdition() {
        var number = issuing.issue(administrator, request(""));
        var refusal = assertThrows(Refusal.class, () -> issuing.issue(administrator, request("")));
        assertEquals("certification.issue.held", refusal.key());
        assertEquals(List.of(number.value()), refusal.arguments());
        assertEquals(1, records.mine(learner).size());
    }

    @Test
    void afterARevocationANewOneMayBeIssued() {
        var first = issuing.issue(administrator, request(""));
        revoking.revoke(administrator, first.value(), "Sai họ tên");
        var second = issuing.issue(administrator, request(""));
        assertNotEquals(first, second);
        assertEquals(
                List.of(true, false),
                records.mine(learner).stream()
                        .map(CertificateRecords.Own::valid)
                        .toList());
    }

    @Test
    void wrongInputIsRefusedBesideItsField() {
        var name = HouseSamples.username(learner);
        refused(
                "certification.issue.nobody",
                "username",
                new IssuingByHand.Request("ai-do", course.slug(), "", REASON));
        refused("certification.issue.unpublished", "course", new IssuingByHand.Request(name, "", "", REASON));
        refused("certification.issue.unpublished", "course", new IssuingByHand.Request(name, "khong-co", "", REASON));
        for (var score : new String[] {"101", "-1", "9,5", "chín", "1000"}) {
            refused(
                    "certification.issue.percent",
                    "score",
                    new IssuingByHand.Request(name, course.slug(), score, REASON));
        }
        refused("certification.reason.length", "reason", new IssuingByHand.Request(name, course.slug(), "", "vì"));
        assertTrue(records.mine(learner).isEmpty());
    }

    @Test
    void oneInAUnitsNameBearsThatNameAndHasTheLooksOfTheUnit() {
        var unit = unit();
        var looks = looks(unit);
        var request = request(unit.id());
        assertEquals(unit.name(), issuing.check(administrator, request).issuer());
        var number = issuing.issue(administrator, request).value();

        var content = records.certificate(administrator, number).content();
        assertEquals(unit.name(), content.issuer());
        assertEquals(looks, content.template());
        assertEquals(unit.id(), unitOf(number));
        refused("certification.issue.held", "course", request(""));
    }

    @Test
    void theOneInItsPlaceIsOfTheSameUnitThoughThatIssuesNoMore() {
        var unit = unit();
        var looks = looks(unit);
        var number = issuing.issue(administrator, request(unit.id())).value();
        units.rename(administrator, unit.id(), unit.name() + " mới");
        units.retire(administrator, unit.id());

        var next = replacing.replace(administrator, number, "Tên Mới Hoàn Toàn", "Đổi tên theo giấy tờ");
        var content = records.certificate(administrator, next.value()).content();
        assertEquals(unit.name() + " mới", content.issuer());
        assertEquals(looks, content.template());
        assertEquals(unit.id(), unitOf(next.value()));
        assertEquals(
                unit.name(),
                records.certificate(administrator, number).content().issuer(),
                "what was issued stands");
    }

    @Test
    void aUnitThatIsUnknownOrIssuesNoMoreIsRefusedBesideItsField() {
        var unit = unit();
        units.retire(administrator, unit.id());
        refused("certification.unit.retired", "unit", request(unit.id()));
        refused("certification.unit.unknown", "unit", request(Long.MAX_VALUE));
        refused("certification.unit.unknown", "unit", request(0));
        assertTrue(records.mine(learner).isEmpty());
    }

    private Issuer unit() {
        var name = "Trường Tiểu học số " + System.nanoTime();
        var id = units.make(administrator, name, Issuer.Kind.SCHOOL, "");
        return new Issuer(id, name, Issuer.Kind.SCHOOL, "", false);
    }

    /** Gives the unit a template of its own, and tells its version. */
    private long looks(Issuer unit) {
        var standard = desk.lines(administrator).stream()
                .filter(TemplateDesk.Line::standard)
                .findFirst()
                .orElseThrow();
        var template = designing.copy(administrator, standard.id(), "Mẫu của đơn vị", "", unit.id());
        designing.publish(administrator, template, 1);
        var own = templates.latest(Certificate.Kind.COURSE, unit.id()).version();
        assertNotEquals(
                own, templates.latest(Certificate.Kind.COURSE, Issuer.OPERATOR).version());
        return own;
    }

    private long unitOf(String number) {
        return house.count("select issuer_id from certification_certificate where number = '" + number + "'");
    }

    private IssuingByHand.Request request(long unit) {
        return new IssuingByHand.Request(HouseSamples.username(learner), course.slug(), "", REASON, unit);
    }

    @Test
    void onlyAdministratorsIssueRevokeAndRead() {
        var number = issuing.issue(administrator, request("")).value();
        for (var actor : List.of(learner, teacher)) {
            unknown(() -> issuing.check(actor, request("")));
            unknown(() -> issuing.issue(actor, request("")));
            unknown(() -> revoking.revoke(actor, number, "Không có quyền"));
            unknown(() -> revoking.checkReason(actor, "Không có quyền"));
            unknown(() -> records.certificate(actor, number));
            unknown(() -> records.lines(actor, List.of(1L)));
        }
        assertTrue(records.mine(learner).get(0).valid());
    }

    @Test
    void aRevokedOneSaysWhenAndWhy() {
        var number = issuing.issue(administrator, request("")).value();
        var revocation = revoking.revoke(administrator, number.toLowerCase(java.util.Locale.ROOT), "  Cấp nhầm người ");

        assertFalse(revocation.already());
        var revoked = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        assertEquals(Validity.Status.REVOKED, revoked.validity().status());
        assertEquals("Cấp nhầm người", revoked.validity().reason());
        assertEquals(revocation.at(), revoked.validity().since());
        assertEquals(HouseSamples.HOLDER, revoked.content().holder());
    }

    @Test
    void revokingTwiceChangesNothingTheSecondTime() {
        var number = issuing.issue(administrator, request("")).value();
        var first = revoking.revoke(administrator, number, "Cấp nhầm người");
        var second = revoking.revoke(administrator, number, "Lý do khác hẳn");

        assertTrue(second.already());
        assertEquals(first.at(), second.at());
        assertEquals("Cấp nhầm người", second.reason());
        assertEquals(
                List.of("certification.revoke", "certification.issue"),
                audit.about(number, 10).stream().map(AuditLog.Entry::act).toList());
        var id = house.count("select id from certification_certificate where number = '" + number + "'");
        assertEquals(
                1,
                house.count(
                        "select count(*) from platform_outbox where kind = 'Certificate.Revoked' and subject = " + id));
        assertEquals("REVOKED", listing.identified(id).orElseThrow().status());
    }

    @Test
    void aRevocationNeedsAReason() {
        var number = issuing.issue(administrator, request("")).value();
        var refusal = assertThrows(Refusal.class, () -> revoking.revoke(administrator, number, " vì  "));
        assertEquals("certification.reason.length", refusal.key());
        var kept = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        assertEquals(Validity.Status.VALID, kept.validity().status());
    }

    @Test
    void anUnknownNumberIsToldFromAMistypedOne() {
        var number = CertificateNumber.random(new SecureRandom()).value();
        assertEquals(new Verification.Unknown(new CertificateNumber(number)), verifying.verify(number, address));
        var last = number.charAt(number.length() - 1) == '9' ? '8' : '9';
        var wrong = number.substring(0, number.length() - 1) + last;
        assertEquals(new Verification.Mistyped(wrong), verifying.verify(wrong, address));
        unknown(() -> revoking.revoke(administrator, number, "Không có thật"), "certification.certificate.unknown");
        unknown(() -> records.certificate(administrator, number), "certification.certificate.unknown");
        unknown(() -> records.certificate(administrator, "xin chào"), "certification.certificate.unknown");
    }

    @Test
    void whoAsksTooOftenHasToWait() {
        var number = CertificateNumber.random(new SecureRandom()).value();
        var refusal = assertThrows(Refusal.class, () -> {
            for (var i = 0; i < 400; i++) {
                verifying.verify(number, address);
            }
        });
        assertEquals("platform.throttle.wait", refusal.key());
    }

    @Test
    void onlyTheHolderAndAdministratorsMayPrintIt() {
        var number = issuing.issue(administrator, request("")).value();
        assertTrue(records.printable(learner, number).isPresent());
        assertTrue(records.printable(administrator, number).isPresent());
        assertTrue(records.printable(teacher, number).isEmpty());
        assertTrue(records.printable(house.person(), number).isEmpty());
        assertTrue(records.mine(teacher).isEmpty());
    }

    @Test
    void administratorsSeeTheHistoryAndTheLines() {
        var number = issuing.issue(administrator, request("")).value();
        revoking.revoke(administrator, number, "Cấp nhầm người");

        var dossier = records.certificate(administrator, number);
        assertEquals(HouseSamples.username(learner), dossier.username());
        assertEquals(REASON, dossier.issueReason());
        assertFalse(dossier.valid());
        assertEquals(
                List.of("ISSUED", "REVOKED"),
                dossier.history().stream().map(CertificateRecords.Deed::act).toList());
        assertTrue(dossier.history().get(0).actor().contains(HouseSamples.username(administrator)));

        var id = house.count("select id from certification_certificate where number = '" + number + "'");
        var lines = records.lines(administrator, List.of(Long.MAX_VALUE, id));
        assertEquals(1, lines.size());
        assertEquals(number, lines.get(0).number());
        assertEquals("COURSE", lines.get(0).kind());
        assertTrue(listing.count() >= 1);
    }

    private IssuingByHand.Request request(String score) {
        return new IssuingByHand.Request(HouseSamples.username(learner), course.slug(), score, REASON);
    }

    private void refused(String key, String field, IssuingByHand.Request request) {
        var refusal = assertThrows(Refusal.class, () -> issuing.issue(administrator, request));
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field());
    }

    private static void unknown(Executable act) {
        unknown(act, "identity.page.unknown");
    }

    private static void unknown(Executable act, String key) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
