package vn.hocvuso.testing;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.platform.time.Clocks;

/**
 * What the browser tests of a run have looked at and found. The accessibility statement shows these facts: what is
 * written to {@code target/accessibility/facts.json} is copied to {@code accessibility.json} beside the messages.
 */
public final class AccessibilityFacts {

    private static final Path FILE = Path.of("target", "accessibility", "facts.json");
    private static final AccessibilityFacts OF_THIS_RUN = new AccessibilityFacts();

    /** How often something was looked at, and what was found over all looks. */
    private record Check(String tool, int looks, int found) {}

    private final Set<String> pages = new TreeSet<>();
    private final Set<String> states = new HashSet<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private String browser = "";

    /** Those that all tests add to. */
    public static AccessibilityFacts ofThisRun() {
        return OF_THIS_RUN;
    }

    /** Notes a page as a browser shows it: its file in the application, and the name of its state. */
    void looked(String page, String state, String byBrowser) {
        if (page.endsWith(".xhtml")) {
            pages.add(page);
        }
        states.add(state);
        browser = byBrowser;
    }

    /**
     * Notes that a check was made.
     *
     * @param name as in the messages: {@code accessibility.check.<name>}
     * @param tool with its version; empty for our own
     */
    public void checked(String name, String tool, int looks, int found) {
        checks.merge(
                name,
                new Check(tool, looks, found),
                (old, more) -> new Check(tool, old.looks() + more.looks(), old.found() + more.found()));
    }

    /** Writes what is known so far. */
    void write() {
        if (states.isEmpty()) {
            return;
        }
        var list = Json.createArrayBuilder();
        checks.forEach((name, check) -> list.add(Json.createObjectBuilder()
                .add("name", name)
                .add("tool", check.tool())
                .add("looks", check.looks())
                .add("found", check.found())));
        var facts = Json.createObjectBuilder()
                .add("on", LocalDate.now(Clocks.VIET_NAM).toString())
                .add("browser", browser)
                .add("pages", Json.createArrayBuilder(pages))
                .add("states", states.size())
                .add("checks", list)
                .build();
        try {
            Files.createDirectories(FILE.getParent());
            try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(Files.newBufferedWriter(FILE))) {
                writer.write(facts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
