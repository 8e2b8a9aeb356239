package vn.hocvuso.platform.launch;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Remembers the last severe line that was logged, an exception before a bare message, to tell why a deployment failed.
 */
final class LastProblem extends Handler {
    private static final int LONGEST = 400;
    private static final Pattern WRAPPED =
            Pattern.compile("(?:ContainerBase\\.addChild: start: )?(?:[a-z]\\w*\\.)+([A-Z][\\w$]*): (.+)");

    private String message = "";
    private String exception = "";

    @Override
    public synchronized void publish(LogRecord line) {
        if (line.getLevel().intValue() < Level.SEVERE.intValue()) {
            return;
        }
        if (line.getThrown() != null) {
            exception = line(line.getThrown());
        } else if (line.getMessage() != null) {
            message = line.getMessage();
        }
    }

    /** The root cause in one line. */
    synchronized String line() {
        var text = exception.isEmpty() ? message : exception;
        return text.isEmpty() ? "no reason was logged" : text;
    }

    static String line(Throwable problem) {
        var cause = problem;
        for (var depth = 0; depth < 50 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        var text = innermost(cause.toString().replaceAll("\\s+", " "));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
    }

    /**
     * Payara wraps causes as text, {@code a.B: ContainerBase.addChild: start: c.D: e.F: why}: of which this keeps
     * {@code F: why}.
     */
    private static String innermost(String text) {
        var wrapped = WRAPPED.matcher(text);
        var kept = text;
        while (wrapped.matches()) {
            kept = wrapped.group(1) + ": " + wrapped.group(2);
            wrapped = WRAPPED.matcher(wrapped.group(2));
        }
        return kept;
    }

    @Override
    public void flush() {
        // nothing is kept to be written
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
