package vn.hocvuso.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keyboard of somebody who has nothing else. Every step that moves the focus is watched: it must move, land on
 * something in sight, and show there.
 */
public final class Keyboard {

    private static final int PATIENCE = 150;

    /**
     * Where the focus is now; and whether what had it before looks the same without it. A look is the outline and the
     * shadow of the element, of what is drawn before and after it, and of the label around it.
     */
    private static final String WATCH =
            """
            () => {
                const look = element => [[element], [element, '::before'], [element, '::after'], [element.closest('label')]]
                    .filter(([part]) => part)
                    .map(([part, pseudo]) => getComputedStyle(part, pseudo))
                    .map(style => style.outlineStyle + style.outlineWidth + style.outlineColor + style.boxShadow)
                    .join();
                const name = element => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                const before = window.focusedBefore;
                const now = document.activeElement;
                const nowhere = !now || now === document.body;
                const stuck = before && before.element === now;
                const plain = before && !stuck && before.element.isConnected && look(before.element) === before.look;
                const box = nowhere ? null : now.getBoundingClientRect();
                const hidden = box && (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0
                    || box.left >= innerWidth || !box.width || !box.height);
                window.focusedBefore = nowhere ? null : {element: now, look: look(now)};
                return {now: nowhere ? '' : name(now), fault:
                    stuck ? 'does not let go of the focus: ' + name(now)
                    : plain ? 'does not show the focus: ' + name(before.element)
                    : hidden ? 'has the focus out of sight: ' + name(now) : ''};
            }""";

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until this element has the focus. */
    public void tabTo(Locator target) {
        go("Tab", target);
    }

    /** Presses Shift and Tab until this element has the focus. */
    public void tabBackTo(Locator target) {
        go("Shift+Tab", target);
    }

    /** Presses Tab until something inside of this has the focus. */
    public void tabInto(Locator group) {
        for (var presses = 0; presses < PATIENCE; presses++) {
            press("Tab");
            if (Boolean.TRUE.equals(group.evaluate("group => group.contains(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead into " + group + " at " + page.url());
    }

    private void go(String key, Locator target) {
        target.waitFor();
        for (var presses = 0; presses < PATIENCE; presses++) {
            press(key);
            if (hasFocus(target)) {
                return;
            }
        }
        throw new AssertionError(key + " does not lead to " + target + " at " + page.url());
    }

    /** Whether this element has the focus. */
    public boolean hasFocus(Locator target) {
        return Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"));
    }

    /** Presses a key that moves the focus, and watches where it goes. */
    public void press(String key) {
        page.keyboard().press(key);
        var fault = String.valueOf(((Map<?, ?>) page.evaluate(WATCH)).get("fault"));
        if (!fault.isEmpty()) {
            faults.add(page.url() + " " + fault);
        }
    }

    /** Presses what has the focus: Enter for links and buttons, Space for boxes and buttons. */
    public void activate(String key) {
        page.keyboard().press(key);
    }

    /** Types into what has the focus. */
    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Where the focus was stuck, out of sight or not to be seen, a line each. */
    public List<String> faults() {
        return faults.stream().distinct().toList();
    }

    /** Fails when the focus was stuck, out of sight or not to be seen. */
    public void assertNoFault() {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults()));
        }
    }
}
