package vn.hocvuso.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What the browser tests have looked at and found, as they wrote it into {@code accessibility.json}.
 *
 * @param on the day of the test run
 * @param browser its name and version
 * @param pages the files of the pages, as paths in the application
 * @param states how many states of them were looked at, each language counted
 */
public record CheckedPages(LocalDate on, String browser, List<String> pages, int states, List<Check> checks) {

    /**
     * One kind of check.
     *
     * @param name as in the messages: {@code accessibility.check.<name>}
     * @param tool with its version; empty for our own
     * @param looks how often it was made
     * @param found what it objected to, over all looks
     */
    public record Check(String name, String tool, int looks, int found) {}

    /** Reads the facts that this system was built with. */
    static CheckedPages read() {
        try (var stream = CheckedPages.class.getResourceAsStream("/vn/hocvuso/platform/accessibility.json");
                var reader = Json.createReader(stream)) {
            return of(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckedPages of(JsonObject facts) {
        return new CheckedPages(
                LocalDate.parse(facts.getString("on")),
                facts.getString("browser"),
                facts.getJsonArray("pages").getValuesAs(JsonString::getString),
                facts.getInt("states"),
                facts.getJsonArray("checks")
                        .getValuesAs((JsonObject check) -> new Check(
                                check.getString("name"),
                                check.getString("tool"),
                                check.getInt("looks"),
                                check.getInt("found"))));
    }
}
