package vn.hocvuso.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at pages as axe does, on two widths, and whether anything sticks out on the narrowest; collects what it finds. */
public final class PageCheck {

    private static final Path REPORT = Path.of("target", "page-findings.md");
    private static final int NARROWEST = 320;
    private static final int MOST_ELEMENTS = 5;
    /** The element that ends furthest right, leaving out what scrolls inside something else. */
    private static final String STICKING_OUT =
            """
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) {
                    return '';
                }
                const scrolls = element => element && element !== document.documentElement && element !== document.body
                    && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
                const out = Array.from(document.body.querySelectorAll('*'))
                    .filter(element => element.getBoundingClientRect().right > width + 0.5
                        && !scrolls(element.parentElement))
                    .slice(-3)
                    .map(element => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160));
                return document.documentElement.scrollWidth + ' px wide: ' + out.join('  |  ');
            }""";

    private final List<String> findings = new ArrayList<>();

    /**
     * Checks the page as it stands.
     *
     * @param name of the page and its state, for the report
     */
    public void check(Page page, String name) {
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            // the other mode opens a page of its own each time, for the sake of frames, which we have none of
            var results = new AxeBuilder(page).setLegacyMode(true).analyze();
            if (results.getPasses().isEmpty()) {
                throw new IllegalStateException("axe has looked at nothing: " + name);
            }
            results.getViolations().forEach(rule -> report(name + " @" + screen.width(), rule));
        }
        page.setViewportSize(NARROWEST, Screen.PHONE.height());
        var out = (String) page.evaluate(STICKING_OUT);
        if (!out.isEmpty()) {
            report("- **" + name + " @" + NARROWEST + "** scrolls sideways, " + out);
        }
    }

    private void report(String where, Rule rule) {
        var elements = rule.getNodes().stream()
                .limit(MOST_ELEMENTS)
                .map(node -> "`" + node.getTarget() + "` " + node.getHtml().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n    - "));
        report("- **" + where + "** " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + ", "
                + rule.getNodes().size() + " element(s)\n    - " + elements);
    }

    private void report(String finding) {
        findings.add(finding);
    }

    /** What was found so far, a line each. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Fails when anything was found. */
    public void assertNothingFound() {
        if (!findings.isEmpty()) {
            keep();
            throw new AssertionError(
                    findings.size() + " finding(s), also in " + REPORT + "\n" + String.join("\n", findings));
        }
    }

    private void keep() {
        try {
            Files.write(REPORT, findings, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
