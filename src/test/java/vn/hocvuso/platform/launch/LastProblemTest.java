package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LastProblemTest {
    private final LastProblem last = new LastProblem();

    @Test
    void theRootCauseIsToldInOneLine() {
        var cause = new IllegalStateException("hocvuso.mail.host\nis missing");
        last.publish(line(Level.SEVERE, "deployment failed", new RuntimeException("wrapped", cause)));
        last.publish(line(Level.SEVERE, "something without an exception", null));

        assertEquals("IllegalStateException: hocvuso.mail.host is missing", last.line());
    }

    @Test
    void causesThatPayaraWrapsAsTextAreUnwrapped() {
        last.publish(line(
                Level.SEVERE,
                "",
                new Exception("java.lang.IllegalStateException: ContainerBase.addChild: start: a.b.LifecycleException: "
                        + "a.b.CDIException: why: because")));

        assertEquals("CDIException: why: because", last.line());
    }

    @Test
    void warningsAreNoReason() {
        last.publish(line(Level.WARNING, "careful", new Exception("careful")));

        assertEquals("no reason was logged", last.line());
    }

    private static LogRecord line(Level level, String message, Throwable problem) {
        var line = new LogRecord(level, message);
        line.setThrown(problem);
        return line;
    }
}
