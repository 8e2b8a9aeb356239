package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.report.FormBrowsing;
import vn.hocvuso.movement.report.ReportSamples;
import vn.hocvuso.movement.report.ReportWriting;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of reports over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class ReportPagesIT {

    private static final String REPORTS = "/manage/movement/reports.xhtml";
    private static final String HANDING = "/manage/movement/handing.xhtml?unit=";
    private static final String REPORT = "/manage/movement/report.xhtml?report=";
    private static final String FILE = "/manage/movement/report-file?report=";

    @Inject
    private UnitSamples units;

    @Inject
    private ReportSamples samples;

    @Inject
    private ReportWriting writing;

    @Inject
    private FormBrowsing forms;

    @Inject
    private PostKeeping posts;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    @Test
    void pagesAreForMembersOfUnitsAndAdministrators() throws Exception {
        assertTrue(location(caller.get(REPORTS)).contains("/sign-in?needed=true"));
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
            assertEquals(expected, caller.get(REPORTS, as(roles.token(role))).statusCode(), role.name());
        }
    }

    @Test
    void aReporterSeesWhatHerUnitOwesAndFillsItIn() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var line = samples.communesOf(province);
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, commune, username, Duty.REPORTER, UnitSamples.JULY, Optional.empty());
        var owed = caller.page(REPORTS, as(token));
        assertTrue(owed.contains("Xã Mai Hoa, Thử Nghiệm"), owed);
        assertTrue(owed.contains("Quá hạn"), owed);
        assertFalse(owed.contains("id=\"awaited\""), owed);
        var report = writing.draft(caller.learner(token), line, commune, ReportSamples.month());
        var page = caller.page(REPORT + report, as(token));
        assertTrue(page.contains("Đang soạn"), page);
        assertTrue(page.contains("id=\"fill\""), page);
        assertTrue(page.contains("id=\"check\""), page);
        assertFalse(page.contains("id=\"sign\""), page);
        assertTrue(caller.page(REPORTS, as(token)).contains("report.xhtml?report=" + report));
        for (var format : new String[] {"docx", "xlsx", "pdf"}) {
            var file = caller.bytes(FILE + report + "&format=" + format, as(token));
            assertEquals(200, file.statusCode());
            assertTrue(header(file, "Content-Disposition").endsWith("." + format), format);
            assertTrue(file.body().length > 1000);
        }
        var stranger = roles.token(Role.UNIT_MEMBER);
        for (var path : new String[] {
            REPORT + report, REPORT + "x", FILE + report + "&format=pdf", FILE + report + "&file=1", FILE + "x"
        }) {
            assertEquals(404, caller.get(path, as(stranger)).statusCode(), path);
        }
        assertEquals(404, caller.get(REPORTS + "?unit=" + commune, as(stranger)).statusCode());
    }

    @Test
    void aReceiverSeesWhoIsMissingAndASubmittedReportCanOnlyBeLocked() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var first = units.below(administrator, province, UnitKind.COMMUNE, "Xã Một");
        units.below(administrator, province, UnitKind.COMMUNE, "Xã Hai");
        var line = samples.communesOf(province);
        var report = samples.submitted(administrator, line, first, 3);
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, province, username, Duty.REPORTER, UnitSamples.JULY, Optional.empty());
        var list = "?unit=" + province + "&line=" + line + "&period="
                + ReportSamples.month().code();
        var page = caller.page(REPORTS + list, as(token));
        assertTrue(page.contains("<li>Xã Hai, Thử Nghiệm</li>"), page);
        assertFalse(page.contains("<li>Xã Một, Thử Nghiệm</li>"), page);
        var sheet = caller.page(REPORT + report, as(token));
        assertTrue(sheet.contains("Đã gửi"), sheet);
        assertTrue(sheet.contains("id=\"lock\""), sheet);
        assertFalse(sheet.contains("id=\"fill\""), sheet);
    }

    @Test
    void aFormIsPreviewedAndDownloadedByWhoMaySeeIt() throws Exception {
        var administrator = units.administrator();
        var line = samples.communesOf(units.province(administrator));
        var token = roles.token(Role.ADMINISTRATOR);
        var form = forms.all(caller.learner(token)).stream()
                .filter(it -> it.code().equals(samples.formOf(line)))
                .findFirst()
                .orElseThrow()
                .id();
        var page = caller.page("/manage/movement/form.xhtml?form=" + form, as(token));
        assertTrue(page.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), page);
        assertTrue(page.contains("class=\"paper\" lang=\"vi\""), page);
        for (var format : new String[] {"docx", "xlsx", "pdf"}) {
            var path = "/manage/movement/form-file?form=" + form + "&format=" + format;
            assertTrue(
                    page.contains(path.substring("/manage/movement/".length()).replace("&", "&amp;")), page);
            var file = caller.bytes(path, as(token));
            assertEquals(200, file.statusCode());
            assertTrue(header(file, "Content-Disposition").contains("bieu-mau-thu-"), format);
            assertTrue(file.body().length > 1000);
            assertTrue(location(caller.get(path)).contains("/sign-in?needed=true"));
            assertEquals(
                    404, caller.get(path, as(roles.token(Role.UNIT_MEMBER))).statusCode());
            assertEquals(404, caller.get(path, as(roles.token(Role.LEARNER))).statusCode());
        }
        for (var path : new String[] {
            "form-file?form=x&format=pdf", "form-file?form=" + form, "form-file?form=" + form + "&format=exe"
        }) {
            assertEquals(404, caller.get("/manage/movement/" + path, as(token)).statusCode(), path);
        }
    }

    private static final String[] PAGES = {
        REPORTS, "/manage/movement/forms.xhtml", "/manage/movement/calendars.xhtml", "/manage/movement/calendar.xhtml"
    };

    @Test
    void allOfThemAreForMembersOfUnitsAndAdministrators() throws Exception {
        for (var page : PAGES) {
            assertTrue(location(caller.get(page)).contains("/sign-in?needed=true"), page);
            for (var role : Role.values()) {
                var expected = role == Role.ADMINISTRATOR ? 200 : role == Role.UNIT_MEMBER ? 0 : 404;
                var status = caller.get(page, as(roles.token(role))).statusCode();
                assertTrue(expected == 0 ? status == 200 || status == 404 : status == expected, page + role + status);
            }
        }
    }

    @Test
    void anAdministratorFindsAnyUnitInAnySpelling() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var name = "Xã Đường Hoa " + System.nanoTime();
        var commune = units.below(administrator, province, UnitKind.COMMUNE, name);
        var token = roles.token(Role.ADMINISTRATOR);
        var typed = name.replace("Xã Đường", "duong").replace(' ', '+');
        var page = caller.page(REPORTS + "?q=" + typed, as(token));
        assertTrue(page.contains("reports.xhtml?unit=" + commune), page);
        assertTrue(caller.page(REPORTS + "?unit=" + commune, as(token)).contains(name));
        assertFalse(caller.page(REPORTS + "?q=" + typed, as(roles.token(Role.UNIT_MEMBER)))
                .contains("reports.xhtml?unit=" + commune));
    }

    @Test
    void whoHasAPostIsRemindedWhereSheBeginsAndFindsWhatSheMayDo() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        samples.communesOf(province);
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        assertFalse(caller.page("/learn/home.xhtml", as(token)).contains("id=\"duties\""));
        posts.post(administrator, commune, username, Duty.HEAD, UnitSamples.JULY, Optional.empty());
        assertTrue(caller.page("/learn/home.xhtml", as(token)).contains("báo cáo quá hạn"));
        var page = caller.page(REPORTS, as(token));
        assertTrue(page.contains("id=\"choose\""), page);
        assertFalse(page.contains("handing.xhtml"), "only from above a unit its reports are handed over");
        var refused = caller.page(HANDING + commune, as(token));
        assertTrue(refused.contains("Bạn chỉ được xem đơn vị này"), refused);
        assertFalse(refused.contains("không còn gì để bàn giao"), refused);
        var above = caller.signUp("tinh" + System.nanoTime(), "ND");
        assertEquals(404, caller.get(HANDING + commune, as(above)).statusCode());
        var administers = as(roles.token(Role.ADMINISTRATOR));
        assertTrue(caller.page(HANDING + commune, administers).contains("không còn gì để bàn giao"));
    }
}
