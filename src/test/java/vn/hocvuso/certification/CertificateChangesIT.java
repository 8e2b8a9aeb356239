package vn.hocvuso.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.certification.keys.SigningKeys;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

@ExtendWith(ArquillianExtension.class)
class CertificateChangesIT {

    private static final String WHY = "Đang xác minh theo đơn";

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
    private Verifying verifying;

    @Inject
    private CertificateReading reading;

    @Inject
    private SigningKeys keys;

    @Inject
    private AuditLog audit;

    private final String address = "192.0.2." + System.nanoTime();

    private Learner.Ref administrator;
    private Learner.Ref learner;
    private CourseView course;
    private String number;

    @BeforeEach
    void aCertificate() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        learner = house.person();
        course = house.course();
        number = issue();
    }

    private String issue() {
        var request =
                new IssuingByHand.Request(HouseSamples.username(learner), course.slug(), "", "Học trực tiếp tại xã");
        return issuing.issue(administrator, request).value();
    }

    private Issuance issuance(String which) {
        return reading.numbered(new CertificateNumber(which)).orElseThrow();
    }

    @Test
    void whatIsIssuedIsSealedLetterByLetter() {
        var issued = issuance(number);
        assertTrue(issued.sealed());
        assertTrue(keys.verify(issued.key(), issued.text().getBytes(UTF_8), issued.seal()));
        assertFalse(
                keys.verify(issued.key(), issued.text().replace("Ánh", "Anh").getBytes(UTF_8), issued.seal()));
        assertEquals(ContentText.write(issued.content()), issued.text());
    }

    @Test
    void aSuspendedOneSaysSoInPublicAndCountsAgainWhenResumed() {
        suspending.suspend(administrator, number, WHY);
        var suspended = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        assertEquals(Validity.Status.SUSPENDED, suspended.validity().status());
        assertEquals(WHY, suspended.validity().reason());
        refused("certification.status.notValid", () -> suspending.suspend(administrator, number, WHY));
        refused("certification.issue.held", this::issue);

        suspending.resume(administrator, number, "Không có gì sai");
        var resumed = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        assertTrue(resumed.validity().valid());
        assertEquals(
                List.of(Act.Kind.ISSUED, Act.Kind.SUSPENDED, Act.Kind.RESUMED),
                resumed.history().stream().map(Act::kind).toList());
        refused("certification.status.notSuspended", () -> suspending.resume(administrator, number, WHY));
        assertEquals(
                List.of("certification.resume", "certification.suspend", "certification.issue"),
                audit.about(number, 10).stream().map(AuditLog.Entry::act).toList());
    }

    @Test
    void inPublicNobodyReadsWhoDidItNorWhyItWasGiven() {
        suspending.suspend(administrator, number, WHY);
        var shown = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        for (var act : shown.history()) {
            assertNull(act.actor());
        }
        assertEquals("", shown.history().get(0).reason());
        assertEquals(administrator, reading.acts(issuance(number).id()).get(0).actor());
    }

    @Test
    void afterAChangeOfNameTheOldNumberLeadsToTheNewOne() {
        var next = replacing.replace(administrator, number, "  Đặng  Thị Nguyệt Ánh ", "Đổi tên theo giấy tờ");

        var old = assertInstanceOf(Verification.Issued.class, verifying.verify(number, address));
        assertEquals(Validity.Status.REPLACED, old.validity().status());
        assertEquals(next.value(), old.validity().successor());
        assertEquals(HouseSamples.HOLDER, old.content().holder());
        var fresh = assertInstanceOf(Verification.Issued.class, verifying.verify(next.value(), address));
        assertTrue(fresh.validity().valid());
        assertEquals("Đặng Thị Nguyệt Ánh", fresh.content().holder());
        assertEquals(number, fresh.predecessor());
        assertEquals(old.content().competences(), fresh.content().competences());
        refused(
                "certification.status.notValid",
                () -> replacing.replace(administrator, number, "Tên thứ ba", "Thay lần nữa"));
    }

    @Test
    void aReplacementNeedsANameThatIsAnother() {
        refused(
                "certification.replace.same",
                () -> replacing.replace(administrator, number, HouseSamples.HOLDER, "Thay lần nữa"));
        refused("certification.replace.same", () -> replacing.replace(administrator, number, "", "Thay lần nữa"));
        refused(
                "certification.replace.name",
                () -> replacing.replace(administrator, number, "Ư".repeat(101), "Thay lần nữa"));
        refused("certification.reason.length", () -> replacing.replace(administrator, number, "Tên khác", " "));
        assertTrue(issuance(number).validity().valid());
        assertEquals(1, reading.acts(issuance(number).id()).size());
    }

    @Test
    void aSuspendedOneCanBeRevokedAndARevokedOneStaysSo() {
        suspending.suspend(administrator, number, WHY);
        revoking.revoke(administrator, number, "Đã xác minh là cấp nhầm");
        assertEquals(Validity.Status.REVOKED, issuance(number).validity().status());
        refused("certification.status.notSuspended", () -> suspending.resume(administrator, number, WHY));
        refused(
                "certification.status.notValid",
                () -> replacing.replace(administrator, number, "Tên khác", "Thay lần nữa"));
    }

    @Test
    void onlyAdministratorsChangeACertificate() {
        for (var actor : List.of(learner, house.person(Role.LEARNER, Role.TEACHER))) {
            refused("identity.page.unknown", () -> suspending.suspend(actor, number, WHY));
            refused("identity.page.unknown", () -> suspending.resume(actor, number, WHY));
            refused("identity.page.unknown", () -> replacing.replace(actor, number, "Tên khác", WHY));
        }
        refused("certification.certificate.unknown", () -> suspending.suspend(administrator, "xin chào", WHY));
        refused("certification.certificate.unknown", () -> replacing.replace(administrator, "", "Tên khác", WHY));
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
