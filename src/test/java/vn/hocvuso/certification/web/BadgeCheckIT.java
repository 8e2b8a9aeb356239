package vn.hocvuso.certification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.certification.Sharing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** A badge is brought to the checking page, and each fault has a clear answer of its own. */
@ExtendWith(ArquillianExtension.class)
class BadgeCheckIT {

    private static final String CHANGED = "Huy hiệu đã bị sửa";

    @Inject
    HouseSamples house;

    @Inject
    Revoking revoking;

    @Inject
    Sharing sharing;

    @Inject
    Caller caller;

    private Learner.Ref holder;
    private String number;

    @BeforeEach
    void aCertificate() {
        holder = house.person();
        number = house.certificate(holder);
    }

    private byte[] badge(String ending) throws Exception {
        var answer = caller.bytes("/credentials/" + number + ending);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private String credential() throws Exception {
        return new String(badge(""), UTF_8);
    }

    private String checked(byte[] file) throws Exception {
        var answer = caller.sendFile("/check-document", "huy-hieu", file);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("", header(answer, "Set-Cookie"));
        return answer.body();
    }

    private String checked(String text) throws Exception {
        return checked(text.getBytes(UTF_8));
    }

    /** The page says this, and no certificate is shown beneath. */
    private void assertSays(String title, String text) throws Exception {
        var page = checked(text);
        assertTrue(page.contains("<h2>" + title + "</h2>"), page);
        assertFalse(page.contains(HouseSamples.HOLDER), page);
    }

    @Test
    void aSoundOneIsSoundInEachFormAndTheRegisterIsShownBeneath() throws Exception {
        for (var ending : new String[] {"", ".json", ".png", ".svg"}) {
            var page = checked(badge(ending));
            assertTrue(page.contains("Huy hiệu nguyên vẹn"), page);
            assertTrue(page.contains("Theo sổ đăng ký"));
            assertTrue(page.contains("Chứng nhận có hiệu lực"));
            assertTrue(page.contains(number));
        }
        var credential = credential();
        revoking.revoke(house.person(Role.LEARNER, Role.ADMINISTRATOR), number, "Cấp nhầm người");
        var page = checked(credential);
        assertTrue(page.contains("Huy hiệu nguyên vẹn"), page);
        assertTrue(page.contains("Cấp nhầm người"));
    }

    @Test
    void aChangedLetterIsToldAndWhereItIs() throws Exception {
        var page = checked(credential().replace(HouseSamples.HOLDER, "Đặng Thị Ánh Nguyêt"));
        assertTrue(page.contains(CHANGED), page);
        assertTrue(page.contains("<code>credentialSubject.identifier[0].identityHash</code>"), page);
        assertFalse(page.contains(HouseSamples.HOLDER), page);
    }

    @Test
    void theProofOfAnotherHolderIsTold() throws Exception {
        var mine = credential();
        number = house.certificate(house.person());
        var proof = credential().replaceFirst(".*\"proofValue\":\"(\\w+)\".*", "$1");
        var page = checked(mine.replaceFirst("\"proofValue\":\"\\w+\"", "\"proofValue\":\"" + proof + "\""));
        assertTrue(page.contains(CHANGED), page);
        assertTrue(page.contains("<code>proof.proofValue</code>"), page);
    }

    /** Whoever knows the number could otherwise try names until one makes no difference. */
    @Test
    void whereOnlyInitialsAreShownNobodyIsToldWhatDiffers() throws Exception {
        var changed = credential().replace(HouseSamples.HOLDER, "Đặng Thị Ánh");
        sharing.choose(holder, true, false);
        var page = checked(changed);
        assertTrue(page.contains(CHANGED), page);
        assertFalse(page.contains("<code>"), page);
    }

    @Test
    void whatWasCutOffIsTold() throws Exception {
        var half = Arrays.copyOf(badge(""), 900);
        assertTrue(location(caller.sendFile("/check-document", "huy-hieu.json", half))
                .endsWith("/verify?file=notPdf"));
        assertTrue(caller.page("/verify?file=notPdf").contains("Tệp bị cắt cụt"));
        for (var ending : new String[] {".png", ".svg"}) {
            assertTrue(checked(Arrays.copyOf(badge(ending), 900)).contains("Ảnh bị hỏng"), ending);
        }
    }

    @Test
    void wrongTypesProofsKeysAndIssuersAreTold() throws Exception {
        assertSays("Đây không phải huy hiệu", "{}");
        assertSays("Đây không phải huy hiệu", sample("w3c-alumni.json"));
        assertSays("Không kiểm tra được chữ ký", "eyJhbGciOiJFZERTQSJ9.e30.AAAA");
        assertSays("Không kiểm tra được chữ ký", sample("1edtech-basic.json"));
        assertSays("Huy hiệu do nơi khác cấp", sample("1edtech-teamwork.json"));
        assertSays("Ảnh không chứa huy hiệu", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var credential = credential();
        var method = credential.replaceFirst(".*\"verificationMethod\":\"([^\"]+)\".*", "$1");
        assertNotEquals(credential, method);
        assertSays("Khóa ký không phải của nơi cấp", credential.replace(method, method.replaceFirst("#.*", "#2031-9")));
    }

    @Test
    void aFileThatIsTooLargeIsTold() throws Exception {
        assertSays("Huy hiệu quá lớn", "{\"a\":\"" + " ".repeat(2 << 20) + "\"}");
    }

    @Test
    void whatAFileSaysIsShownAsTextOnly() throws Exception {
        var issuer = "<script>alert(1)</script>\u202e";
        var page = checked("{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"" + issuer
                + "\",\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\","
                + "\"proofPurpose\":\"assertionMethod\"}}");
        assertTrue(page.contains("Huy hiệu do nơi khác cấp"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    }

    private static String sample(String name) throws IOException {
        try (var in = BadgeCheckIT.class.getResourceAsStream("/samples/credentials/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
