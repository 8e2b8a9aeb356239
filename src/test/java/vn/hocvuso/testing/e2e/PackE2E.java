package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** An administrator downloads a course pack and uploads it again, whole and damaged. */
@ExtendWith(Browsing.class)
class PackE2E {

    private final PageCheck check = new PageCheck();

    @Test
    void aPackGoesOutAndComesInAgain(Visitors visitors, PackagedSystem system) {
        var address = system.address() + "/courses/" + Citizen.COURSE + "/pack";
        var visitor = visitors.come(Screen.DESKTOP);
        assertEquals(404, visitor.context().request().get(address).status());
        Citizen.enter(visitor, system.account("administrator"));
        visitor.open("/teach/catalogue/course.xhtml?course=" + Citizen.COURSE);
        assertThat(visitor.page().locator("a[href='/courses/" + Citizen.COURSE + "/pack']"))
                .isVisible();
        var answer = visitor.context().request().get(address);
        assertEquals(200, answer.status());
        assertEquals("application/zip", answer.headers().get("content-type"));
        var pack = answer.body();

        visitor.open("/manage/interop/content.xhtml");
        visitor.follow("Nhập gói khóa học");
        check.check(visitor, "pack import");
        upload(visitor, pack);
        assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText("Không có gì thay đổi");

        var damaged = pack.clone();
        damaged[damaged.length / 2] ^= 1;
        upload(visitor, damaged);
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Gói chưa được nhập");
        assertThat(visitor.page().locator("td.code")).containsText("courses/" + Citizen.COURSE);
        check.check(visitor, "pack import, damaged");

        visitor.open("/language?to=en&next=/manage/interop/pack-import.xhtml");
        upload(visitor, "no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.page().locator("td").last()).hasText("This is not a ZIP file.");
        check.assertNothingFound();
    }

    private static void upload(Visitor visitor, byte[] pack) {
        visitor.byId("file").setInputFiles(new FilePayload("goi.zip", "application/zip", pack));
        visitor.byId("load").click();
    }
}
