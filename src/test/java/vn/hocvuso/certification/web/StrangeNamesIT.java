package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.AccountKeeping;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/** Names that are long, run from right to left, come in pieces or are made to deceive: in every form of a certificate. */
@ExtendWith(ArquillianExtension.class)
class StrangeNamesIT {

    @Inject
    HouseSamples house;

    @Inject
    AccountKeeping account;

    @Inject
    People people;

    @Inject
    Caller caller;

    private String token;
    private Learner.Ref holder;

    @BeforeEach
    void aHolder() {
        token = caller.signUp();
        holder = caller.learner(token);
    }

    private void call(String name) {
        account.change(holder, new AccountKeeping.Details(name, Set.of("ND"), "00004", "", "", ""));
    }

    /** The certificate of somebody who has typed this as her name bears that one, and is sound in every form. */
    private void assertBears(String name, String typed) throws Exception {
        call(typed);
        assertEquals(name, people.require(holder).fullName());
        var number = house.certificate(holder);
        var page = caller.page("/verify/" + number);
        assertTrue(
                page.contains(
                        ">" + name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>"),
                page);

        var credential = json(caller.get("/credentials/" + number));
        var identity = credential.getJsonObject("credentialSubject").getJsonArray("identifier");
        assertTrue(identity.getValuesAs(JsonObject.class).stream()
                .anyMatch(one -> one.getString("identityHash").equals(name)));
        assertTrue(json(caller.get("/signed-content/" + number + ".json"))
                .getString("content")
                .contains("\"holder\":\"" + name + "\""));
        for (var form : new String[] {".json", ".png", ".svg"}) {
            var badge = caller.bytes("/credentials/" + number + form).body();
            assertTrue(
                    caller.sendFile("/check-document", "huy-hieu" + form, badge)
                            .body()
                            .contains("Huy hiệu nguyên vẹn"),
                    form);
        }
        var pdf = caller.bytes("/learn/certification/pdf/" + number, as(token)).body();
        var checked = caller.sendFile("/check-document", "chung-nhan.pdf", pdf).body();
        assertTrue(checked.contains("Tệp nguyên vẹn"), checked);
        assertFalse(checked.contains("id=\"differences\""), checked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد بن علي", "שרה כהן", "Lò Thị محمد", "漢字 𝄞", "Neil <b>&", "W. ẀẂẄ Ự"})
    void letters(String name) throws Exception {
        assertBears(name, name);
    }

    @Test
    void theLongest() throws Exception {
        assertBears("Ệ".repeat(100), "Ệ".repeat(100));
        assertBears("Ệ".repeat(100), Normalizer.normalize("Ệ".repeat(100), Normalizer.Form.NFD));
    }

    @Test
    void piecesArePutTogetherAndMarksThatTurnTheDirectionAreLeftOut() throws Exception {
        assertBears("Đặng Thị Ánh", Normalizer.normalize("Đặng Thị Ánh", Normalizer.Form.NFD));
        assertBears("Lò iaM ịhT", "Lò \u202EiaM ịhT\u202C");
    }

    @Test
    void twoHundredLettersAreRefusedBesideTheField() {
        var refusal = assertThrows(Refusal.class, () -> call("Ệ".repeat(200)));
        assertEquals("identity.name.long", refusal.key());
        assertEquals("fullName", refusal.field());
        assertEquals("Lò Thị Mai", people.require(holder).fullName());
    }
}
