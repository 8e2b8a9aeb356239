package vn.hocvuso.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/**
 * What axe, with all its rules, objects to in a page as it stands. The page keeps axe until it is left, and only what it
 * objects to is fetched: all that it knows of a page is megabytes.
 */
record Axe(String tool, List<Objection> objections) {

    /**
     * A rule that is violated.
     *
     * @param elements where, a line each
     */
    record Objection(String rule, String impact, String help, List<String> elements) {}

    private static final String BRING = "() => { " + AxeBuilder.getAxeScript() + " }";

    private static final String LOOK =
            """
            () => axe.run(document, {resultTypes: ['violations']}).then(results => JSON.stringify({
                tool: results.testEngine.name + ' ' + results.testEngine.version,
                passes: results.passes.length,
                violations: results.violations.map(rule => ({
                    rule: rule.id,
                    impact: rule.impact,
                    help: rule.help,
                    elements: rule.nodes.map(node => '`' + node.target.join(' ') + '` ' + node.html.replace(/\\s+/g, ' '))
                }))
            }))""";

    private static final String IS_THERE = "() => typeof axe !== 'undefined'";

    /** Looks at the page; a page without frames, as all of ours. */
    static Axe look(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
            page.evaluate(BRING);
        }
        try (var reader = Json.createReader(new StringReader((String) page.evaluate(LOOK)))) {
            var results = reader.readObject();
            if (results.getInt("passes") == 0) {
                throw new IllegalStateException("axe has looked at nothing");
            }
            return new Axe(
                    results.getString("tool"),
                    results.getJsonArray("violations").getValuesAs(Axe::objection));
        }
    }

    private static Objection objection(JsonObject rule) {
        return new Objection(
                rule.getString("rule"),
                rule.getString("impact", ""),
                rule.getString("help"),
                texts(rule.getJsonArray("elements")));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
