package vn.hocvuso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the accessibility statement says was checked is what the application has: every page, and no page that is gone.
 * After a page has come or gone, run the browser tests and copy their facts, as the README tells.
 */
class AccessibilityStatementTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Path PLATFORM = Path.of("src", "main", "resources", "vn", "hocvuso", "platform");

    @Test
    void everyPageWasCheckedAndNoneThatIsGone() throws IOException {
        var there = new TreeSet<String>();
        try (var files = Files.walk(WEBAPP)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .forEach(there::add);
        }
        var checked = facts().getJsonArray("pages").getValuesAs(JsonString::getString);
        assertEquals(there, new TreeSet<>(checked), "run the browser tests and copy their facts");
    }

    @Test
    void everyKindOfCheckWasMadeAndHasItsWords() throws IOException {
        var made = facts().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> check.getString("name"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("axe", "html", "narrow", "targets", "keyboard", "script", "styles"), made);
        var words = new Properties();
        try (var reader = Files.newBufferedReader(PLATFORM.resolve("messages_vi.properties"))) {
            words.load(reader);
        }
        made.forEach(name -> assertTrue(words.containsKey("accessibility.check." + name), name));
    }

    private static JsonObject facts() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(PLATFORM.resolve("accessibility.json")))) {
            return reader.readObject();
        }
    }
}
