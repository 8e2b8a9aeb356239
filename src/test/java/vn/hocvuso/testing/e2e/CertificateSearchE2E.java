package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** An administrator finds certificates, narrows down and takes them away; an officer sees those of her places. */
@ExtendWith(Browsing.class)
class CertificateSearchE2E {

    private static final String HOLDER = "Quàng Thị Ưng";
    private static final double MILLISECONDS_TO_WRITE = 30_000;

    @Test
    void certificatesAreFoundNarrowedDownAndTakenAway(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var graduate = new Account(Citizen.freshName("quangung"), "ruong-lua-chin-vang");
        var number = new HttpLearner(system.address(), graduate).graduate(HOLDER);
        var check = new PageCheck();
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        find(desk, "quang thi ung");
        desk.picture("manage-certificates-found");
        check.check(desk, "certificates, found");
        assertTrue(desk.page().url().contains("text=quang+thi+ung"), desk.page().url());

        find(desk, "quangf thij uwng");
        find(desk, number.substring(4, 8));
        desk.byId("place").selectOption("01");
        desk.byId("search").click();
        assertThat(desk.byId("text")).hasValue(number.substring(4, 8));
        assertThat(desk.byId("place")).hasValue("01");

        desk.open("/manage/search/certificates.xhtml");
        assertThat(desk.byId("results")).isVisible();
        desk.byId("exportXlsx").click();
        desk.page().waitForURL("**/manage/search/exports.xhtml");
        var take = desk.byId("files").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Tải về"));
        assertThat(take.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLISECONDS_TO_WRITE));
        desk.picture("manage-exports");
        check.check(desk, "exported files");
        var download = desk.page().waitForDownload(() -> take.first().click());
        assertTrue(download.suggestedFilename().endsWith(".xlsx"), download.suggestedFilename());
        assertTrue(Files.size(download.path()) > 1_000);

        desk.open("/manage/certification/counts.xhtml");
        assertThat(desk.byId("months").getByRole(AriaRole.ROW).nth(1)).isVisible();
        desk.picture("manage-counts");
        check.check(desk, "certificates in figures");

        appoint(desk, system);
        seeAsAnOfficer(visitors.come(Screen.PHONE), system, check);
        check.assertNothingFound();
    }

    private static void find(Visitor desk, String typed) {
        desk.open("/manage/search/certificates.xhtml");
        desk.type("text", typed);
        desk.byId("search").click();
        var rows = desk.byId("results").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(HOLDER));
        var deadline = System.nanoTime() + (long) (MILLISECONDS_TO_WRITE * 1e6);
        while (rows.count() == 0 && System.nanoTime() < deadline) {
            desk.page().waitForTimeout(500);
            desk.page().reload();
        }
        assertThat(rows.first()).isVisible();
    }

    private static void appoint(Visitor desk, PackagedSystem system) {
        desk.open("/manage/identity/person.xhtml?username="
                + system.account("learner").username());
        desk.type("officeReason", "Cán bộ tỉnh");
        desk.type("communeText", "phuong ba dinh ha noi");
        desk.byId("wholeProvince").check();
        desk.byId("assign").click();
        desk.page().waitForURL("**/person.xhtml?**done=true**");
        assertThat(desk.byId("offices")).containsText("Hà Nội");
        desk.picture("manage-officer");
    }

    private static void seeAsAnOfficer(Visitor officer, PackagedSystem system, PageCheck check) {
        Citizen.enter(officer, system.account("learner"));
        officer.open("/manage/search/certificates.xhtml");
        assertThat(officer.byId("results")).isVisible();
        assertThat(officer.page().getByRole(AriaRole.HEADING).first()).isVisible();
        officer.picture("manage-certificates-officer");
        check.check(officer, "certificates, as an officer");
        assertTrue(officer.open("/manage/search/index.xhtml").status() >= 400);
        officer.open("/manage/certification/counts.xhtml");
        assertThat(officer.byId("recount")).hasCount(0);
        assertThat(officer.page()).hasURL(Pattern.compile(".*counts.*"));
    }
}
