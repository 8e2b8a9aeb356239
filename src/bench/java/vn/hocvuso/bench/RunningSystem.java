package vn.hocvuso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hocvuso.platform.launch.EmbeddedDatabase;

/** The packaged system, started by {@code java -jar target/hocvuso.jar} as an operator would, and stopped on closing. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofMinutes(2);
    private static final Pattern DEMO_LEARNER = Pattern.compile("demo account: learner (\\S+) (\\S+)");

    /** A name and its password. */
    public record Account(String username, String password) {}

    private final Options options;
    private final Process launcher;
    private final double secondsToFirstPage;

    private RunningSystem(Options options, Process launcher, double secondsToFirstPage) {
        this.options = options;
        this.launcher = launcher;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Starts it and returns when the front page answers. The data folder stays what it was. */
    public static RunningSystem start(Options options) throws IOException, InterruptedException {
        return start(options, options.project().resolve("content"));
    }

    /** The same with other content than ships. */
    public static RunningSystem start(Options options, Path content) throws IOException, InterruptedException {
        var working = Files.createDirectories(options.dataFolder());
        var output = working.resolve("console.txt");
        var begun = System.nanoTime();
        var launcher = new ProcessBuilder(command(options, content))
                .directory(working.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try {
            awaitFirstPage(options, launcher, output);
        } catch (IOException | InterruptedException e) {
            stop(launcher);
            throw e;
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("system answers at %s after %.1f s%n", address(options), seconds);
        return new RunningSystem(options, launcher, seconds);
    }

    private static List<String> command(Options options, Path content) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhocvuso.http.port=" + options.port(),
                "-Dhocvuso.http.address=127.0.0.1",
                // The load generator may say from where a request is to come, as a proxy would.
                "-Dhocvuso.http.proxies=127.0.0.1",
                // Reading the lessons aloud is done once, after publishing, and would take a processor for minutes.
                "-Dhocvuso.speech.synthesiser=off",
                "-Dhocvuso.data.folder=" + options.dataFolder().resolve("data"),
                "-Dhocvuso.content.folder=" + content));
        if (!options.javaOptions().isEmpty()) {
            command.add("-Dhocvuso.server.java-options=" + options.javaOptions());
        }
        if (options.bufferPoolMegabytes() > 0) {
            command.add("-Dhocvuso.database.buffer-pool-megabytes=" + options.bufferPoolMegabytes());
        }
        command.add("-jar");
        command.add(options.project().resolve("target/hocvuso.jar").toString());
        return command;
    }

    private static void awaitFirstPage(Options options, Process launcher, Path output)
            throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address(options) + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        var deadline = System.nanoTime() + STARTING.toNanos();
        while (System.nanoTime() < deadline && launcher.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        throw new IOException("the system did not start; see " + output);
    }

    /** Scheme, host and port. */
    public String address() {
        return address(options);
    }

    private static String address(Options options) {
        return "http://127.0.0.1:" + options.port();
    }

    /** From the command to the front page's answer. */
    public double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** The launcher: the process that the operator sees. */
    public Meter launcher() {
        return new Meter(launcher.pid());
    }

    /** The Java process of the application server. */
    public Meter server() {
        return child("java");
    }

    /** The database's process. */
    public Meter database() {
        return child("mariadbd");
    }

    private Meter child(String program) {
        return launcher.toHandle()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/" + program))
                .map(child -> new Meter(child.pid()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The launcher has no child called " + program));
    }

    /** A connection of its own to the embedded database, as the application's user. */
    public Connection connect() throws IOException, SQLException {
        return connect("?connectionTimeZone=UTC&rewriteBatchedStatements=true");
    }

    /** The same with the settings that the application itself connects with. */
    public Connection connectAsItself() throws IOException, SQLException {
        return connect(EmbeddedDatabase.PARAMETERS + "&allowPublicKeyRetrieval=true");
    }

    /** Lets so many connect at once: the application's own connections and a benchmark's. */
    public void admit(int connections) throws IOException, SQLException {
        try (var root = connect("?allowPublicKeyRetrieval=true", "root", "database.root-password");
                var statement = root.createStatement()) {
            statement.execute("set global max_connections = " + connections);
        }
    }

    private Connection connect(String parameters) throws IOException, SQLException {
        return connect(parameters, "hocvuso", "database.password");
    }

    private Connection connect(String parameters, String user, String secret) throws IOException, SQLException {
        var data = options.dataFolder().resolve("data");
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        var port = Files.readString(data.resolve("database.port")).strip();
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/hocvuso" + parameters,
                user,
                secrets.getProperty(secret));
    }

    /** The learner's account that the first start has printed. */
    public Account demoLearner() throws IOException {
        var console = Files.readString(options.dataFolder().resolve("console.txt"));
        return DEMO_LEARNER
                .matcher(console)
                .results()
                .map(MatchResult.class::cast)
                .map(found -> new Account(found.group(1), found.group(2)))
                .findFirst()
                .orElseThrow(() -> new IOException("The console told no demo account of a learner"));
    }

    @Override
    public void close() {
        stop(launcher);
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
