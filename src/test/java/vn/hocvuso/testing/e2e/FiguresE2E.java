package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * An officer of a province goes from the dashboard to an indicator, over the map to a commune and down to a hamlet, and takes the
 * figures away; a supervisor sees counts and no people; to a stranger the unit is unknown.
 */
@ExtendWith(Browsing.class)
class FiguresE2E {

    private static final double PATIENCE = 60_000;
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String FIGURES = "/manage/movement/figures.xhtml";
    private static final String FIGURE = "/manage/movement/figure.xhtml?unit=";
    private static final String PROVINCE = "Thành phố Hà Nội";
    private static final String COMMUNE = "Phường Ba Đình";
    private static final String INDICATOR = "Người có chứng nhận";
    private static final String HOLDERS = "&indicator=certificate-holders";
    private static final String ADULTS = "&indicator=adults-confirmed";
    private static final String HAMLET = "Tổ dân phố số Bảy";
    private static final String GRADUATE = "Đinh Thị Số Liệu";
    private static final String PASSWORD = "ruong-lua-chin-vang";

    private final Account officer = new Account(Citizen.freshName("canbo"), PASSWORD);
    private final Account supervisor = new Account(Citizen.freshName("giamsat"), PASSWORD);
    private final PageCheck check = new PageCheck();
    private String commune;

    @Test
    void fromTheDashboardOverTheMapDownToTheHamlet(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        prepare(desk, system);
        var member = visitors.come(Screen.DESKTOP);
        Citizen.enter(member, officer);
        goesDown(member);
        takesAway(member);
        var phone = visitors.come(Screen.PHONE);
        Citizen.enter(phone, officer);
        seesTheSameOnAPhone(phone);
        var watcher = visitors.come(Screen.PHONE);
        Citizen.enter(watcher, supervisor);
        seesCountsAndNoPeople(watcher);
        seesTheCountry(desk);
        readsEnglish(member);
        check.assertNothingFound();
    }

    private void prepare(Visitor desk, PackagedSystem system) throws IOException, InterruptedException {
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").click();
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        new HttpLearner(system.address(), new Account(Citizen.freshName("hoc"), PASSWORD)).graduate(GRADUATE);
        new HttpLearner(system.address(), officer).signUp("Nguyễn Thị Cán Bộ");
        new HttpLearner(system.address(), supervisor).signUp("Trần Văn Giám Sát");
        post(desk, "01", PROVINCE, officer, "REPORTER");
        tellAdults(desk, "6400000");
        post(desk, "00004", COMMUNE, supervisor, "SUPERVISOR");
        commune = desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1");
        tellAdults(desk, "52000");
        desk.page().locator("summary").getByText("Thêm đơn vị").first().click();
        desk.byId("kind").selectOption("HAMLET");
        desk.type("code", "00004." + Long.toString(System.nanoTime() % 1_000_000));
        desk.type("name", HAMLET);
        desk.type("from", "2025-07-01");
        desk.byId("make").click();
        desk.open(UNITS + "?unit=" + commune);
        assertThat(desk.byId("children")).containsText(HAMLET);
    }

    private static void post(Visitor desk, String code, String name, Account person, String duty) {
        desk.open(UNITS + "?q=" + code);
        desk.follow(name);
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").click();
        assertThat(desk.byId("posts")).isVisible();
    }

    private static void tellAdults(Visitor desk, String count) {
        desk.page().locator("summary").getByText("Nhập số liệu").click();
        desk.type("year", String.valueOf(LocalDate.now(Clocks.VIET_NAM).getYear()));
        desk.type("count", count);
        desk.type("source", "Công an thành phố");
        desk.type("sourceOn", "2026-01-15");
        desk.byId("enter").click();
        assertThat(desk.byId("figures")).isVisible();
    }

    private void goesDown(Visitor member) throws InterruptedException {
        member.open("/manage/movement/reports.xhtml");
        member.follow("Số liệu");
        assertThat(heading(member)).hasText("Số liệu và chỉ tiêu: " + PROVINCE);
        member.picture("movement-figures");
        check.check(member, "figures of a unit");
        member.page().setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        member.page().locator(".figure summary").first().click();
        member.follow(INDICATOR);
        assertThat(heading(member)).hasText(INDICATOR);
        var bubble = member.page().locator(".figure__map").getByRole(AriaRole.LINK, named(COMMUNE + ":"));
        var end = Instant.now().plus(VISIBLE_WITHIN);
        while (bubble.getAttribute("aria-label").contains(": 0 ")
                && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
            member.page().reload();
        }
        assertThat(member.page().locator("canvas")).isVisible();
        member.picture("movement-figure");
        member.page().locator(".figure__map").scrollIntoViewIfNeeded();
        member.pictureHere("movement-figure-map");
        check.check(member, "an indicator of a unit");
        bubble.focus();
        member.page().keyboard().press("Enter");
        assertThat(member.byId("dashboard")).hasText(COMMUNE);
        assertThat(member.byId("children")).containsText(HAMLET);
        assertThat(member.byId("withoutHamlet")).containsText("chưa khai thôn");
        assertThat(member.byId("basis")).containsText("Tự học");
        check.check(member, "an indicator of a commune");
        member.byId("people").click();
        while (member.page().getByText(GRADUATE).count() == 0) {
            member.page().locator("a[rel='next']").click();
        }
        member.page().setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        member.picture("movement-figure-people");
        check.check(member, "people behind a figure");
        member.follow(INDICATOR);
        member.follow(HAMLET);
        assertThat(member.byId("now")).containsText("0 người");
        check.check(member, "an indicator of a hamlet");
    }

    private static Locator.GetByRoleOptions named(String beginning) {
        return new Locator.GetByRoleOptions().setName(beginning);
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void takesAway(Visitor member) throws IOException {
        member.open(FIGURES);
        for (var format : new String[] {"csv", "xlsx"}) {
            var file = member.page().waitForDownload(() -> member.byId(format).click());
            assertTrue(Files.size(file.path()) > 500, format);
        }
        member.follow(INDICATOR);
        var file =
                member.page().waitForDownload(() -> member.byId("childrenCsv").click());
        assertTrue(Files.readString(file.path()).contains(COMMUNE));
        member.page().locator(".figure__ways a").last().click();
        assertThat(member.byId("children")).not().containsText(COMMUNE);
    }

    private void seesTheSameOnAPhone(Visitor phone) {
        phone.open(FIGURES);
        phone.picture("movement-figures");
        phone.follow(INDICATOR);
        phone.picture("movement-figure");
        phone.open(FIGURES + "?year=1999&unit=" + commune);
        assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Chỉ xem được các năm");
        check.check(phone, "figures of a year that is none");
    }

    private void seesCountsAndNoPeople(Visitor watcher) {
        watcher.open(FIGURE + commune + HOLDERS);
        assertThat(watcher.byId("now")).containsText("người");
        assertThat(watcher.byId("people")).hasCount(0);
        watcher.open("/manage/movement/figure-people.xhtml?unit=" + commune + HOLDERS);
        assertThat(watcher.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(watcher.page().locator("main")).not().containsText(GRADUATE);
        check.check(watcher, "people that are not shown");
        for (var page : new String[] {"figures.xhtml", "figure.xhtml", "figure-people.xhtml", "figure-file"}) {
            assertEquals(
                    404,
                    watcher.page()
                            .request()
                            .get(watcher.address() + "/manage/movement/" + page + "?unit=1" + HOLDERS)
                            .status(),
                    page);
        }
    }

    /** Whoever reads English walks the same pages. */
    private void readsEnglish(Visitor member) {
        member.open("/language?to=en&next=" + FIGURES);
        assertThat(heading(member)).hasText("Figures and targets: " + PROVINCE);
        look(member, "figures");
        member.open(FIGURES + "?q=ba+dinh");
        look(member, "figures-search");
        member.open(FIGURE + commune + HOLDERS);
        assertThat(member.page().locator("canvas")).isVisible();
        look(member, "figure");
        member.byId("people").click();
        look(member, "figure-people");
        member.open("/manage/movement/figure-effect.xhtml?unit=" + commune);
        look(member, "figure-effect");
        member.open(FIGURES + "?year=1999&unit=" + commune);
        look(member, "figures-year");
    }

    private void look(Visitor visitor, String name) {
        check.check(visitor, "in English: " + name);
        for (var screen : Screen.values()) {
            visitor.page().setViewportSize(screen.width(), screen.height());
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target", "screenshots", "movement-en-" + name + "-" + screen.width() + ".png")));
        }
    }

    private void seesTheCountry(Visitor desk) {
        desk.open(FIGURES);
        desk.follow("Người dân trong độ tuổi trưởng thành được xác nhận");
        var map = desk.page().locator(".figure__map");
        assertThat(map).containsText("Quần đảo Hoàng Sa");
        assertThat(map).containsText("Quần đảo Trường Sa");
        assertEquals(34, map.getByRole(AriaRole.LINK).count());
        map.scrollIntoViewIfNeeded();
        desk.pictureHere("movement-country");
        check.check(desk, "an indicator of the country");
        desk.open(UNITS + "?q=18322");
        desk.follow("Xã Mai Hoa");
        desk.byId("toFigures").click();
        assertThat(heading(desk)).containsText("Xã Mai Hoa");
        desk.open(FIGURE + desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1") + ADULTS);
        desk.page().setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        desk.picture("movement-figure-commune");
    }
}
