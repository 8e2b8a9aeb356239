package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.contest.ContestKeeping;
import vn.hocvuso.movement.contest.ContestSamples;
import vn.hocvuso.movement.news.News;
import vn.hocvuso.movement.news.NewsWriting;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.practice.ContributionKeeping;
import vn.hocvuso.movement.practice.Gift;
import vn.hocvuso.movement.practice.Practice;
import vn.hocvuso.movement.practice.PracticeChecking;
import vn.hocvuso.movement.practice.PracticeWriting;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of initiatives, news and contests over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class SpreadPagesIT {

    private static final String MANAGE = "/manage/movement/";

    @Inject
    private UnitSamples units;

    @Inject
    private Units known;

    @Inject
    private PracticeWriting practices;

    @Inject
    private PracticeChecking checking;

    @Inject
    private NewsWriting news;

    @Inject
    private ContestKeeping contests;

    @Inject
    private ContributionKeeping giving;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private PostKeeping posts;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private String token;
    private Learner.Ref head;

    @BeforeEach
    void aCommuneWithAHead() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var username = "nguoi" + System.nanoTime();
        token = caller.signUp(username, "ND");
        posts.post(administrator, commune, username, Duty.HEAD, UnitSamples.JULY, Optional.empty());
        head = caller.learner(token);
    }

    @Test
    void desksAreForMembersOfUnitsAndAdministrators() throws Exception {
        for (var page : new String[] {"practice-list.xhtml", "news-list.xhtml", "contest-list.xhtml"}) {
            assertTrue(location(caller.get(MANAGE + page)).contains("/sign-in?needed=true"));
            for (var role : Role.values()) {
                var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
                assertEquals(
                        expected,
                        caller.get(MANAGE + page, as(roles.token(role))).statusCode(),
                        role.name());
            }
        }
    }

    @Test
    void aPracticeIsReadByEverybodyOnceItIsPublished() throws Exception {
        var title = "Tổ <b>lưu động</b> " + System.nanoTime();
        var id = practices.begin(
                head,
                commune,
                new Practice.Words(title, "Vấn đề.", "Cách làm.", "62%.", Optional.of(3_500_000L), "0912", ""));
        assertTrue(caller.page(MANAGE + "practice-sheet.xhtml?practice=" + id, as(token))
                .contains("id=\"submit\""));
        assertEquals(404, caller.get("/practices/" + id).statusCode());
        assertEquals(404, caller.get("/practices/" + id, as(token)).statusCode(), "a draft has no public page");
        practices.submit(head, id);
        checking.publish(administrator, id);
        var page = caller.page("/practices/" + id);
        assertTrue(page.contains("Tổ &lt;b&gt;lưu động&lt;/b&gt;"), page);
        assertTrue(page.contains("3.500.000"), page);
        assertFalse(page.contains("0912"), "the contact is for members of units");
        assertTrue(caller.page("/practices?q=to+luu+dong&unit=&group=").contains("/practices/" + id));
        assertTrue(caller.page(MANAGE + "practice-list.xhtml?copy=" + id, as(token))
                .contains("id=\"copying\""));
        var stranger = roles.token(Role.UNIT_MEMBER);
        var sheet = caller.page(MANAGE + "practice-sheet.xhtml?practice=" + id, as(stranger));
        assertTrue(sheet.contains("0912"), sheet);
        assertFalse(sheet.contains("id=\"withdraw\""), sheet);
        assertEquals(
                404,
                caller.get("/open/practice-file?practice=" + id + "&file=1").statusCode());
        assertEquals(
                404,
                caller.get(MANAGE + "practice-list.xhtml?unit=" + commune, as(stranger))
                        .statusCode());
        assertEquals(
                404,
                caller.get(MANAGE + "practice-giving.xhtml?unit=" + commune, as(stranger))
                        .statusCode());
        assertEquals(
                200,
                caller.get(MANAGE + "practice-giving.xhtml?unit=" + commune, as(token))
                        .statusCode());
        assertEquals(
                200, caller.get("/open/movement/givers.xhtml?unit=" + commune).statusCode());
    }

    @Test
    void newsIsReadByEverybodyWithItsCard() throws Exception {
        var id = news.begin(
                head,
                commune,
                new News.Words("Lớp học số", "Tối thứ Sáu.", "Mời <script>alert(1)</script> **bà con**."));
        assertEquals(404, caller.get("/news/" + id).statusCode());
        assertEquals(404, caller.get("/open/news-card?news=" + id).statusCode());
        news.submit(head, id);
        var desk = caller.page(MANAGE + "news-edit.xhtml?news=" + id, as(token));
        assertTrue(desk.contains("Bạn là người viết"), desk);
        assertFalse(desk.contains("id=\"publish\""), desk);
        assertTrue(desk.contains("Bản tin của xã Mai Hoa"), desk);
        news.publish(administrator, id);
        var page = caller.page("/news/" + id);
        assertTrue(page.contains("<strong>bà con</strong>"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(caller.page("/news").contains("/news/" + id));
        var card = caller.bytes("/open/news-card?news=" + id);
        assertEquals("image/png", header(card, "Content-Type"));
        assertEquals('P', card.body()[1]);
        news.withdraw(administrator, id, "Lớp hoãn.");
        var after = caller.page("/news/" + id);
        assertTrue(after.contains("Tin này đã được gỡ") && after.contains("Lớp hoãn."), after);
        var stranger = roles.token(Role.UNIT_MEMBER);
        assertEquals(
                404,
                caller.get(MANAGE + "news-edit.xhtml?news=" + id, as(stranger)).statusCode());
        assertEquals(
                404,
                caller.get(MANAGE + "news-portals.xhtml?unit=" + commune, as(stranger))
                        .statusCode());
        assertEquals(
                200,
                caller.get(MANAGE + "news-portals.xhtml?unit=" + commune, as(token))
                        .statusCode());
    }

    @Test
    void whatAUnitKeepsIsHandedOverByThoseAboveIt() throws Exception {
        var handing = MANAGE + "handing.xhtml?unit=" + commune;
        practices.begin(head, commune, new Practice.Words("Tổ <b>lưu động</b>", "", "", "", Optional.empty(), "", ""));
        assertTrue(caller.page(handing, as(token)).contains("Bạn chỉ được xem đơn vị này"));
        assertEquals(404, caller.get(handing, as(roles.token(Role.UNIT_MEMBER))).statusCode());
        assertFalse(caller.page(MANAGE + "practice-list.xhtml?unit=" + commune, as(token))
                .contains("id=\"handing\""));
        var administers = as(roles.token(Role.ADMINISTRATOR));
        assertTrue(caller.page(MANAGE + "practice-list.xhtml?unit=" + commune, administers)
                .contains("id=\"handing\""));
        var before = caller.page(handing, administers);
        assertTrue(before.contains("Sáng kiến: Tổ &lt;b&gt;lưu động&lt;/b&gt; – Đang soạn"), before);
        assertTrue(before.contains("<input id=\"successor\""), "any unit of its kind");
        var half = new BigDecimal("50");
        var one = units.below(administrator, province, UnitKind.COMMUNE, "Xã Một");
        var two = units.below(administrator, province, UnitKind.COMMUNE, "Xã Hai");
        keeping.split(
                administrator,
                commune,
                Map.of(one, half, two, half),
                LocalDate.now(Clocks.VIET_NAM).plusDays(1));
        var after = caller.page(handing, administers);
        assertTrue(after.contains("<select id=\"heir\""), after);
        assertTrue(after.contains("Xã Một") && after.contains("Xã Hai"), after);
    }

    @Test
    void aGiverFindsHerGiftsOnAPageOfHerOwn() throws Exception {
        var username = "tang" + System.nanoTime();
        var giver = caller.signUp(username, "ND");
        var today = LocalDate.now(Clocks.VIET_NAM);
        giving.record(
                head,
                commune,
                new Gift("Cô <i>Sáu</i>", false, Gift.Kind.DEVICES, BigDecimal.TEN, "", today),
                username);
        assertTrue(location(caller.get("/learn/movement/giving.xhtml")).contains("/sign-in?needed=true"));
        var page = caller.page("/learn/movement/giving.xhtml", as(giver));
        assertTrue(page.contains("Cô &lt;i&gt;Sáu&lt;/i&gt;") && page.contains("10 thiết bị"), page);
        assertTrue(page.contains("id=\"withdraw\""), page);
        assertTrue(caller.page("/learn/movement/giving.xhtml", as(token)).contains("Chưa có khoản nào"));
        var all = caller.page("/open/movement/givers.xhtml?unit=" + commune);
        assertTrue(all.contains("Cô &lt;i&gt;Sáu&lt;/i&gt;"), all);
        assertFalse(all.contains(username), "user names are for the unit");
    }

    @Test
    void aLearnerEntersAContestFromItsPage() throws Exception {
        var centre = known.byCode("TW", LocalDate.now(Clocks.VIET_NAM)).orElseThrow();
        var contest = contests.make(administrator, centre.id(), "Thi " + System.nanoTime(), "");
        var round = contests.addRound(administrator, contest, ContestSamples.open(0));
        assertTrue(location(caller.post("/enter-round", "round=" + round)).contains("/sign-in"));
        var page = caller.page("/learn/movement/contests.xhtml", as(token));
        var entered = location(caller.post("/enter-round", "round=" + round, as(token)));
        assertTrue(page.contains("value=\"" + round + "\""), page);
        assertTrue(entered.contains("/learn/assessment/take-quiz.xhtml?attempt="), entered);
        assertTrue(caller.page("/learn/movement/contests.xhtml?refused=over", as(token))
                .contains("đã đóng"));
        assertEquals(404, caller.post("/enter-round", "round=x", as(token)).statusCode());
        assertEquals(
                404,
                caller.get("/open/movement/contest-results.xhtml?round=" + round)
                        .statusCode());
    }
}
