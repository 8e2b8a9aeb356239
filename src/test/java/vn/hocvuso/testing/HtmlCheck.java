package vn.hocvuso.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Reads HTML as the server sent it, by the rules of the standard; asks no other machine. One thread at a time. */
final class HtmlCheck {

    static final String TOOL =
            "Nu HTML Checker " + SimpleDocumentValidator.class.getPackage().getImplementationVersion();

    /** HTML with ARIA and SVG; the address names a file in the checker's jar. */
    private static final String RULES = "http://s.validator.nu/html5-all.rnc";

    /** In bytes: the checker goes through its rules by recursion, deeper than usual threads allow. */
    private static final long DEEP = 64L << 20;

    /** What the libraries write into pages, and no page of ours can change; nothing else may be wrong. */
    private static final Set<String> TOLERATED = Set.of(
            // Faces, on the state of its forms: it keeps Firefox from bringing back an old one after a reload
            "An “input” element with a “type” attribute whose value is “hidden” must not have an “autocomplete”"
                    + " attribute whose value is “on” or “off”.",
            // PrimeFaces' table, which has the role of a grid, says again what its cells are
            "The “role” attribute must not be used on a “td” element which has a “table” ancestor with no “role”"
                    + " attribute, or with a “role” attribute whose value is “table”, “grid”, or “treegrid”.");

    private final List<String> errors = new ArrayList<>();
    private final SimpleDocumentValidator validator = deeply(() -> {
        var handler = new Collector(errors);
        var made = new SimpleDocumentValidator(true, false, false);
        made.setUpMainSchema(RULES, handler);
        made.setUpValidatorAndParsers(handler, true, false);
        return made;
    });

    /** What is wrong, a line each: where, and what. */
    List<String> errors(String html) {
        return outcome(begin(html));
    }

    /** Begins to read, beside whoever calls; before the next begins, its outcome is to be waited for. */
    Future<List<String>> begin(String html) {
        return begun(() -> {
            errors.clear();
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
            return List.copyOf(errors);
        });
    }

    private static <T> T deeply(Callable<T> act) {
        return outcome(begun(act));
    }

    private static <T> Future<T> begun(Callable<T> act) {
        var task = new FutureTask<>(act);
        new Thread(null, task, "html check", DEEP).start();
        return task;
    }

    /** Waits for what has begun. */
    static <T> T outcome(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The checker has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Collector(List<String> errors) implements ErrorHandler {

        /** Advice, such as on slashes that HTML does not need. */
        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException error) {
            if (!TOLERATED.contains(error.getMessage())) {
                errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
