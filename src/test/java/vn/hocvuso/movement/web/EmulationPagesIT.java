package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.emulation.CandidateKind;
import vn.hocvuso.movement.emulation.Deciding;
import vn.hocvuso.movement.emulation.EmulationSamples;
import vn.hocvuso.movement.emulation.Nominating;
import vn.hocvuso.movement.emulation.Objecting;
import vn.hocvuso.movement.emulation.RoundKeeping;
import vn.hocvuso.movement.emulation.Scoring;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of emulation over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class EmulationPagesIT {

    private static final String DESK = "/manage/movement/emulation.xhtml";
    private static final String SETS = "/manage/movement/emulation-sets.xhtml";
    private static final String ROUND = "/manage/movement/emulation-round.xhtml?round=";
    private static final String CANDIDATE = "/manage/movement/emulation-candidate.xhtml?candidate=";
    private static final String FILE = "/manage/movement/emulation-file?";
    private static final String LIST = "/open/movement/emulation-list.xhtml";
    private static final String OBJECTION = "/manage/movement/emulation-objection.xhtml?objection=";
    private static final String HOME = "/learn/home.xhtml";
    private static final String MINE = "/learn/movement/emulation-mine.xhtml";

    @Inject
    private UnitSamples units;

    @Inject
    private EmulationSamples samples;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private Scoring scoring;

    @Inject
    private Nominating nominating;

    @Inject
    private Objecting objecting;

    @Inject
    private Deciding deciding;

    @Inject
    private PostKeeping posts;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    @Test
    void desksAreForMembersOfUnitsTheListForEverybodyAndOnesOwnForWhoIsSignedIn() throws Exception {
        for (var page : new String[] {DESK, SETS}) {
            assertTrue(location(caller.get(page)).contains("/sign-in?needed=true"));
            for (var role : Role.values()) {
                var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
                assertEquals(expected, caller.get(page, as(roles.token(role))).statusCode(), page + role.name());
            }
        }
        assertEquals(200, caller.get(LIST).statusCode());
        assertTrue(caller.page("/courses").contains("href=\"" + LIST + "\""));
        assertEquals(404, caller.get(LIST + "?round=x").statusCode());
        assertTrue(location(caller.get(MINE)).contains("/sign-in?needed=true"));
        assertTrue(caller.page(MINE, as(roles.token(Role.LEARNER))).contains("Thi đua của tôi"));
    }

    @Test
    void aListShowsNamesAndPointsAndAStrangerFindsNothingBehindIt() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var token = member(administrator, commune);
        var reporter = caller.learner(token);
        var set = samples.set(CandidateKind.UNIT, EmulationSamples.byHand());
        var round = samples.round(administrator, province, province, set);
        var candidate = samples.proposed(reporter, round, commune, 9);
        assertEquals(404, caller.get(LIST + "?round=" + round).statusCode());
        var desk = caller.page(ROUND + round, as(token));
        assertTrue(desk.contains("Đã đề nghị, chờ thẩm định"), desk);
        assertFalse(desk.contains("id=\"listForm\""), desk);
        var sheet = caller.page(CANDIDATE + candidate, as(token));
        assertTrue(sheet.contains("https://maihoa.gov.vn"), sheet);
        assertFalse(sheet.contains("id=\"score\""), sheet);
        scoring.check(administrator, candidate);
        keeping.list(administrator, round, EmulationSamples.today().plusDays(10));
        var list = caller.page(LIST + "?round=" + round);
        assertTrue(list.contains("Xã Mai Hoa"), list);
        assertTrue(list.contains("Nêu ý kiến"), list);
        assertFalse(list.contains("maihoa.gov.vn"), list);
        var objection = objecting.object(roles.person(Role.LEARNER), candidate, "Số liệu chưa đúng.");
        var other = member(administrator, province);
        assertTrue(caller.page(OBJECTION + objection, as(other)).contains("Số liệu chưa đúng."));
        assertFalse(caller.page(OBJECTION + objection, as(other)).contains("id=\"decide\""));
        assertEquals(404, caller.get(OBJECTION + objection, as(token)).statusCode());
        assertTrue(caller.page(HOME, as(token)).contains("Xã Mai Hoa được góp ý: 1 ý kiến"));
        deciding.dismiss(units.administrator(), objection, "Số liệu đúng.");
        assertTrue(caller.page(CANDIDATE + candidate, as(token)).contains("Số liệu đúng."));
        samples.endObjections(round);
        keeping.settle(administrator, round);
        assertTrue(caller.page(LIST + "?round=" + round).contains("Danh hiệu thử"));
        var file = caller.bytes(FILE + "round=" + round + "&format=csv", as(member(administrator, province)));
        assertEquals(200, file.statusCode());
        assertTrue(header(file, "Content-Disposition").endsWith(".csv"));
        var letter = "round=" + round
                + "&format=docx&number=45%2FDS&place=H%C3%A0+N%E1%BB%99i&on=2026-11-23&title=&signatory=";
        var word = caller.bytes(FILE + letter, as(member(administrator, province)));
        assertEquals(200, word.statusCode());
        assertTrue(header(word, "Content-Disposition").endsWith(".docx"));
        assertEquals(404, caller.get(FILE + letter, as(token)).statusCode());
        assertFalse(caller.page(ROUND + round, as(token)).contains("format=xlsx"));
        var stranger = roles.token(Role.UNIT_MEMBER);
        for (var path : new String[] {
            ROUND + round,
            ROUND + "x",
            CANDIDATE + candidate,
            FILE + "round=" + round + "&format=xlsx",
            FILE + letter,
            OBJECTION + objection,
            OBJECTION + "x",
            FILE + "candidate=" + candidate + "&file=1",
            "/manage/movement/emulation-set.xhtml?set=0"
        }) {
            assertEquals(404, caller.get(path, as(stranger)).statusCode(), path);
        }
    }

    @Test
    void whoIsToBeProposedIsToldWhereSheBeginsAndFindsThePageFromHerMenu() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var set = samples.set(CandidateKind.PERSON, EmulationSamples.byHand());
        var round = samples.round(administrator, province, province, set);
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        assertFalse(caller.page(HOME, as(token)).contains("emulationNotices"));
        var candidate = nominating.people(administrator, round, commune, username, List.of());
        var home = caller.page(HOME, as(token));
        assertTrue(home.contains("Có đơn vị muốn đề nghị bạn"), home);
        assertTrue(home.contains(MINE + "#candidate" + candidate), home);
        for (var page : new String[] {HOME, "/learn/identity/account.xhtml", "/courses"}) {
            assertTrue(caller.page(page, as(token)).contains("href=\"" + MINE + "\""), page);
        }
        var mine = caller.page(MINE, as(token));
        assertTrue(mine.contains("id=\"candidate" + candidate + "\""), mine);
        assertTrue(mine.contains("Đơn vị đề nghị: Xã Mai Hoa"), mine);
        assertTrue(mine.contains("Chưa đồng ý"), mine);
    }

    private String member(Learner.Ref administrator, long unit) throws Exception {
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, unit, username, Duty.REPORTER, UnitSamples.JULY, Optional.empty());
        return token;
    }
}
