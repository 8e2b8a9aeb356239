package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.remark.Remark;
import vn.hocvuso.movement.remark.RemarkAnswering;
import vn.hocvuso.movement.remark.RemarkBrowsing;
import vn.hocvuso.movement.remark.RemarkMaking;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of remarks over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class RemarkPagesIT {

    private static final String MANAGE = "/manage/movement/";
    private static final String LIST = MANAGE + "remark-list.xhtml";
    private static final String NEW = MANAGE + "remark-new.xhtml";
    private static final String SHEET = MANAGE + "remark-sheet.xhtml?remark=";
    private static final String FILE = MANAGE + "remark-file?";
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private UnitSamples units;

    @Inject
    private PostKeeping posts;

    @Inject
    private RemarkMaking making;

    @Inject
    private RemarkAnswering answering;

    @Inject
    private RemarkBrowsing browsing;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private String supervisor;
    private String reporter;

    @BeforeEach
    void aCommuneAndItsSupervisor() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        supervisor = posted(province, Duty.SUPERVISOR);
        reporter = posted(commune, Duty.REPORTER);
    }

    private String posted(long unit, Duty duty) {
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, unit, username, duty, UnitSamples.JULY, Optional.empty());
        return token;
    }

    private long made(String token, Remark.Kind kind, String subject) {
        return making.make(
                caller.learner(token), commune, kind, new Remark.Words(subject, "Chưa khớp.", null, null, ""), "");
    }

    @Test
    void theListIsForMembersOfUnitsAndAdministrators() throws Exception {
        assertTrue(location(caller.get(LIST)).contains("/sign-in?needed=true"));
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
            assertEquals(expected, caller.get(LIST, as(roles.token(role))).statusCode(), role.name());
        }
    }

    @Test
    void everybodyIsOfferedWhatIsHersToDoAndNothingElse() throws Exception {
        var offered = caller.page(LIST + "?unit=" + commune, as(supervisor));
        assertTrue(offered.contains("id=\"makeSUPERVISION\""), offered);
        assertFalse(offered.contains("id=\"makeURGING\""), offered);
        assertTrue(caller.page(LIST, as(reporter)).contains("id=\"makeDIFFICULTY\""));
        var form = caller.page(NEW + "?unit=" + commune + "&kind=SUPERVISION", as(supervisor));
        assertTrue(form.contains("id=\"save\""), form);
        assertFalse(form.contains("id=\"heldOn\""), form);
        var officer = posted(province, Duty.HEAD);
        assertTrue(caller.page(NEW + "?unit=" + commune + "&kind=INSPECTION", as(officer))
                .contains("id=\"heldOn\""));
        for (var kind : new String[] {"URGING", "INSPECTION", "DIFFICULTY", "x", ""}) {
            assertEquals(
                    404,
                    caller.get(NEW + "?unit=" + commune + "&kind=" + kind, as(supervisor))
                            .statusCode(),
                    kind);
        }
        var id = made(supervisor, Remark.Kind.SUPERVISION, "Số liệu <b>tháng 10</b>");
        var hers = caller.page(SHEET + id, as(supervisor));
        assertTrue(hers.contains("Số liệu &lt;b&gt;tháng 10&lt;/b&gt;"), hers);
        assertTrue(hers.contains("id=\"correct\"") && hers.contains("id=\"close\""), hers);
        assertFalse(hers.contains("id=\"sendAnswer\""), hers);
        assertTrue(caller.page(NEW + "?remark=" + id, as(supervisor)).contains("id=\"save\""));
        var theirs = caller.page(SHEET + id, as(reporter));
        assertTrue(theirs.contains("id=\"sendAnswer\""), theirs);
        assertFalse(theirs.contains("id=\"close\"") || theirs.contains("id=\"correct\""), theirs);
        assertEquals(404, caller.get(NEW + "?remark=" + id, as(reporter)).statusCode());
        var watching = caller.page(SHEET + id, as(posted(commune, Duty.SUPERVISOR)));
        assertFalse(watching.contains("<form id=\"answerForm\"") || watching.contains("<form id=\"attachForm\""));
    }

    @Test
    void toStrangersNothingIsThere() throws Exception {
        var id = made(supervisor, Remark.Kind.SUPERVISION, "Kín");
        making.attach(caller.learner(supervisor), id, "Ảnh lớp.pdf", PDF);
        var file = browsing.sheet(caller.learner(supervisor), id, Locale.ENGLISH)
                .files()
                .get(0)
                .id();
        var path = FILE + "remark=" + id + "&file=" + file;
        var sent = caller.bytes(path, as(reporter));
        assertEquals(PDF.length, sent.body().length);
        assertTrue(header(sent, "Content-Disposition").startsWith("attachment"), "never shown in the page's place");
        var stranger = roles.token(Role.UNIT_MEMBER);
        for (var hidden : new String[] {
            SHEET + id,
            SHEET + "x",
            NEW + "?remark=" + id,
            NEW + "?unit=" + commune + "&kind=SUPERVISION",
            LIST + "?unit=" + commune,
            path,
            FILE + "unit=" + commune,
            FILE + "remark=" + id + "&file=x"
        }) {
            assertEquals(404, caller.get(hidden, as(stranger)).statusCode(), hidden);
        }
        assertEquals(404, caller.get(FILE + "unit=" + province, as(reporter)).statusCode());
    }

    @Test
    void theListIsFilteredTakenAwayAndWrittenAsText() throws Exception {
        var subject = "=Thiếu máy " + System.nanoTime();
        var difficulty = made(reporter, Remark.Kind.DIFFICULTY, subject);
        var officer = posted(province, Duty.WORKING_GROUP);
        var urging = made(officer, Remark.Kind.URGING, "Gửi báo cáo");
        var all = caller.page(LIST + "?unit=" + province, as(officer));
        assertTrue(all.contains("remark=" + difficulty) && all.contains("remark=" + urging), all);
        var some = caller.page(LIST + "?unit=" + province + "&kind=URGING&state=&show=ALL", as(officer));
        assertTrue(some.contains("remark=" + urging) && !some.contains("remark=" + difficulty), some);
        assertTrue(some.contains("<option value=\"URGING\" selected=\"selected\">"), some);
        var csv = caller.page(FILE + "unit=" + province + "&format=csv", as(officer));
        assertTrue(csv.contains("'" + subject), csv);
        assertTrue(csv.contains("Khó khăn, vướng mắc"), csv);
        var xlsx = caller.bytes(FILE + "unit=" + province + "&format=xlsx&kind=URGING", as(officer));
        assertEquals('P', xlsx.body()[0]);
        var today = LocalDate.now(Clocks.VIET_NAM);
        var text = caller.page(LIST + "?unit=" + province + "&from=" + today + "&to=" + today, as(officer));
        assertTrue(text.contains("1. Xã Mai Hoa, Thử Nghiệm: " + subject + ". Chưa khớp. (Chưa được trả lời.)"), text);
        var wrong = caller.page(LIST + "?unit=" + province + "&from=31%2F12&to=" + today, as(officer));
        assertTrue(wrong.contains("Hãy nhập ngày"), wrong);
        assertTrue(wrong.contains("remark=" + difficulty), "the list is still there");
    }

    @Test
    void whatWaitsIsToldWhereOneBeginsAndOnTheUnitsPages() throws Exception {
        assertFalse(caller.page("/learn/home.xhtml", as(reporter)).contains("id=\"myRemarks\""));
        var id = made(supervisor, Remark.Kind.SUPERVISION, "Số liệu");
        assertTrue(caller.page("/learn/home.xhtml", as(reporter)).contains("1 nội dung chờ trả lời"));
        assertTrue(caller.page(LIST + "?unit=" + commune + "&show=WAITING", as(reporter))
                .contains("remark=" + id));
        assertFalse(caller.page("/learn/home.xhtml", as(supervisor)).contains("id=\"myRemarks\""));
        answering.answer(caller.learner(reporter), id, "Đã sửa.");
        assertTrue(caller.page("/learn/home.xhtml", as(supervisor)).contains("1 câu trả lời chờ xác nhận"));
        assertFalse(caller.page("/learn/home.xhtml", as(reporter)).contains("id=\"myRemarks\""));
        for (var page : new String[] {"units.xhtml", "figures.xhtml", "reports.xhtml"}) {
            var shown = caller.page(MANAGE + page + "?unit=" + commune, as(reporter));
            assertTrue(shown.contains("remark-list.xhtml?unit=" + commune), page);
        }
    }

    @Test
    void thePagesSpeakEnglish() throws Exception {
        var id = made(supervisor, Remark.Kind.SUPERVISION, "Figures");
        var page = caller.page(SHEET + id, "Cookie", "hvs=" + reporter + "; lang=en");
        assertTrue(page.contains("Supervision and social criticism"), page);
        var list = caller.page(LIST + "?unit=" + commune, "Cookie", "hvs=" + reporter + "; lang=en");
        assertTrue(list.contains("Waits for an answer"), list);
    }
}
