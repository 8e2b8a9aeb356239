package vn.hocvuso.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalInt;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;

/** What a person says of herself on the page of her account, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class AccountPageIT {

    private static final String PAGE = "/learn/identity/account.xhtml";

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private HttpResponse<String> save(String token, String birthYear) throws Exception {
        var person = people.require(caller.learner(token));
        return caller.post(
                PAGE,
                "person=person&save=save&jakarta.faces.ViewState=stateless&groups=ND&phone=&email=&fullName="
                        + encoded(person.fullName()) + "&communeText=" + encoded(person.communeName()) + "&birthYear="
                        + encoded(birthYear),
                as(token));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theYearOfBirthIsHersToGiveAndToTakeBack() throws Exception {
        var token = caller.signUp();
        var learner = caller.learner(token);
        assertEquals(OptionalInt.empty(), people.birthYear(learner));

        assertTrue(location(save(token, " 1956 ")).endsWith(PAGE + "?saved=person"));
        assertEquals(OptionalInt.of(1956), people.birthYear(learner));
        assertTrue(caller.page(PAGE, as(token)).contains("value=\"1956\""));

        location(save(token, ""));
        assertEquals(OptionalInt.empty(), people.birthYear(learner));
    }

    @Test
    void whatIsNoYearStaysInTheFieldAndIsToldBesideIt() throws Exception {
        var token = caller.signUp();
        var learner = caller.learner(token);
        location(save(token, "1956"));
        var present = Clocks.day(clock.instant()).getYear();
        for (var wrong : new String[] {"1899", Integer.toString(present + 1), "56", "01956", "năm tý", "-1956"}) {
            var answer = save(token, wrong);
            assertEquals(200, answer.statusCode(), wrong);
            assertTrue(answer.body().contains("value=\"" + wrong + "\""), answer.body());
            assertTrue(answer.body().contains("Năm sinh gồm bốn chữ số, từ 1900 đến " + present + "."), answer.body());
        }
        assertEquals(OptionalInt.of(1956), people.birthYear(learner));
        location(save(token, Integer.toString(present)));
        assertEquals(OptionalInt.of(present), people.birthYear(learner));
        location(save(token, "1900"));
        assertEquals(OptionalInt.of(1900), people.birthYear(learner));
    }

    @Test
    void visitorsAreAskedToSignIn() throws Exception {
        assertTrue(location(caller.get(PAGE)).contains("/sign-in?needed=true"));
    }
}
