package vn.hocvuso.bench.reach;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import vn.hocvuso.testing.Screen;

/** A phone with a processor four times slower than this machine's, on a line of 400 kbit/s that answers after 400 ms. */
final class SlowPhone {

    static final String CONDITIONS =
            "CPU 4 times slower, 400 kbit/s, 400 ms from request to answer, empty cache, by the"
                    + " DevTools protocol of Chromium";

    private static final int TIMES_SLOWER = 4;
    private static final int MILLISECONDS = 400;
    private static final int BYTES_PER_SECOND = 400_000 / 8;

    /**
     * The text can be read when it has been painted for the first time and all of it has come. A slow processor may paint
     * only after everything has loaded, so both paints are waited for.
     */
    private static final String TIMES =
            """
            () => new Promise(resolve => {
                const page = performance.getEntriesByType('navigation')[0];
                const seen = {};
                const observer = new PerformanceObserver(list => {
                    list.getEntries().forEach(entry => { seen[entry.name || entry.entryType] = entry.startTime; });
                    const painted = seen['first-contentful-paint'];
                    const largest = seen['largest-contentful-paint'];
                    if (painted !== undefined && largest !== undefined) {
                        resolve({
                            painted, largest, text: page.domContentLoadedEventEnd, all: page.loadEventEnd,
                            readable: Math.max(painted, page.domContentLoadedEventEnd)
                        });
                    }
                });
                observer.observe({ type: 'paint', buffered: true });
                observer.observe({ type: 'largest-contentful-paint', buffered: true });
            })""";

    /**
     * When what was there, in milliseconds from the wish to see the page.
     *
     * @param painted the first text or picture: first contentful paint
     * @param largest the largest text or picture: largest contentful paint
     * @param text all of the page's text, and the scripts that were put off until then: DOMContentLoaded
     * @param readable the later of {@code painted} and {@code text}
     * @param all everything that the page calls for: load
     */
    record Times(double painted, double largest, double text, double readable, double all) {}

    private final Browser browser;

    SlowPhone(Browser browser) {
        this.browser = browser;
    }

    /** Opens an address for the first time. */
    Times open(String address) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("vi-VN"))) {
            var page = context.newPage();
            var session = context.newCDPSession(page);
            var slower = new JsonObject();
            slower.addProperty("rate", TIMES_SLOWER);
            session.send("Emulation.setCPUThrottlingRate", slower);
            session.send("Network.enable");
            var line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", MILLISECONDS);
            line.addProperty("downloadThroughput", BYTES_PER_SECOND);
            line.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.emulateNetworkConditions", line);
            page.navigate(address);
            page.waitForLoadState(LoadState.LOAD);
            var times = (Map<?, ?>) page.evaluate(TIMES);
            return new Times(
                    number(times, "painted"),
                    number(times, "largest"),
                    number(times, "text"),
                    number(times, "readable"),
                    number(times, "all"));
        }
    }

    private static double number(Map<?, ?> times, String name) {
        return ((Number) times.get(name)).doubleValue();
    }
}
