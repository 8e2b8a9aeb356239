package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Sharing;
import vn.hocvuso.identity.AccountKeeping;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** Where the year of birth that a holder gives of herself is shown, and where never. */
@ExtendWith(ArquillianExtension.class)
class BirthYearIT {

    private static final String YEAR = "1937";
    private static final Pattern ALONE = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");
    private static final String SHOWN = "Năm sinh: " + YEAR;

    @Inject
    HouseSamples house;

    @Inject
    CertificateReading certificates;

    @Inject
    Sharing sharing;

    @Inject
    AccountKeeping account;

    @Inject
    Caller caller;

    @Inject
    RoleSamples roles;

    private String token;
    private Learner.Ref holder;
    private String number;

    @BeforeEach
    void aHolderOfTheYear() {
        token = caller.signUp();
        holder = caller.learner(token);
        give(YEAR);
        number = house.certificate(holder);
    }

    private void give(String year) {
        account.change(holder, new AccountKeeping.Details("Lò Thị Mai", Set.of("ND"), "00004", "", "", year));
    }

    private boolean shown(String link, String... headers) throws Exception {
        return caller.page("/verify/" + number + (link.isEmpty() ? "" : "?link=" + link), headers)
                .contains(SHOWN);
    }

    @Test
    void itIsNotShownUntilSheChooses() throws Exception {
        assertFalse(shown(""));
        for (var role : Role.values()) {
            assertFalse(shown("", as(roles.token(role))), role.name());
        }
        choose("name", "shown");
        assertTrue(shown(""));
        var page = caller.page("/verify/" + number);
        assertTrue(page.contains("Người được cấp tự cho biết"), page);
        assertTrue(page.contains("chưa được ai kiểm tra"), page);

        choose("initials", "shown");
        assertTrue(shown(""));
        assertFalse(caller.page("/verify/" + number).contains("Lò Thị Mai"));

        choose("name", "hidden");
        assertFalse(shown(""));
    }

    private void choose(String name, String year) throws Exception {
        var answer = caller.post(
                "/learn/certification/sharing.xhtml",
                "chooseForm=chooseForm&choose=choose&jakarta.faces.ViewState=stateless&number=" + number + "&shown="
                        + name + "&birthYear=" + year,
                as(token));
        assertTrue(location(answer).contains("done=chosen"), answer.body());
    }

    @Test
    void aLinkShowsItWhereItWasMadeTo() throws Exception {
        assertTrue(shown(sharing.link(holder, number, 7, true)));
        assertFalse(shown(sharing.link(holder, number, 7, false)));
        var both = sharing.view(holder, number).links();
        assertTrue(both.get(1).birthYear());
        assertFalse(both.get(0).birthYear());

        var link = sharing.link(holder, number, 7, true);
        sharing.end(holder, number, sharing.view(holder, number).links().get(0).id());
        assertFalse(shown(link));
    }

    @Test
    void itGoesWithTheYearOnTheAccount() throws Exception {
        choose("name", "shown");
        give("");
        assertFalse(caller.page("/verify/" + number).contains("Năm sinh"));
        give("1938");
        assertTrue(caller.page("/verify/" + number).contains("Năm sinh: 1938"));
    }

    @Test
    void whoHasGivenNoneIsToldWhereAndNotAsked() throws Exception {
        give("");
        var page = caller.page("/learn/certification/sharing.xhtml?number=" + number, as(token));
        assertTrue(page.contains("href=\"/learn/identity/account.xhtml\""), page);
        assertFalse(page.contains("withBirthYear"), page);
        choose("initials", "shown");
        assertFalse(sharing.view(holder, number).showsBirthYear());
    }

    @Test
    void itIsInNothingThatIsSignedOrHandedOver() throws Exception {
        choose("name", "shown");
        var issuance = certificates.numbered(new CertificateNumber(number)).orElseThrow();
        // as a number of its own: moments and codes are long enough to have its digits by chance
        assertFalse(ALONE.matcher(issuance.text()).find(), issuance.text());
        var administrator = as(roles.token(Role.ADMINISTRATOR));
        var dossier = caller.page("/manage/certification/certificate.xhtml?number=" + number, administrator);
        assertFalse(dossier.contains(SHOWN), dossier);
        var credential = caller.get("/credentials/" + number);
        assertEquals(200, credential.statusCode());
        assertFalse(credential.body().contains("\"" + YEAR), credential.body());
    }
}
