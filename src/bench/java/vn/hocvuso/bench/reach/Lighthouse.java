package vn.hocvuso.bench.reach;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.testing.Chromium;

/** Google's Lighthouse as npm brings it, run with its own settings for phones; writes its report as JSON. */
final class Lighthouse {

    static final String PERFORMANCE = "performance";
    static final String ACCESSIBILITY = "accessibility";
    static final String BEST_PRACTICES = "best-practices";

    private static final String PACKAGE = "lighthouse@12";
    private static final List<String> CATEGORIES = List.of(PERFORMANCE, ACCESSIBILITY, BEST_PRACTICES);
    private static final int MINUTES = 5;

    private final Path folder;

    /** @param folder where reports are written */
    Lighthouse(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Its version; empty where Node and npm are missing, or do not bring it. */
    Optional<String> version() throws InterruptedException {
        var told = folder.resolve("version.txt");
        try {
            var ended = run(List.of("npx", "--yes", PACKAGE, "--version"), told);
            var version = Files.readString(told).strip();
            return ended ? Optional.of(version) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks at a page.
     *
     * @param name of the report's file
     * @param cookie what the browser sends as its cookies; empty for none
     * @return the scores by category, 0 to 100; empty when it has failed
     */
    Map<String, Double> scores(String name, String address, String cookie) throws IOException, InterruptedException {
        var report = folder.resolve(name + ".json");
        Files.deleteIfExists(report);
        var command = new ArrayList<>(List.of(
                "npx",
                "--yes",
                PACKAGE,
                address,
                "--output=json",
                "--output-path=" + report,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
                "--quiet"));
        if (!cookie.isEmpty()) {
            command.add("--extra-headers="
                    + Json.createObjectBuilder().add("Cookie", cookie).build());
        }
        if (!run(command, folder.resolve(name + ".txt")) || Files.notExists(report)) {
            return Map.of();
        }
        try (var reader = Json.createReader(Files.newBufferedReader(report))) {
            return scores(reader.readObject().getJsonObject("categories"));
        }
    }

    /** A category whose score could not be told has none: it counts as 0. */
    private static Map<String, Double> scores(JsonObject categories) {
        var scores = new LinkedHashMap<String, Double>();
        for (var category : CATEGORIES) {
            var score = categories.getJsonObject(category).get("score");
            scores.put(category, score instanceof JsonNumber number ? number.doubleValue() * 100 : 0.0);
        }
        return scores;
    }

    private static boolean run(List<String> command, Path told) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().put("CHROME_PATH", Chromium.PROGRAM.toString());
        var process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
