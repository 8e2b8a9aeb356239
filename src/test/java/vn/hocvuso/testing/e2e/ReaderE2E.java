package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** The reader's bar: letters, colours, data saver and simple view stay as they were chosen, and every page bears them. */
@ExtendWith(Browsing.class)
class ReaderE2E {

    private static final String BLOCKS = "/open/platform/blocks.xhtml";
    private static final String PICTURES = "/media/courses/";

    private static Visitor come(Visitors visitors, boolean script) {
        return script ? visitors.come(Screen.PHONE) : visitors.comeWithoutScript(Screen.PHONE);
    }

    /** Opens the bar of the page, makes these choices and sends them. */
    private static void choose(Visitor visitor, String... words) {
        visitor.page().locator("#reader > summary").click();
        for (var word : words) {
            visitor.page().locator("#reader input[value='" + word + "']").check();
        }
        visitor.page().locator(".reader__form > button").click();
    }

    private static Locator root(Visitor visitor) {
        return visitor.page().locator("html");
    }

    private static void prefer(Visitor visitor, String words) {
        visitor.context()
                .addCookies(List.of(
                        new Cookie("reader", words).setDomain("localhost").setPath("/")));
    }

    private static List<String> picturesFetched(Visitor visitor) {
        var fetched = new ArrayList<String>();
        visitor.context().onRequest(request -> {
            if (request.url().contains(PICTURES)) {
                fetched.add(request.url());
            }
        });
        return fetched;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lettersAndColoursStayAcrossPagesSignInAndBrowsers(boolean script, Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var learner =
                new HttpLearner(system.address(), new Account(Citizen.freshName("nguoihoc"), "ruong-lua-chin-vang"));
        learner.signUp("Trịnh Thị Lụa");
        var visitor = come(visitors, script);
        visitor.open("/courses?group=ND");
        assertThat(visitor.page().locator("body")).hasCSS("font-size", "18px");
        choose(visitor, "4", "dark");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/courses\\?group=ND$"));
        assertThat(root(visitor)).hasAttribute("class", "reader-size-4 reader-dark");
        assertThat(visitor.page().locator("body")).hasCSS("font-size", "27px");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(15, 29, 33)");
        visitor.open(Citizen.FIRST_LESSON);
        assertThat(visitor.page().locator("body")).hasCSS("font-size", "27px");

        visitor.signIn(learner.account());
        assertThat(root(visitor)).hasAttribute("class", "reader-size-4 reader-dark");
        choose(visitor, "2", "wide", "light");
        assertThat(root(visitor)).hasAttribute("class", "reader-size-2 reader-wide reader-light");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(250, 247, 240)");

        var elsewhere = come(visitors, script);
        elsewhere.signIn(learner.account());
        assertThat(root(elsewhere)).hasAttribute("class", "reader-size-2 reader-wide reader-light");
    }

    @Test
    void aChoiceOverrulesTheDevice(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.open("/privacy");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(15, 29, 33)");
        choose(visitor, "light");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(250, 247, 240)");
        choose(visitor, "contrast");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(0, 0, 0)");
    }

    @Test
    void aDeskBearsTheChoiceToo(Visitors visitors, PackagedSystem system) {
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.signIn(system.account("teacher"));
        prefer(visitor, "4.dark");
        visitor.open("/teach/home.xhtml");
        assertThat(root(visitor)).hasCSS("font-size", "24px");
        assertThat(visitor.page().locator("body")).hasCSS("background-color", "rgb(15, 29, 33)");
    }

    @Test
    void pagesAreAccessibleHoweverTheyAreRead(Visitors visitors) {
        var check = new PageCheck();
        var visitor = visitors.come(Screen.PHONE);
        visitor.open("/privacy");
        for (var words : List.of("4.wide.dark", "4.contrast")) {
            prefer(visitor, words);
            for (var path : List.of("/", Citizen.FIRST_LESSON, BLOCKS)) {
                visitor.open(path);
                check.check(visitor, path + " " + words);
            }
        }
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.open("/");
        visitor.page().locator("#reader > summary").click();
        check.check(visitor, "/ in strong contrast on a dark device, the bar open");
        prefer(visitor, "1.simple.saver");
        for (var path : List.of("/courses/" + Citizen.COURSE, Citizen.FIRST_LESSON)) {
            visitor.open(path);
            check.check(visitor, path + " in the simple view");
        }
        check.assertNothingFound();
    }

    @Test
    void whoSavesDataFetchesNoPictureUntilSheAsksForIt(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        var fetched = picturesFetched(visitor);
        visitor.open("/privacy");
        choose(visitor, "saver");
        for (var path : List.of("/courses", "/courses/" + Citizen.COURSE, Citizen.FIRST_LESSON)) {
            visitor.open(path);
            visitor.page().evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
            visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }
        assertEquals(List.of(), fetched);
        var link = visitor.page().locator(".prose a.on-request");
        assertThat(link).hasText(Pattern.compile("Xem hình: Sơ đồ ba bước.* \\(\\d+ KB\\)"));
        link.click();
        var picture = visitor.page().locator(".prose img");
        assertThat(picture).hasAttribute("alt", Pattern.compile("Sơ đồ ba bước.*"));
        assertThat(link).hasCount(0);
        visitor.page().waitForFunction("() => document.querySelector('.prose img').naturalWidth > 0");
        // The worker that stands between page and line asks once more for what the page asks for
        assertEquals(1, Set.copyOf(fetched).size(), fetched.toString());
    }

    @Test
    void aBrowserThatSavesDataNeedsNoChoiceAndNoScript(Visitors visitors) {
        var visitor = visitors.comeWithoutScript(Screen.PHONE);
        visitor.context().setExtraHTTPHeaders(Map.of("Save-Data", "on"));
        var fetched = picturesFetched(visitor);
        visitor.open(Citizen.FIRST_LESSON);
        assertEquals(List.of(), fetched);
        visitor.page().locator(".prose a.on-request").click();
        visitor.page().waitForURL("**" + PICTURES + "**");
        assertEquals(1, fetched.size(), fetched.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSimpleViewShowsOneThingAtATime(boolean script, Visitors visitors) {
        var visitor = come(visitors, script);
        visitor.open("/courses/" + Citizen.COURSE);
        choose(visitor, "simple");
        assertThat(root(visitor)).hasAttribute("class", "reader-size-3 reader-simple");
        assertThat(visitor.page().locator(".top__nav, .foot ul, .steps, .crumbs"))
                .hasCount(0);
        assertThat(visitor.page().locator("main a.button")).hasCount(1);

        visitor.byId("begin").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*" + Citizen.FIRST_LESSON + "$"));
        var parts = 1;
        while (visitor.byId("goOn").count() > 0) {
            assertThat(visitor.page().locator(".prose h2")).hasCount(parts == 1 ? 0 : 1);
            visitor.byId("goOn").click();
            parts++;
            assertThat(visitor.page()).hasURL(Pattern.compile(".*\\?part=" + parts + "$"));
        }
        assertEquals(7, parts);
        assertThat(visitor.page().locator(".pager [rel='next']")).containsText("Bài sau");
        visitor.byId("back").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*\\?part=6$"));
        var beyond = visitor.open(Citizen.FIRST_LESSON + "?part=999");
        assertTrue(beyond.ok());
        assertThat(visitor.page().locator(".prose h2")).hasCount(1);
    }
}
