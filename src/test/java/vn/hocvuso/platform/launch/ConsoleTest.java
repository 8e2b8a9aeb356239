package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(errors, true, StandardCharsets.UTF_8));

    @Test
    void stagesAreNumberedTimedAndFollowedByTheLinesKeptBack() {
        console.begin("database");
        console.end("");
        console.begin("server");
        List.of("stage tables", "done 12 migrations", "stage content", "line demo account: học viên", "done")
                .forEach(console::told);
        console.line("http://localhost:8080");

        assertEquals(
                """
                1/5 database ... ready in T
                2/5 server ... ready in T
                3/5 tables ... ready in T (12 migrations)
                4/5 content ... ready in T
                demo account: học viên
                http://localhost:8080
                """,
                printed(out));
    }

    @Test
    void anUnknownStageHasNoNumberAndAnUnknownWordIsIgnored() {
        List.of("stage warming up", "hello", "done").forEach(console::told);

        assertEquals("warming up ... ready in T\n", printed(out));
    }

    @Test
    void aProblemEndsTheOpenStageAndGoesToTheErrorStream() {
        console.begin("server");
        console.problem("It broke.");

        assertEquals("2/5 server ... not ready\n", printed(out));
        assertEquals("It broke.\n", printed(errors));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replaceAll("in \\d+\\.\\d s", "in T");
    }
}
