package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

/** What holds for every kind of item. */
class MarkerTest {

    @Property(tries = 100)
    void theMarkLiesBetweenNothingAndAll(@ForAll long seed) {
        var random = new Random(seed);
        for (var body : Samples.bodies(random)) {
            var mark = Marker.of(body).mark(body, Samples.response(body, random));
            assertTrue(mark.thousandths() >= 0 && mark.thousandths() <= Mark.FULL);
            assertEquals(mark.isFull(), !mark.parts().contains(false), body + " " + mark);
        }
    }

    @Property(tries = 100)
    void theKeyEarnsAllOfTheMark(@ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            var marker = Marker.of(body);
            var mark = marker.mark(body, marker.key(body));
            assertEquals(Mark.FULL, mark.thousandths(), body.toString());
            assertFalse(mark.parts().contains(false), body.toString());
            assertEquals(marker.key(body), Marker.read(body, marker.key(body).json()));
        }
    }

    @Property(tries = 50)
    void anEmptyResponseEarnsNothingAndIsNoError(@ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            var empty = Marker.read(body, Samples.empty(body).json());
            assertTrue(empty.isEmpty());
            var mark = Marker.of(body).mark(body, empty);
            assertEquals(0, mark.thousandths());
            assertEquals(
                    Marker.of(body)
                            .mark(body, Marker.of(body).key(body))
                            .parts()
                            .size(),
                    mark.parts().size());
        }
    }

    @Property(tries = 100)
    void whatIsShownLeadsBackToTheAuthorsOrder(@ForAll long seed) {
        var random = new Random(seed);
        for (var body : Samples.bodies(random)) {
            var showing = Showing.of(body, seed);
            assertEquals(showing, Showing.of(body, seed));
            var own = Samples.response(body, random);
            assertEquals(own, showing.own(showing.asShown(own)));
            assertEquals(own, showing.asShown(showing.own(own)));
        }
    }

    @Property(tries = 100)
    void aBodyIsReadAsItWasWritten(@ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            assertEquals(body, Body.read(body.json()), body.json());
            assertEquals(body.json(), Body.read(body.json()).json());
        }
    }

    @Property(tries = 100)
    void aResponseIsReadAsItWasWritten(@ForAll long seed) {
        var random = new Random(seed);
        for (var body : Samples.bodies(random)) {
            var response = Samples.response(body, random);
            assertEquals(response, Marker.read(body, response.json()), response.json());
            assertEquals(response.json(), Marker.read(body, response.json()).json());
        }
    }

    @Property(tries = 20)
    void aResponseOfAnotherKindIsRefused(@ForAll long seed) {
        var bodies = Samples.bodies(new Random(seed));
        for (var body : bodies) {
            for (var other : bodies) {
                if (body != other) {
                    var key = Marker.of(other).key(other).json();
                    assertRefused("assessment.answer.kind", () -> Marker.read(body, key));
                }
            }
        }
    }

    @Property(tries = 150)
    void whateverTextIsSentIsReadOrRefused(@ForAll String text, @ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            var key = Marker.of(body).key(body);
            for (var sent : new String[] {
                text, "{\"" + key.name() + "\":" + text + "}", "{\"" + key.name() + "\":[" + text + "]}"
            }) {
                try {
                    assertTrue(Marker.read(body, sent).json().length() <= Response.LONGEST);
                } catch (Refusal refused) {
                    assertTrue(refused.key().startsWith("assessment.answer."), refused.key());
                }
            }
        }
    }

    @Test
    void whatIsNoResponseIsRefused() {
        for (var sent : new String[] {
            "",
            "[]",
            "{}",
            "null",
            "{\"choices\":null}",
            "{\"choices\":[1.5]}",
            "{\"choices\":[1e99]}",
            "{\"choices\":[\"1\"]}",
            "{\"choices\":[0],\"text\":\"a\"}",
            "{\"choices\":[0],\"choices\":[1]}",
            "{\"text\":\"\\ud800\"}",
            "{\"unknown\":1}"
        }) {
            assertRefused("assessment.answer.kind", () -> Response.read(sent));
        }
        assertRefused("assessment.answer.choice", () -> Response.read("{\"choices\":[1,1]}"));
        assertRefused("assessment.answer.choice", () -> Response.read("{\"choices\":[-1]}"));
        assertRefused("assessment.answer.long", () -> Response.read("{\"text\":\"" + "a".repeat(2000) + "\"}"));
    }

    @Test
    void whatIsNoBodyIsRefused() {
        for (var stored : new String[] {
            "",
            "{}",
            "{\"format\":1}",
            "{\"format\":2,\"is\":\"ShortText\",\"accepted\":[\"a\"]}",
            "{\"format\":1,\"is\":\"String\"}",
            "{\"format\":1,\"is\":\"ShortText\",\"accepted\":[\"a\"],\"more\":1}",
            "{\"format\":1,\"is\":\"ShortText\",\"accepted\":[1]}",
            "{\"format\":1,\"is\":\"ShortText\",\"accepted\":\"a\"}"
        }) {
            assertRefused("assessment.item.format", () -> Body.read(stored));
        }
    }
}
