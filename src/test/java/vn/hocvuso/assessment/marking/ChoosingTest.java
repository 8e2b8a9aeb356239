package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static Choosing several(Credit credit) {
        return choosing(Choosing.Way.MULTIPLE, credit, true, false, true, false, true);
    }

    private static Choosing choosing(Choosing.Way way, Credit credit, Boolean... right) {
        return new Choosing(
                way,
                credit,
                IntStream.range(0, right.length)
                        .mapToObj(i -> new Choosing.Choice("Phương án " + i, right[i]))
                        .toList());
    }

    private static int mark(Choosing body, Integer... places) {
        return Marker.of(body).mark(body, new Response.Choices(List.of(places))).thousandths();
    }

    @Test
    void onlyTheRightChoicesAndNoOtherEarnTheMark() {
        assertEquals(1000, mark(several(Credit.WHOLE), 4, 2, 0));
        assertEquals(0, mark(several(Credit.WHOLE), 0, 2));
        assertEquals(0, mark(several(Credit.WHOLE), 0, 1, 2, 4));
    }

    @Test
    void inPartAWrongChoiceTakesAwayWhatARightOneGave() {
        assertEquals(333, mark(several(Credit.PARTIAL), 0));
        assertEquals(667, mark(several(Credit.PARTIAL), 0, 2));
        assertEquals(333, mark(several(Credit.PARTIAL), 0, 1, 2));
        assertEquals(0, mark(several(Credit.PARTIAL), 1, 3));
        assertEquals(333, mark(several(Credit.PARTIAL), 0, 1, 2, 3, 4));
        assertEquals(1000, mark(several(Credit.PARTIAL), 0, 2, 4));
    }

    @Test
    void theReviewTellsOfEveryChoiceWhetherItWasTreatedRightly() {
        var body = several(Credit.WHOLE);
        assertEquals(
                List.of(true, false, false, true, true),
                Marker.of(body)
                        .mark(body, new Response.Choices(List.of(0, 1, 4)))
                        .parts());
    }

    @Test
    void whatTheItemDoesNotOfferIsRefused() {
        var one = choosing(Choosing.Way.SINGLE, Credit.WHOLE, true, false, false);
        assertRefused("assessment.answer.choice", () -> Marker.read(one, "{\"choices\":[3]}"));
        assertRefused("assessment.answer.choice", () -> Marker.read(one, "{\"choices\":[0,1]}"));
    }

    @Test
    void trueAndFalseKeepTheirOrder() {
        var body = choosing(Choosing.Way.TRUE_FALSE, Credit.WHOLE, false, true);
        for (var seed = 0; seed < 20; seed++) {
            assertEquals(
                    new Shown.Choices(false, List.of("Phương án 0", "Phương án 1")),
                    Showing.of(body, seed).shown());
        }
    }

    @Test
    void theOrderIsTheOneThatASeedHasAlwaysDrawn() {
        var body = choosing(Choosing.Way.SINGLE, Credit.WHOLE, true, false, false, false);
        assertEquals(List.of(3, 1, 0, 2), Showing.of(body, 42).order());
    }

    @Test
    void nothingThatIsShownDependsOnWhichChoicesAreRight() {
        for (var seed = 0; seed < 50; seed++) {
            var one = Showing.of(choosing(Choosing.Way.SINGLE, Credit.WHOLE, true, false, false), seed);
            var other = Showing.of(choosing(Choosing.Way.SINGLE, Credit.WHOLE, false, false, true), seed);
            assertEquals(one.shown().json(), other.shown().json());
        }
    }

    @Test
    void aBodyThatCannotBeAskedIsRefused() {
        assertRefused(
                "assessment.question.right.SINGLE",
                () -> choosing(Choosing.Way.SINGLE, Credit.WHOLE, true, true, false));
        assertRefused(
                "assessment.question.right.MULTIPLE",
                () -> choosing(Choosing.Way.MULTIPLE, Credit.WHOLE, true, true, true));
        assertRefused("assessment.item.partial", () -> choosing(Choosing.Way.SINGLE, Credit.PARTIAL, true, false));
        assertRefused("assessment.item.count", () -> choosing(Choosing.Way.SINGLE, Credit.WHOLE, true));
        assertRefused(
                "assessment.item.same",
                () -> new Choosing(
                        Choosing.Way.SINGLE,
                        Credit.WHOLE,
                        Stream.of("hai  lần", "hai lần ")
                                .map(it -> new Choosing.Choice(it, it.endsWith(" ")))
                                .toList()));
        assertRefused("assessment.item.empty", () -> new Choosing.Choice(" ", true));
        assertRefused("assessment.item.long", () -> new Choosing.Choice("a".repeat(501), true));
    }

    @Test
    void whatWasStoredInTheFirstFormatIsReadForEver() {
        assertEquals(
                choosing(Choosing.Way.MULTIPLE, Credit.PARTIAL, true, true, false),
                Body.read(
                        """
                        {"format":1,"is":"Choosing","way":"MULTIPLE","credit":"PARTIAL","choices":[
                        {"text":"Phương án 0","right":true},{"text":"Phương án 1","right":true},{"text":"Phương án 2"}]}
                        """));
    }
}
