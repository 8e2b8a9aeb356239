package vn.hocvuso.platform.launch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The application server in a Java process of its own, which ends when its standard input does: on closing, or when we
 * are no more.
 */
final class ServerProcess implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration AFTER_SIGNAL = Duration.ofSeconds(10);
    private static final List<String> OPENED = List.of(
            "java.base/jdk.internal.loader",
            "java.base/java.lang",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/sun.nio.ch",
            "java.management/sun.management",
            "jdk.management/com.sun.management.internal",
            "java.base/sun.net.www.protocol.jrt",
            "java.base/sun.net.www.protocol.jar",
            "java.base/java.io",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport",
            "java.logging/java.util.logging",
            "java.management/javax.management",
            "java.management/javax.management.openmbean");
    private static final List<String> EXPORTED =
            List.of("java.base/jdk.internal.ref", "jdk.naming.dns/com.sun.jndi.dns", "java.naming/com.sun.jndi.ldap");

    private static final int FIRST_WITH_NATIVE_ACCESS = 22;
    /** Objects take a tenth less room (JEP 519). */
    private static final int FIRST_WITH_COMPACT_HEADERS = 25;

    private static final Pattern COMPLAINT =
            Pattern.compile("error|exception|unrecognized|invalid|could not|conflicting", Pattern.CASE_INSENSITIVE);

    private final Process process;
    private final Path consoleLog;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Integer> outcome = new CompletableFuture<>();
    private final CompletableFuture<LaunchProblem> ended;

    private ServerProcess(Process process, Path consoleLog, Console console) {
        this.process = process;
        this.consoleLog = consoleLog;
        this.ended = CompletableFuture.supplyAsync(() -> listen(console), task -> {
            var thread = new Thread(task, "server output");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Starts the server and tells the console what the application tells of its progress. */
    static ServerProcess start(LaunchSettings settings, Properties forApplication, DataFolder data, Console console) {
        try {
            var consoleLog = data.logs().resolve("server-console.log");
            // Payara remembers there what it has deployed, and would serve yesterday's application
            new FileTree(data.server()).delete();
            var temporary = data.server().resolve("tmp");
            Files.createDirectories(temporary);
            var builder = new ProcessBuilder(command(settings, data, temporary))
                    .directory(settings.workingFolder().toFile())
                    .redirectError(consoleLog.toFile());
            var process = ThriftyProcess.of(builder).start();
            var server = new ServerProcess(process, consoleLog, console);
            server.send(forApplication);
            return server;
        } catch (IOException e) {
            throw LaunchProblem.broken("The application server cannot be started", e);
        }
    }

    private static List<String> command(LaunchSettings settings, DataFolder data, Path temporary) {
        var line = new ArrayList<String>();
        line.add(java().toString());
        if (Runtime.version().feature() >= FIRST_WITH_COMPACT_HEADERS) {
            // before the operator's own, which may say otherwise
            line.add("-XX:+UseCompactObjectHeaders");
        }
        if (Platform.linux()) {
            // a tenth less processor time for a page: fewer looks into the tables of addresses
            line.add("-XX:+UseTransparentHugePages");
        }
        line.addAll(settings.javaOptions());
        OPENED.forEach(name -> line.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTED.forEach(name -> line.add("--add-exports=" + name + "=ALL-UNNAMED"));
        if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                ProgramFolder.code()
                        + System.getProperty("path.separator")
                        + settings.programFolder().applicationServer(),
                ApplicationServer.class.getName(),
                settings.programFolder().application().toString(),
                data.path().toString()));
        return line;
    }

    /** The Java program that runs us. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", Platform.windows() ? "java.exe" : "java");
    }

    /** The settings go through the pipe, for passwords on a command line can be read by everyone on the machine. */
    private void send(Properties settings) throws IOException {
        var text = new ByteArrayOutputStream();
        settings.store(text, "settings");
        text.write((ApplicationServer.END_OF_SETTINGS + "\n").getBytes(StandardCharsets.US_ASCII));
        try {
            process.getOutputStream().write(text.toByteArray());
            process.getOutputStream().flush();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            // it ended at once: told by ended()
        }
    }

    private LaunchProblem listen(Console console) {
        var failure = "";
        var remark = "";
        var deployed = false;
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ApplicationServer.OUTCOME)) {
                    outcome.complete(Integer.valueOf(line.substring(ApplicationServer.OUTCOME.length())));
                } else if (line.startsWith(ApplicationServer.PROGRESS)) {
                    console.told(line.substring(ApplicationServer.PROGRESS.length()));
                } else if (line.startsWith(ApplicationServer.FAILED)) {
                    failure = line.substring(ApplicationServer.FAILED.length());
                } else if (line.equals(ApplicationServer.READY)) {
                    deployed = true;
                } else {
                    // the Java machine's own last words
                    remark = line.strip();
                }
                // A stage may go on beside the deployment
                if (deployed && !console.isBusy()) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            failure = e.toString();
        }
        return LaunchProblem.broken(reason(process.onExit().join().exitValue(), failure, remark));
    }

    private String reason(int code, String failure, String remark) {
        var logs = "see " + consoleLog.resolveSibling(ServerLog.NEWEST);
        if (!failure.isEmpty()) {
            return "The application could not be started: " + failure + "; " + logs + ".";
        }
        var words = ready.isDone() || !remark.isEmpty() ? remark : complaint();
        return "The application server ended " + (ready.isDone() ? "by itself" : "while starting") + " (code " + code
                + ")"
                + (words.isEmpty() ? "" : ": " + words) + "; " + logs + "."
                + (words.contains("OutOfMemoryError") ? " Raise -Xmx in " + LaunchSettings.JAVA_OPTIONS + "." : "");
    }

    /** The first line on the server's error output that sounds like the reason. */
    private String complaint() {
        try (var lines = Files.lines(consoleLog)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find())
                    .findFirst()
                    .map(String::strip)
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Completes when the application is deployed and answers. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Completes with the exit code when the command that it was started for is done; never without one. */
    CompletableFuture<Integer> outcome() {
        return outcome;
    }

    /** Completes with the reason when the process has ended. */
    CompletableFuture<LaunchProblem> ended() {
        return ended;
    }

    long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // the process has ended already
        }
        try {
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
            }
            if (!process.waitFor(AFTER_SIGNAL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
