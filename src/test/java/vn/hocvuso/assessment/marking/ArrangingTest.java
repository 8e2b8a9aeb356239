package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Matching, ordering, gaps and areas. */
class ArrangingTest {

    private final Matching matching = new Matching(
            List.of(
                    new Matching.Pair("113", "Công an"),
                    new Matching.Pair("114", "Cứu hỏa"),
                    new Matching.Pair("115", "Cấp cứu")),
            List.of("Tổng đài điện"));

    private final Ordering steps =
            new Ordering(Credit.PARTIAL, List.of("Mở máy", "Mở ứng dụng", "Đăng nhập", "Chuyển tiền"));

    private final Gaps gaps = new Gaps(
            "Không đưa mã [[1]] cho ai; gọi [[2]] khi nghi ngờ, và đổi [[3]].",
            List.of(
                    new Gaps.Typed(List.of("OTP", "một lần")),
                    new Gaps.Chosen(List.of(1)),
                    new Gaps.Typed(List.of("mật khẩu"))),
            List.of("người lạ", "ngân hàng", "hàng xóm"),
            false);

    private final Hotspot hotspot = new Hotspot(
            "thu.png",
            "Một bức thư điện tử",
            50,
            true,
            Credit.PARTIAL,
            List.of(
                    new Hotspot.Area(new Hotspot.Circle(50, 50, 10), "Nút “Bấm ngay”", true),
                    new Hotspot.Area(new Hotspot.Rectangle(0, 0, 100, 20), "Địa chỉ người gửi", true),
                    new Hotspot.Area(new Hotspot.Rectangle(0, 40, 100, 30), "Lời chào", false)));

    private static Mark mark(Body body, String response) {
        return Marker.of(body).mark(body, Marker.read(body, response));
    }

    @Test
    void everyPairThatBelongsTogetherEarnsItsShare() {
        assertEquals(667, mark(matching, "{\"pairs\":[[2,3],[0,0],[1,1]]}").thousandths());
        assertEquals(
                List.of(true, true, false),
                mark(matching, "{\"pairs\":[[0,0],[1,1],[2,3]]}").parts());
        assertEquals(333, mark(matching, "{\"pairs\":[[0,1],[1,1],[2,1]]}").thousandths());
    }

    @Test
    void theOrderInWhichPartsAreSentDoesNotMatter() {
        assertEquals(Response.read("{\"pairs\":[[2,3],[0,0]]}"), Response.read("{\"pairs\":[[0,0],[2,3]]}"));
        assertEquals(Response.read("{\"gaps\":[[1,2],[0,\"a\"]]}"), Response.read("{\"gaps\":[[0,\"a\"],[1,2]]}"));
        assertEquals(Response.read("{\"areas\":[1,0]}"), Response.read("{\"areas\":[0,1]}"));
        assertEquals(
                "{\"gaps\":[[0,\"a\"],[1,2]]}",
                Response.read("{\"gaps\": [[1, 2], [0, \"a\"]]}").json());
    }

    @Test
    void twoAnswersForOneThingAreRefused() {
        for (var sent : List.of(
                "{\"pairs\":[[0,0],[0,1]]}",
                "{\"order\":[0,0]}",
                "{\"gaps\":[[0,\"a\"],[0,1]]}",
                "{\"areas\":[1,1]}")) {
            assertRefused("assessment.answer.choice", () -> Response.read(sent));
        }
    }

    @Test
    void whatTheItemDoesNotOfferIsRefused() {
        assertRefused("assessment.answer.choice", () -> mark(matching, "{\"pairs\":[[3,0]]}"));
        assertRefused("assessment.answer.choice", () -> mark(matching, "{\"pairs\":[[0,4]]}"));
        assertRefused("assessment.answer.choice", () -> mark(gaps, "{\"gaps\":[[1,\"ngân hàng\"]]}"));
        assertRefused("assessment.answer.choice", () -> mark(gaps, "{\"gaps\":[[0,1]]}"));
        assertRefused("assessment.answer.choice", () -> mark(gaps, "{\"gaps\":[[1,3]]}"));
        assertRefused("assessment.answer.choice", () -> mark(hotspot, "{\"areas\":[3]}"));
        assertRefused("assessment.answer.order", () -> mark(steps, "{\"order\":[0,1,2]}"));
        assertRefused("assessment.answer.order", () -> mark(steps, "{\"order\":[0,1,2,4]}"));
        assertRefused("assessment.answer.kind", () -> mark(matching, "{\"pairs\":[[0]]}"));
    }

    @Test
    void neighboursThatFollowEachOtherEarnTheirShare() {
        assertEquals(1000, mark(steps, "{\"order\":[0,1,2,3]}").thousandths());
        assertEquals(667, mark(steps, "{\"order\":[3,0,1,2]}").thousandths());
        assertEquals(333, mark(steps, "{\"order\":[1,0,2,3]}").thousandths());
        assertEquals(0, mark(steps, "{\"order\":[3,2,1,0]}").thousandths());
        assertEquals(
                0,
                mark(new Ordering(Credit.WHOLE, steps.items()), "{\"order\":[3,0,1,2]}")
                        .thousandths());
        assertEquals(
                List.of(false, false, true, true),
                mark(steps, "{\"order\":[1,0,2,3]}").parts());
    }

    @Test
    void gapsAreFilledByTypingAndByChoosing() {
        assertEquals(
                1000,
                mark(gaps, "{\"gaps\":[[0,\" otp \"],[1,1],[2,\"mat khau\"]]}").thousandths());
        assertEquals(
                List.of(true, false, false),
                mark(gaps, "{\"gaps\":[[0,\"Một  lần\"],[1,0],[2,\" \"]]}").parts());
    }

    @Test
    void aPointOnThePictureIsAnArea() {
        assertEquals(Optional.of(0), hotspot.areaAt(50, 50));
        assertEquals(Optional.of(0), hotspot.areaAt(59, 50));
        // 18 percent of the height are 9 percent of the width
        assertEquals(Optional.of(0), hotspot.areaAt(50, 68));
        assertEquals(Optional.of(2), hotspot.areaAt(61, 50));
        assertEquals(Optional.of(1), hotspot.areaAt(0, 0));
        assertEquals(Optional.empty(), hotspot.areaAt(50, 90));
        assertEquals(500, mark(hotspot, "{\"areas\":[0]}").thousandths());
        assertEquals(0, mark(hotspot, "{\"areas\":[0,2]}").thousandths());
    }

    @Test
    void nothingThatIsShownTellsTheKey() {
        for (var seed = 0; seed < 50; seed++) {
            var shown = Showing.of(gaps, seed).shown().json();
            for (var secret : List.of("OTP", "một lần", "mật khẩu")) {
                assertFalse(shown.contains(secret), shown);
            }
            assertFalse(Showing.of(hotspot, seed).shown().json().contains("right"));
        }
        var asWritten = new Shown.Items(steps.items());
        assertTrue(java.util.stream.IntStream.range(0, 50)
                .anyMatch(seed -> !Showing.of(steps, seed).shown().equals(asWritten)));
        var other = new Gaps(
                gaps.text(),
                List.of(gaps.gaps().get(0), new Gaps.Chosen(List.of(0, 2)), new Gaps.Typed(List.of("khác"))),
                gaps.bank(),
                true);
        assertEquals(
                Showing.of(gaps, 5).shown().json(), Showing.of(other, 5).shown().json());
    }

    @Test
    void aBodyThatCannotBeAskedIsRefused() {
        var one = new Matching.Pair("a", "b");
        assertRefused("assessment.item.count", () -> new Matching(List.of(one), List.of()));
        assertRefused(
                "assessment.item.same", () -> new Matching(List.of(one, new Matching.Pair("c", "d")), List.of("b")));
        assertRefused("assessment.item.same", () -> new Ordering(Credit.WHOLE, List.of("a", "a ")));
        List<Gaps.Gap> typed = List.of(new Gaps.Typed(List.of("a")));
        assertRefused("assessment.item.gaps", () -> new Gaps("[[2]]", typed, List.of(), true));
        assertRefused("assessment.item.gaps", () -> new Gaps("[[1]] [[1]]", typed, List.of(), true));
        assertRefused("assessment.item.bank", () -> new Gaps("[[1]]", typed, List.of("a", "b"), true));
        assertRefused(
                "assessment.item.word",
                () -> new Gaps("[[1]]", List.of(new Gaps.Chosen(List.of(2))), List.of("a", "b"), true));
        assertRefused("assessment.item.area", () -> new Hotspot.Rectangle(90, 0, 20, 10));
        assertRefused("assessment.item.area", () -> new Hotspot.Circle(50, 50, 51));
        assertRefused("assessment.item.areas", () -> new Hotspot("a", "b", 100, false, Credit.WHOLE, hotspot.areas()));
    }

    @Test
    void whatWasStoredInTheFirstFormatIsReadForEver() {
        assertEquals(
                matching,
                Body.read(
                        """
                        {"format":1,"is":"Matching","pairs":[{"left":"113","right":"Công an"},
                        {"left":"114","right":"Cứu hỏa"},{"left":"115","right":"Cấp cứu"}],"distractors":["Tổng đài điện"]}
                        """));
        assertEquals(
                steps,
                Body.read(
                        """
                        {"format":1,"is":"Ordering","credit":"PARTIAL",
                        "items":["Mở máy","Mở ứng dụng","Đăng nhập","Chuyển tiền"]}
                        """));
        assertEquals(
                gaps,
                Body.read(
                        """
                        {"format":1,"is":"Gaps","text":"Không đưa mã [[1]] cho ai; gọi [[2]] khi nghi ngờ, và đổi [[3]].",
                        "gaps":[{"is":"Typed","accepted":["OTP","một lần"]},{"is":"Chosen","words":[1]},
                        {"is":"Typed","accepted":["mật khẩu"]}],"bank":["người lạ","ngân hàng","hàng xóm"]}
                        """));
        assertEquals(
                hotspot,
                Body.read(
                        """
                        {"format":1,"is":"Hotspot","picture":"thu.png","described":"Một bức thư điện tử","ratio":50,
                        "several":true,"credit":"PARTIAL","areas":[
                        {"shape":{"is":"Circle","x":50,"y":50,"radius":10},"described":"Nút “Bấm ngay”","right":true},
                        {"shape":{"is":"Rectangle","x":0,"y":0,"width":100,"height":20},"described":"Địa chỉ người gửi","right":true},
                        {"shape":{"is":"Rectangle","x":0,"y":40,"width":100,"height":30},"described":"Lời chào"}]}
                        """));
    }
}
