package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.content.ContentReloading;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.PostKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.TargetSetting;
import vn.hocvuso.movement.target.TaskKeeping;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** The pages of plans over HTTP: what they say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class PlanPagesIT {

    private static final String PLANS = "/manage/movement/plans.xhtml";
    private static final String TARGET = "/manage/movement/target.xhtml?plan=";
    private static final String COUNTS = "/manage/movement/plan-counts.xhtml?plan=";
    private static final String TASK = "/manage/movement/task.xhtml?plan=";
    private static final String LIST = "/manage/movement/target-list";
    private static final String IMPORT = "/manage/movement/target-import.xhtml";

    @Inject
    private UnitSamples units;

    @Inject
    private PostKeeping posts;

    @Inject
    private TargetSetting setting;

    @Inject
    private TaskKeeping tasks;

    @Inject
    private PlanBrowsing browsing;

    @Inject
    private ContentReloading reloading;

    @Inject
    private Caller caller;

    @Inject
    private RoleSamples roles;

    private String posted(Learner.Ref administrator, long unit, Duty duty) {
        var username = "nguoi" + System.nanoTime();
        var token = caller.signUp(username, "ND");
        posts.post(administrator, unit, username, duty, UnitSamples.JULY, Optional.empty());
        return token;
    }

    private long plan(Learner.Ref administrator, long unit, int percent, String reason) {
        var plan = setting.begin(administrator, unit, 2026, "Kế hoạch số", "KH 7");
        setting.set(
                administrator,
                plan,
                new TargetSetting.Wanted(
                        "adults-confirmed",
                        new Goal(Goal.Kind.PERCENT, percent, true),
                        "Công an xã",
                        OptionalLong.empty(),
                        "III.2d",
                        reason));
        return plan;
    }

    @Test
    void pagesAreForMembersOfUnitsAndAdministrators() throws Exception {
        for (var page : List.of(PLANS, IMPORT, LIST)) {
            assertTrue(location(caller.get(page)).contains("/sign-in?needed=true"), page);
            for (var role : Role.values()) {
                var expected = role == Role.ADMINISTRATOR || role == Role.UNIT_MEMBER ? 200 : 404;
                assertEquals(expected, caller.get(page, as(roles.token(role))).statusCode(), page + role.name());
            }
        }
    }

    @Test
    void aPlanIsShownWithFormsToThoseWhoWriteItAndWithoutToASupervisor() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        plan(administrator, province, 80, "");
        var plan = plan(administrator, commune, 70, "Ba thôn chưa có sóng");
        var task = tasks.add(
                administrator,
                plan,
                new TaskKeeping.Todo(
                        "Ra quân",
                        "Đoàn xã",
                        List.of("Hội Phụ nữ", "Công an xã"),
                        Optional.of(UnitSamples.JULY),
                        "VI"));
        var address = PLANS + "?year=2026&unit=" + commune;
        var writer = posted(administrator, commune, Duty.REPORTER);
        var page = caller.page(address, as(writer));
        for (var text : List.of(
                "&gt; 70 %",
                "Tỉnh Thử Nghiệm: &gt; 80 %",
                "Thấp hơn cấp trên",
                "Ba thôn chưa có sóng",
                "III.2d",
                "Chưa có mẫu số năm 2026",
                "Hội Phụ nữ; Công an xã",
                "Quá hạn",
                "id=\"newTarget\"",
                "id=\"newTask\"",
                "id=\"toFigures\"")) {
            assertTrue(page.contains(text), text + "\n" + page);
        }
        assertTrue(caller.page(TARGET + plan + "&indicator=adults-confirmed", as(writer))
                .contains("id=\"asked\""));
        assertTrue(caller.page(TASK + plan, as(writer)).contains("id=\"save\""));
        assertTrue(caller.page("/manage/movement/task.xhtml?task=" + task, as(writer))
                .contains("id=\"finish\""));
        var reader = posted(administrator, commune, Duty.SUPERVISOR);
        var read = caller.page(address, as(reader));
        assertTrue(read.contains("&gt; 70 %"), read);
        for (var id : List.of("newTarget", "newTask", "titleForm", "copyForm")) {
            assertFalse(read.contains("id=\"" + id + "\""), id);
        }
        var strangers =
                List.of(reader, posted(administrator, province, Duty.SUPERVISOR), roles.token(Role.UNIT_MEMBER));
        for (var token : strangers) {
            assertEquals(404, caller.get(TARGET + plan, as(token)).statusCode());
            assertEquals(404, caller.get(TASK + plan, as(token)).statusCode());
        }
        var stranger = strangers.get(2);
        for (var path : List.of(
                PLANS + "?unit=" + commune, PLANS + "?plan=" + plan, PLANS + "?plan=x", LIST + "?plan=" + plan)) {
            assertEquals(404, caller.get(path, as(stranger)).statusCode(), path);
        }
        var list = caller.page(LIST + "?plan=" + plan, as(reader));
        assertTrue(list.contains(",2026,adults-confirmed,>,70,%,Công an xã,III.2d,Ba thôn chưa có sóng"), list);
    }

    @Test
    void numbersOfPeopleFromAboveAreOfferedToThoseWhoWriteThePlan() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        var above = plan(administrator, province, 80, "");
        setting.set(
                administrator,
                above,
                new TargetSetting.Wanted(
                        "enrolled", new Goal(Goal.Kind.COUNT, 12000, false), "", OptionalLong.empty(), "", ""));
        var plan = setting.copyFromAbove(administrator, commune, 2026);
        var writer = posted(administrator, commune, Duty.REPORTER);
        assertTrue(caller.page(PLANS + "?plan=" + plan, as(writer)).contains("id=\"offered\""));
        var page = caller.page(COUNTS + plan, as(writer));
        assertTrue(page.contains("Tỉnh Thử Nghiệm: ≥ 12.000 người"), page);
        assertTrue(page.contains("id=\"counts:0:amount\"") && page.contains("không có số gợi ý"), page);
        var reader = posted(administrator, commune, Duty.SUPERVISOR);
        assertFalse(caller.page(PLANS + "?plan=" + plan, as(reader)).contains("id=\"offered\""));
        for (var token : List.of(reader, roles.token(Role.UNIT_MEMBER))) {
            assertEquals(404, caller.get(COUNTS + plan, as(token)).statusCode());
        }
        assertEquals(404, caller.get(COUNTS + "x", as(writer)).statusCode());
        var nothing = caller.page(COUNTS + above, as(posted(administrator, province, Duty.HEAD)));
        assertTrue(nothing.contains("Cấp trên không còn chỉ tiêu số người nào"), nothing);
    }

    @Test
    void theExamplePlansAreShownWithTheirSections() throws Exception {
        var administrator = units.administrator();
        var province = units.province(administrator);
        reloading.reload(administrator);
        var token = posted(administrator, province, Duty.SUPERVISOR);
        var page = caller.page(PLANS, as(token));
        for (var example : browsing.examples(administrator)) {
            assertTrue(page.contains("plans.xhtml?plan=" + example.id() + "\""), page);
            var shown = caller.page(PLANS + "?plan=" + example.id(), as(token));
            for (var target : browsing.sheet(administrator, example.id(), Locale.forLanguageTag("vi"))
                    .targets()) {
                assertTrue(shown.contains(">" + target.section() + "<"), target.section() + shown);
            }
        }
    }
}
