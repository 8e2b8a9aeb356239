package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Sharing;
import vn.hocvuso.certification.keys.SigningKeys;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The file with what was signed: what is in it, and who gets it. */
@ExtendWith(ArquillianExtension.class)
class SignedContentIT {

    @Inject
    HouseSamples house;

    @Inject
    CertificateReading certificates;

    @Inject
    SigningKeys keys;

    @Inject
    Sharing sharing;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    @Inject
    RoleSamples roles;

    private String token;
    private Learner.Ref holder;
    private String number;

    @BeforeEach
    void aCertificate() {
        token = caller.signUp();
        holder = caller.learner(token);
        number = house.certificate(holder);
    }

    private String path() {
        return "/signed-content/" + number + ".json";
    }

    @Test
    void itHoldsWhatWasSealedByteForByteWithItsSealAndTheNameOfTheKey() throws Exception {
        var issuance = certificates.numbered(new CertificateNumber(number)).orElseThrow();
        var answer = caller.get(path());
        assertEquals(200, answer.statusCode());
        assertEquals("private, no-store", header(answer, "Cache-Control"));
        assertEquals(
                "attachment; filename=\"noi-dung-da-ky-" + number + ".json\"", header(answer, "Content-Disposition"));
        var file = json(answer);
        var content = file.getString("content").getBytes(StandardCharsets.UTF_8);
        var seal = Base64.getDecoder().decode(file.getString("seal"));
        assertArrayEquals(issuance.text().getBytes(StandardCharsets.UTF_8), content);
        assertArrayEquals(issuance.seal(), seal);
        assertEquals("Ed25519", file.getString("algorithm"));
        assertTrue(keys.verify(file.getString("key"), content, seal));
        content[content.length - 2]++;
        assertFalse(keys.verify(file.getString("key"), content, seal));
    }

    @Test
    void thePublicPagesOfTwoOfACourseNameEachItsOwn() throws Exception {
        var course = house.course().slug();
        for (var i = 0; i < 2; i++) {
            number = house.certificate(caller.learner(caller.signUp()), course);
            var page = caller.page("/verify/" + number);
            assertTrue(page.contains("href=\"" + path() + "\" download=\"noi-dung-da-ky-" + number + ".json\""), page);
        }
    }

    @Test
    void whereTheHolderShowsInitialsOnlySheHasItAndWhoHasALink() throws Exception {
        assertTrue(caller.page("/learn/home.xhtml", as(token)).contains(path()));
        assertTrue(caller.page("/verify/" + number).contains(path()));

        sharing.choose(holder, true, false);
        assertEquals(404, caller.get(path()).statusCode());
        for (var role : Role.values()) {
            assertEquals(404, caller.get(path(), as(roles.token(role))).statusCode(), role.name());
        }
        assertEquals(200, caller.get(path(), as(token)).statusCode());
        assertTrue(caller.page("/learn/home.xhtml", as(token)).contains(path()));
        assertFalse(caller.page("/verify/" + number).contains(path()));
        var link = sharing.link(holder, number, 7, false);
        assertEquals(200, caller.get(path() + "?link=" + link).statusCode());
    }

    @Test
    void whatWasNeverIssuedOrNeverSealedIsNotThere() throws Exception {
        for (var wrong : new String[] {"", "/", "/x.json", "/" + number, "/HVS-0000-0000-0000-000.json"}) {
            assertEquals(404, caller.get("/signed-content" + wrong).statusCode(), wrong);
        }
        HouseSamples.within(() -> entityManager
                .createNativeQuery("update certification_certificate set key_name = '', seal = null where number = '"
                        + number + "'")
                .executeUpdate());
        assertEquals(404, caller.get(path()).statusCode());
        assertFalse(caller.page("/verify/" + number).contains(path()));
        assertFalse(caller.page("/learn/home.xhtml", as(token)).contains(path()));
    }
}
