package vn.hocvuso.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person in front of a browser of their own; keeps note of everything that browser complains about. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path TRACES = Path.of("target", "browser-failures");
    private static final double PATIENCE = 30_000;
    /** What a page calls for by itself must be there; documents and scripts' questions may be refused. */
    private static final Set<String> PARTS = Set.of("stylesheet", "image", "media", "font", "script");

    private final BrowserContext context;
    private final String address;
    private final Screen screen;
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Map<Page, Response> served = new HashMap<>();
    private Page page;
    private int traces;

    Visitor(Browser browser, String address, Screen screen, boolean script) {
        this.address = address;
        this.screen = screen;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width(), screen.height())
                .setIsMobile(screen == Screen.PHONE)
                .setHasTouch(screen == Screen.PHONE)
                .setJavaScriptEnabled(script)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE * 2);
        context.onResponse(this::note);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        page = context.newPage();
    }

    private void note(Response response) {
        var status = response.status();
        if (status >= 500 || status >= 400 && PARTS.contains(response.request().resourceType())) {
            complaints.add(status + " " + response.request().method() + " " + response.url());
        }
        if (response.request().isNavigationRequest() && isPage(response)) {
            served.put(response.frame().page(), response);
        }
    }

    private static boolean isPage(Response response) {
        var redirected = response.status() >= 300 && response.status() < 400 && response.status() != 304;
        return !redirected
                && response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** What the server has sent last for the tab in front, as a whole page. */
    Response served() {
        return served.get(page);
    }

    /** What the browser has complained about: scripts that broke, policies violated, parts that were not there. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The tab in front. */
    public Page page() {
        return page;
    }

    /** The browser with its cookies. */
    public BrowserContext context() {
        return context;
    }

    /** Opens a second tab and turns to it; the first stays as it is. */
    public Page openTab(String path) {
        page = context.newPage();
        open(path);
        return page;
    }

    /** Turns to another tab. */
    public void turnTo(Page tab) {
        page = tab;
        tab.bringToFront();
    }

    /** Scheme, host and port of the system under test. */
    public String address() {
        return address;
    }

    /** Goes to an address of the system under test. */
    public Response open(String path) {
        return page.navigate(address + path);
    }

    /** The one element with this id. */
    public Locator byId(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Types into the field with this id. */
    public void type(String id, String text) {
        byId(id).fill(text);
    }

    /** Presses the one button with this name. */
    public void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Follows the first link whose name contains this text. */
    public void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Signs in through the page. */
    public void signIn(PackagedSystem.Account account) {
        open("/sign-in");
        type("username", account.username());
        type("password", account.password());
        byId("signIn").click();
        page.waitForURL("**/learn/home.xhtml");
    }

    /** Signs out through the menu. */
    public void signOut() {
        if (!signOutButton().isVisible()) {
            page.locator("header details:has(form[action='/sign-out']) > summary")
                    .click();
        }
        signOutButton().click();
        page.waitForURL(url -> !url.contains("/learn/"));
    }

    private Locator signOutButton() {
        return page.locator("form[action='/sign-out'] button");
    }

    /**
     * Writes {@code target/screenshots/<screen>-<name>.png}: the whole page on a phone, what one sees first on a desktop.
     */
    public void picture(String name) {
        page.evaluate("() => window.scrollTo(0, 0)");
        pictureHere(name);
    }

    /** The same, without scrolling to the top. */
    public void pictureHere(String name) {
        picture(SCREENSHOTS.resolve(screen.word() + "-" + name + ".png"));
    }

    private void picture(Path file) {
        if (screen == Screen.PHONE) {
            // pictures further down are fetched when they come into sight
            page.evaluate(
                    """
                    async () => {
                        document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; });
                        await Promise.all(Array.from(document.images).map(image => image.decode().catch(() => 0)));
                        window.scrollTo(0, 0);
                    }""");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(screen == Screen.PHONE));
    }

    /** Keeps what a failed test has seen: a picture of every tab and its text. */
    void leaveTraces(String test) {
        complaints.forEach(complaint -> System.err.println(test + ": " + complaint));
        for (var tab : context.pages()) {
            var file = TRACES.resolve(test + "-" + traces++ + ".png");
            try {
                tab.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                System.err.println(test + ": " + tab.url() + " is in " + file);
            } catch (PlaywrightException e) {
                System.err.println(test + ": no picture of " + tab.url() + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
