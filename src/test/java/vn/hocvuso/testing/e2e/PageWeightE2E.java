package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.Screen;

/** Learner pages are light: what a first visit transfers, headers and all. */
@ExtendWith(Browsing.class)
class PageWeightE2E {

    private static final long MOST_BYTES = 60_000;

    @Test
    void theFirstVisitOfALessonTransfersAtMostSixtyKilobytesWithoutItsPictures(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        var types = new HashMap<String, String>();
        var addresses = new HashMap<String, String>();
        Map<String, Long> bytes = new TreeMap<>();
        var lines = new TreeMap<String, Long>();
        var session = visitor.context().newCDPSession(visitor.page());
        session.on("Network.responseReceived", event -> {
            types.put(text(event, "requestId"), text(event, "type"));
            addresses.put(text(event, "requestId"), text(event.getAsJsonObject("response"), "url"));
        });
        session.on("Network.loadingFinished", event -> {
            var id = text(event, "requestId");
            var length = event.get("encodedDataLength").getAsLong();
            bytes.merge(types.getOrDefault(id, "other"), length, Long::sum);
            lines.merge(types.get(id) + " " + addresses.get(id), length, Long::sum);
        });
        session.send("Network.enable");
        visitor.open(Citizen.FIRST_LESSON);
        visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        lines.forEach((line, length) -> System.out.printf(Locale.ROOT, "%,9d bytes %s%n", length, line));
        var withoutPictures = bytes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("Image"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "First visit of a lesson: %,d bytes without pictures, %,d of pictures%n",
                withoutPictures,
                bytes.getOrDefault("Image", 0L));
        assertTrue(bytes.containsKey("Document") && bytes.containsKey("Image"), "not all was counted: " + lines);
        assertTrue(withoutPictures <= MOST_BYTES, withoutPictures + " bytes: " + lines);
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }
}
