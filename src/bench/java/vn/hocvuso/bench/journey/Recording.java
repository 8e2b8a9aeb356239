package vn.hocvuso.bench.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.bench.Options;

/** A Java Flight Recorder recording of the server in {@code target/bench/server.jfr}, when one is wanted. */
final class Recording {

    private final long processId;
    private final Options options;
    private boolean running;

    Recording(long processId, Options options) {
        this.processId = processId;
        this.options = options;
    }

    void begin(boolean here) throws IOException, InterruptedException {
        if (here && options.recording()) {
            running = true;
            command("JFR.start", "name=bench", "settings=profile");
        }
    }

    void end() throws IOException, InterruptedException {
        if (running) {
            running = false;
            Files.createDirectories(options.results());
            command("JFR.stop", "name=bench", "filename=" + options.results().resolve("server.jfr"));
        }
    }

    private void command(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(processId));
        line.addAll(List.of(words));
        new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
