package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.ADMINISTRATOR;
import static vn.hocvuso.certification.CertificateSamples.NOW;
import static vn.hocvuso.certification.CertificateSamples.content;
import static vn.hocvuso.certification.CertificateSamples.sealed;
import static vn.hocvuso.certification.CertificateSamples.subject;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

class CertificateTest {

    @Test
    void whatItSaysIsReadBackAsItWasIssued() {
        var content = content();
        assertEquals(content, Certificate.earned(subject(0), sealed(content)).content());
        var byHand = content(Certificate.Way.BY_HAND, "Lý Ư", "Khóa \"thử\" \\ 100%", 0);
        assertEquals(
                byHand,
                Certificate.given(subject(1), sealed(byHand), ADMINISTRATOR, "Học trực tiếp")
                        .content());
    }

    @Test
    void aNewCertificateIsValid() {
        var certificate = Certificate.earned(subject(0), sealed(content()));
        assertEquals(CertificateStanding.Status.VALID, certificate.standing().status());
        assertEquals(
                new Validity(Validity.Status.VALID, null, "", null, ""),
                certificate.validity(CertificateSamples.TODAY));
    }

    @Test
    void aCertificateIsRevokedOnceAndTheSecondTimeTellsOfTheFirst() {
        var certificate = Certificate.earned(subject(0), sealed(content()));
        var first = certificate.standing().revoke(ADMINISTRATOR, "  Cấp  nhầm người ", NOW);
        var second = certificate.standing().revoke(new Learner.Ref(2), "", NOW.plusSeconds(9));

        assertEquals(new CertificateStanding.Revocation(NOW, ADMINISTRATOR, "Cấp nhầm người", false), first);
        assertEquals(new CertificateStanding.Revocation(NOW, ADMINISTRATOR, "Cấp nhầm người", true), second);
        assertEquals(CertificateStanding.Status.REVOKED, certificate.standing().status());
    }

    @Test
    void aReasonHasFiveToFiveHundredCharacters() {
        for (var reason : new String[] {null, "", "     ", "abcd", "x".repeat(501)}) {
            var certificate = Certificate.earned(subject(0), sealed(content()));
            var refusal =
                    assertThrows(Refusal.class, () -> certificate.standing().revoke(ADMINISTRATOR, reason, NOW));
            assertEquals("certification.reason.length", refusal.key());
            assertEquals("reason", refusal.field());
            assertEquals(
                    CertificateStanding.Status.VALID, certificate.standing().status());
        }
        assertFalse(Certificate.given("x".repeat(500)).isEmpty());
        assertFalse(Certificate.given("abcde").isEmpty());
    }

    @Test
    void oneByHandNeedsAReasonToo() {
        var content = content(Certificate.Way.BY_HAND, "Lý Ư", "Khóa thử", 1);
        assertThrows(Refusal.class, () -> Certificate.given(subject(1), sealed(content), ADMINISTRATOR, ""));
    }

    @Test
    void wayAndRoundBelongTogether() {
        var byHand = content(Certificate.Way.BY_HAND, "Lý Ư", "Khóa thử", 1);
        assertThrows(IllegalArgumentException.class, () -> Certificate.earned(subject(0), sealed(byHand)));
        assertThrows(IllegalArgumentException.class, () -> Certificate.earned(subject(1), sealed(content())));
        assertThrows(
                IllegalArgumentException.class,
                () -> Certificate.given(subject(0), sealed(byHand), ADMINISTRATOR, "Học trực tiếp"));
    }

    @Test
    void itIsSuspendedOnlyWhileItIsValidAndResumedOnlyWhileItIsSuspended() {
        var certificate = Certificate.earned(subject(0), sealed(content()));
        assertRefused(
                "certification.status.notSuspended",
                () -> certificate.standing().resume("Đã xem"));
        certificate.standing().suspend(ADMINISTRATOR, "Đang xác minh", NOW);
        var suspended = certificate.validity(CertificateSamples.TODAY);
        assertEquals(Validity.Status.SUSPENDED, suspended.status());
        assertEquals(NOW, suspended.since());
        assertEquals("Đang xác minh", suspended.reason());
        assertRefused(
                "certification.status.notValid", () -> certificate.standing().suspend(ADMINISTRATOR, "Lần hai", NOW));

        certificate.standing().resume("Không có gì sai");
        var resumed = certificate.validity(CertificateSamples.TODAY);
        assertEquals(new Validity(Validity.Status.VALID, null, "", null, ""), resumed);
    }

    @Test
    void theOneInItsPlaceIsNamedByTheOldOneAndNamesIt() {
        var old = Certificate.earned(subject(0), sealed(content()));
        var renamed = content(Certificate.Way.BY_HAND, "Đặng Thị Nguyệt Ánh", "An toàn trên mạng", 3);
        var next = old.successor(old.subject(1), sealed(renamed), ADMINISTRATOR, "Đổi tên theo giấy tờ");
        old.replaceBy(next, ADMINISTRATOR, "Đổi tên theo giấy tờ", NOW);

        assertEquals(
                next.number().value(), old.validity(CertificateSamples.TODAY).successor());
        assertEquals(
                Validity.Status.REPLACED, old.validity(CertificateSamples.TODAY).status());
        assertEquals(old.number().value(), next.predecessor().orElseThrow());
        assertEquals(CertificateSamples.UNIT, next.unit());
        assertRefused("certification.status.notValid", () -> old.replaceBy(next, ADMINISTRATOR, "Lần hai", NOW));
        assertFalse(old.standing().revoke(ADMINISTRATOR, "Cấp nhầm người", NOW).already());
    }

    @Test
    void whatTakesItsPlaceSaysTheSameUnderTodaysNameOfTheUnit() {
        var before = content();
        var tomorrow = CertificateSamples.TODAY.plusDays(1);
        var after = before.succeeded(
                before.number(), "Lý Ư", tomorrow, "Trường Tiểu học Kim Đồng", NOW, CertificateSamples.TODAY);
        assertEquals("Trường Tiểu học Kim Đồng", after.issuer());
        assertEquals("Lý Ư", after.holder());
        assertEquals(tomorrow, after.expiresOn());
        assertEquals(before.template(), after.template());
        assertEquals(before.competences(), after.competences());
        assertTrue(after.byHand());
    }

    @Test
    void theLastDayStillCounts() {
        var before = content();
        var content = new CertificateContent(
                before.number(),
                Certificate.Kind.PROGRAMME,
                Certificate.Way.BY_HAND,
                before.holder(),
                "chuong-trinh",
                "Chương trình",
                "",
                0,
                "",
                "",
                List.of(),
                null,
                before.issuer(),
                NOW,
                CertificateSamples.TODAY,
                CertificateSamples.TODAY.plusYears(1),
                0);
        var certificate = Certificate.given(subject(1), sealed(content), ADMINISTRATOR, "Theo danh sách lớp");
        var last = CertificateSamples.TODAY.plusYears(1);
        assertTrue(certificate.validity(last).valid());
        assertEquals(
                Validity.Status.EXPIRED, certificate.validity(last.plusDays(1)).status());
        assertEquals(content, certificate.content());
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
