package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Learner pages are light: what a first visit and one more transfer, headers and all. */
@ExtendWith(Browsing.class)
class PageWeightE2E {

    private static final long MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 12;
    private static final long MOST_BYTES_AGAIN = 8_000;
    /** Pictures that authors have put into their courses. */
    private static final String COURSE_PICTURES = "/media/courses/";

    /** What one visit has brought over the line: bytes by address; nothing for what the browser still had. */
    private record Visit(Map<String, Long> bytes) {

        long all() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }

        long coursePictures() {
            return bytes.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(COURSE_PICTURES))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        Visit told(String name) {
            bytes.forEach((address, length) -> System.out.printf(Locale.ROOT, "%,9d bytes %s%n", length, address));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d bytes in %d requests, and %,d bytes of course pictures%n",
                    name,
                    all() - coursePictures(),
                    bytes.size(),
                    coursePictures());
            return this;
        }
    }

    @Test
    void pagesForEverybodyAreLightAndLighterThereafter(Visitors visitors) {
        assertLight(visitors.come(Screen.PHONE), "catalogue", "/courses");
        assertLight(visitors.come(Screen.PHONE), "lesson", Citizen.FIRST_LESSON);
        assertLight(visitors.come(Screen.PHONE), "verify", "/verify");
    }

    @Test
    void aPaperIsLightAndLighterThereafter(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("nhemang"), "ruong-lua-chin-vang");
        var learner = new HttpLearner(system.address(), account);
        learner.signUp("Tòng Văn Nhẹ");
        learner.enrol();
        var attempt = learner.startQuiz();
        var visitor = visitors.come(Screen.PHONE);
        visitor.signIn(account);
        assertLight(visitor, "quiz", "/learn/assessment/take-quiz.xhtml?attempt=" + attempt);
    }

    private static void assertLight(Visitor visitor, String name, String path) {
        var session = visitor.context().newCDPSession(visitor.page());
        session.send("Network.enable");
        // What the worker for bad lines fetches is counted nowhere; without it, a visit costs at least as much
        var bypass = new JsonObject();
        bypass.addProperty("bypass", true);
        session.send("Network.setBypassServiceWorker", bypass);
        session.send("Network.clearBrowserCache");
        var first = visit(session, visitor, path).told("First visit, " + name);
        var again = visit(session, visitor, path).told("Another visit, " + name);
        session.detach();
        assertTrue(first.bytes().size() > 2, name + ": not all was counted: " + first);
        assertTrue(first.bytes().size() <= MOST_REQUESTS, name + ": " + first);
        assertTrue(first.all() - first.coursePictures() <= MOST_BYTES, name + ": " + first);
        assertTrue(again.all() <= MOST_BYTES_AGAIN, name + ": " + again);
    }

    private static Visit visit(CDPSession session, Visitor visitor, String path) {
        visitor.page().navigate("about:blank");
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
        assertEquals(200, visitor.open(path).status(), path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        session.off("Network.responseReceived", responded);
        session.off("Network.loadingFinished", finished);
        return new Visit(bytes);
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }
}
