package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.ADMINISTRATOR;
import static vn.hocvuso.certification.CertificateSamples.NOW;
import static vn.hocvuso.certification.CertificateSamples.content;
import static vn.hocvuso.certification.CertificateSamples.subject;

import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

class CertificateTest {

    @Test
    void whatItSaysIsReadBackAsItWasIssued() {
        var content = content();
        assertEquals(content, Certificate.earned(subject(0), content).content());
        var byHand = content(Certificate.Kind.MANUAL, "Lý Ư", "Khóa \"thử\" \\ 100%", 0);
        assertEquals(
                byHand,
                Certificate.byHand(subject(1), byHand, ADMINISTRATOR, "Học trực tiếp")
                        .content());
    }

    @Test
    void aNewCertificateIsValid() {
        var certificate = Certificate.earned(subject(0), content());
        assertEquals(Certificate.Status.VALID, certificate.status());
        assertTrue(certificate.revocation().isEmpty());
    }

    @Test
    void aCertificateIsRevokedOnceAndTheSecondTimeTellsOfTheFirst() {
        var certificate = Certificate.earned(subject(0), content());
        var first = certificate.revoke(ADMINISTRATOR, "  Cấp  nhầm người ", NOW);
        var second = certificate.revoke(new Learner.Ref(2), "", NOW.plusSeconds(9));

        assertEquals(new Certificate.Revocation(NOW, ADMINISTRATOR, "Cấp nhầm người", false), first);
        assertEquals(new Certificate.Revocation(NOW, ADMINISTRATOR, "Cấp nhầm người", true), second);
        assertEquals(Certificate.Status.REVOKED, certificate.status());
    }

    @Test
    void aReasonHasFiveToFiveHundredCharacters() {
        for (var reason : new String[] {null, "", "     ", "abcd", "x".repeat(501)}) {
            var certificate = Certificate.earned(subject(0), content());
            var refusal = assertThrows(Refusal.class, () -> certificate.revoke(ADMINISTRATOR, reason, NOW));
            assertEquals("certification.reason.length", refusal.key());
            assertEquals("reason", refusal.field());
            assertEquals(Certificate.Status.VALID, certificate.status());
        }
        assertFalse(Certificate.given("x".repeat(500)).isEmpty());
        assertFalse(Certificate.given("abcde").isEmpty());
    }

    @Test
    void oneByHandNeedsAReasonToo() {
        var content = content(Certificate.Kind.MANUAL, "Lý Ư", "Khóa thử", 1);
        assertThrows(Refusal.class, () -> Certificate.byHand(subject(1), content, ADMINISTRATOR, ""));
    }

    @Test
    void kindAndRoundBelongTogether() {
        var byHand = content(Certificate.Kind.MANUAL, "Lý Ư", "Khóa thử", 1);
        assertThrows(IllegalArgumentException.class, () -> Certificate.earned(subject(0), byHand));
        assertThrows(IllegalArgumentException.class, () -> Certificate.earned(subject(1), content()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Certificate.byHand(subject(0), byHand, ADMINISTRATOR, "Học trực tiếp"));
    }
}
