package vn.hocvuso.platform.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the operator sees: one line for each stage of the start, {@code 1/5 database ... ready in 5.2 s}, then lines
 * kept back until the open stage ends, then the address. May be used by several threads.
 */
public final class Console {
    /** The stages of a start, in the order in which they come. */
    static final List<String> STAGES = List.of("database", "server", "tables", "content", "search index");

    private final PrintStream out;
    private final PrintStream errors;
    private final List<String> keptBack = new ArrayList<>();
    private String stage = "";
    private long since;

    public Console(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Begins a stage, ending the one before if it is still open. */
    public synchronized void begin(String name) {
        end("");
        var number = STAGES.indexOf(name) + 1;
        out.print((number > 0 ? number + "/" + STAGES.size() + " " : "") + name + " ... ");
        out.flush();
        stage = name;
        since = System.nanoTime();
    }

    /** Ends the open stage, if any, with an optional remark. */
    public synchronized void end(String remark) {
        if (!stage.isEmpty()) {
            var seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
            out.println("ready in " + seconds + (remark.isBlank() ? "" : " (" + remark.strip() + ")"));
            stage = "";
        }
        keptBack.forEach(out::println);
        keptBack.clear();
        out.flush();
    }

    /** True while a stage is open. */
    synchronized boolean isBusy() {
        return !stage.isEmpty();
    }

    /** Prints a line as it is, at once or after the open stage. */
    public synchronized void line(String text) {
        keptBack.add(text);
        if (stage.isEmpty()) {
            end("");
        }
    }

    /** Prints what went wrong, on the error stream and a line of its own. */
    public synchronized void problem(String text) {
        if (!stage.isEmpty()) {
            out.println("not ready");
            stage = "";
        }
        end("");
        errors.println(text);
        errors.flush();
    }

    /** Says that everything has been stopped as asked. */
    public synchronized void stopped() {
        if (!stage.isEmpty()) {
            out.println("broken off");
            stage = "";
        }
        keptBack.clear();
        line("stopped");
    }

    /**
     * Carries out one word of the application: {@code stage <name>}, {@code done [remark]}, {@code line <text>}; others
     * are ignored.
     */
    public void told(String word) {
        after("stage ", word).ifPresent(this::begin);
        after("done", word).ifPresent(this::end);
        after("line ", word).ifPresent(this::line);
    }

    private static Optional<String> after(String prefix, String word) {
        return word.startsWith(prefix) ? Optional.of(word.substring(prefix.length())) : Optional.empty();
    }
}
