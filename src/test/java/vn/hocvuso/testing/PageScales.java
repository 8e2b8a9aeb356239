package vn.hocvuso.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Weighs visits of pages: what Chromium counts as transferred, headers and all. Starts with an empty cache, which visits
 * fill.
 */
public final class PageScales implements AutoCloseable {

    /** Pictures that authors have put into their courses. */
    private static final String COURSE_PICTURES = "/media/courses/";

    /**
     * What one visit has brought over the line.
     *
     * @param bytes by address; none for what the browser still had
     */
    public record Visit(Map<String, Long> bytes) {

        public long all() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many answers came over the line. */
        public int requests() {
            return bytes.size();
        }

        public long coursePictures() {
            return bytes.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(COURSE_PICTURES))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** All but the pictures that authors have put into their courses. */
        public long withoutCoursePictures() {
            return all() - coursePictures();
        }
    }

    private final Page page;
    private final CDPSession session;

    public PageScales(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.send("Network.enable");
        // What the worker for bad lines fetches is counted nowhere; without it, a visit costs at least as much
        var bypass = new JsonObject();
        bypass.addProperty("bypass", true);
        session.send("Network.setBypassServiceWorker", bypass);
        session.send("Network.clearBrowserCache");
    }

    /** Opens an address and waits until nothing comes any more; fails when it does not answer with 200. */
    public Visit visit(String address) {
        page.navigate("about:blank");
        var addresses = new HashMap<String, String>();
        var bytes = new TreeMap<String, Long>();
        Consumer<JsonObject> responded =
                event -> addresses.put(text(event, "requestId"), text(event.getAsJsonObject("response"), "url"));
        Consumer<JsonObject> finished = event -> {
            var length = event.get("encodedDataLength").getAsLong();
            if (length > 0) {
                bytes.merge(addresses.getOrDefault(text(event, "requestId"), "elsewhere"), length, Long::sum);
            }
        };
        session.on("Network.responseReceived", responded);
        session.on("Network.loadingFinished", finished);
        var status = page.navigate(address).status();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        session.off("Network.responseReceived", responded);
        session.off("Network.loadingFinished", finished);
        if (status != 200) {
            throw new AssertionError(status + " " + address);
        }
        return new Visit(bytes);
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    @Override
    public void close() {
        session.detach();
    }
}
