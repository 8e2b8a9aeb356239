package vn.hocvuso.testing;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import vn.hocvuso.platform.web.Addresses;

/**
 * Looks at pages: whether what the server sent is HTML by the standard, what axe objects to on two widths, and, on the
 * narrowest, whether anything sticks out and whether a thumb hits what can be pressed. Collects what it finds.
 */
public final class PageCheck {

    private static final Path REPORT = Path.of("target", "page-findings.md");
    /** In CSS pixels: the smallest phones; a window of 640 that is zoomed to 200 % is as wide. */
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

    /**
     * What can be pressed on learner pages and is smaller than 44 px (WCAG 2.5.5, with the exception of 2.5.8 for links in
     * a line of text). A box or a dial is pressed on its label too; a link may spread over what it lies in.
     */
    private static final String SMALL =
            """
            () => {
                const spreads = element => {
                    const after = getComputedStyle(element, '::after');
                    return after.content !== 'none' && after.position === 'absolute'
                        && [after.top, after.right, after.bottom, after.left].every(side => side === '0px');
                };
                const parts = element => [element]
                    .concat(/^(checkbox|radio)$/.test(element.type) ? Array.from(element.labels) : [])
                    .concat(spreads(element) ? [element.offsetParent] : []);
                const size = element => {
                    const boxes = parts(element).map(part => part.getBoundingClientRect());
                    return [Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left)),
                        Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top))];
                };
                return Array.from(document.querySelectorAll('body.learner :is(a[href], button, summary, select, textarea,'
                        + ' input:not([type=hidden]))'))
                    .filter(element => element.checkVisibility()
                        && !(element.matches('a') && getComputedStyle(element).display === 'inline'))
                    .map(element => [size(element), element])
                    .filter(([size]) => size.some(length => length < 43.5))
                    .map(([size, element]) => size.map(Math.round).join(' x ') + ' '
                        + element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160));
            }""";

    /** Rules are read once, for all pages. */
    private static final HtmlCheck HTML = new HtmlCheck();

    private final AccessibilityFacts facts;
    private final List<String> findings = new ArrayList<>();
    private Response read;

    /** Adds to the facts of this run. */
    public PageCheck() {
        this(AccessibilityFacts.ofThisRun());
    }

    /** Adds to other facts, where faults are made on purpose. */
    public PageCheck(AccessibilityFacts facts) {
        this.facts = facts;
    }

    /**
     * Checks the page as it stands.
     *
     * @param name of the page and its state, for the report
     */
    public void check(Visitor visitor, String name) {
        var page = visitor.page();
        var served = visitor.served();
        facts.looked(
                served.status() < 400 ? Addresses.page(URI.create(page.url()).getPath()) : "",
                page.locator("html").getAttribute("lang") + " " + name,
                "Chromium " + page.context().browser().version());
        // beside the browser, which has its own to do
        var html = served == read ? Optional.<Future<List<String>>>empty() : Optional.of(HTML.begin(served.text()));
        read = served;
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            var axe = Axe.look(page);
            facts.checked("axe", axe.tool(), 1, axe.objections().size());
            axe.objections().forEach(objection -> report(name + " @" + screen.width(), objection));
        }
        page.setViewportSize(NARROWEST, Screen.PHONE.height());
        var out = (String) page.evaluate(STICKING_OUT);
        facts.checked("narrow", "", 1, out.isEmpty() ? 0 : 1);
        if (!out.isEmpty()) {
            report("- **" + name + " @" + NARROWEST + "** scrolls sideways, " + out);
        }
        var small = (List<?>) page.evaluate(SMALL);
        if (Boolean.TRUE.equals(page.evaluate("() => document.body.matches('.learner')"))) {
            facts.checked("targets", "", 1, small.size());
        }
        small.forEach(target -> report("- **" + name + " @" + NARROWEST + "** smaller than a thumb, " + target));
        html.ifPresent(begun -> report(name, begun));
    }

    private void report(String name, Future<List<String>> html) {
        var errors = HtmlCheck.outcome(html);
        errors.forEach(error -> report("- **" + name + "** is not HTML, " + error));
        facts.checked("html", HtmlCheck.TOOL, 1, errors.size());
    }

    private void report(String where, Axe.Objection objection) {
        var elements = objection.elements().stream().limit(MOST_ELEMENTS).collect(Collectors.joining("\n    - "));
        report("- **" + where + "** " + objection.rule() + " (" + objection.impact() + "): " + objection.help() + ", "
                + objection.elements().size() + " element(s)\n    - " + elements);
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
