package vn.hocvuso.testing;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests the running {@link PackagedSystem} and a {@link Visitors} to send to it. System and browser start
 * once for all tests. A test fails when a visitor's browser has complained, and leaves pictures behind when it fails.
 *
 * <p>With the system property {@code hocvuso.e2e.running} a system that runs already is visited: the property names the
 * file that holds its console lines.
 */
public final class Browsing implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Browsing.class);

    /** Opens browsers that share nothing with each other, one for each visitor. */
    public static final class Visitors {

        private final Browser browser;
        private final PackagedSystem system;
        private final List<Visitor> present = new ArrayList<>();

        Visitors(Browser browser, PackagedSystem system) {
            this.browser = browser;
            this.system = system;
        }

        /** A new visitor, signed out, who reads Vietnamese. */
        public Visitor come(Screen screen) {
            return come(screen, true);
        }

        /** The same with JavaScript turned off. */
        public Visitor comeWithoutScript(Screen screen) {
            return come(screen, false);
        }

        /** A new visitor of a system of the test's own, which may be killed. */
        public Visitor comeTo(PackagedSystem other, Screen screen) {
            return come(other, screen, true);
        }

        private Visitor come(Screen screen, boolean script) {
            return come(system, screen, script);
        }

        private Visitor come(PackagedSystem visited, Screen screen, boolean script) {
            var visitor = new Visitor(browser, visited.address(), screen, script);
            present.add(visitor);
            return visitor;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == PackagedSystem.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var session = context.getStore(StoreScope.LAUNCHER_SESSION, OURS);
        var system = session.getOrComputeIfAbsent(PackagedSystem.class, key -> system(), PackagedSystem.class);
        if (parameter.getParameter().getType() == PackagedSystem.class) {
            return system;
        }
        var chromium = session.getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(Visitors.class, key -> new Visitors(chromium.browser(), system), Visitors.class);
    }

    private static PackagedSystem system() {
        return Optional.ofNullable(System.getProperty("hocvuso.e2e.running"))
                .filter(console -> !console.isEmpty())
                .map(console -> PackagedSystem.running(Path.of(console)))
                .orElseGet(() -> PackagedSystem.start("browser"));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        var complaints = new ArrayList<String>();
        for (var visitor : present(context)) {
            if (failed) {
                visitor.leaveTraces(context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            }
            complaints.addAll(visitor.complaints());
        }
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        present(context).forEach(Visitor::close);
        AccessibilityFacts.ofThisRun().write();
    }

    private static List<Visitor> present(ExtensionContext context) {
        var visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        return visitors == null ? List.of() : visitors.present;
    }
}
