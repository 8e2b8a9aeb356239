package vn.hocvuso.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The product as it ships: {@code java -jar target/hocvuso.jar} on a free port with a data folder of its own. It can be
 * stopped as an operator stops it, killed as a power cut kills it, and started again on the same data.
 */
public final class PackagedSystem implements AutoCloseable {

    /** Who may sign in, as the first start prints it. */
    public record Account(String username, String password) {}

    /** How a command ended. */
    public record Ended(int code, String printed) {}

    private static final Path PROGRAM = Path.of("target", "hocvuso.jar");
    private static final Pattern DEMO_ACCOUNT = Pattern.compile("demo account: (\\S+) (\\S+) (\\S+)");
    private static final String APPLICATION_SERVER = "vn.hocvuso.platform.launch.ApplicationServer";
    /** It never runs long enough for what the second compiler costs to come back. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final long SECONDS_TO_START = 300;
    private static final long SECONDS_TO_STOP = 120;

    private final Path folder;
    private final Map<String, String> settings;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final List<String> output = new ArrayList<>();

    private Process launcher;
    private int port;
    private volatile String address = "";

    private PackagedSystem(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts it on an empty folder below {@code target}, and returns when it answers. */
    public static PackagedSystem start(String name) {
        return start(name, Map.of());
    }

    /** The same with settings of the operator; without a folder of content, it has that of {@link JourneyContent}. */
    public static PackagedSystem start(String name, Map<String, String> settings) {
        try {
            var parent = Files.createDirectories(Path.of("target", "packaged"));
            sweep(parent);
            var all = new TreeMap<>(settings);
            all.computeIfAbsent(
                    "hocvuso.content.folder", unused -> JourneyContent.folder().toString());
            var system = new PackagedSystem(Files.createTempDirectory(parent, name + "-"), all);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            system.start();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that somebody else has started, known by the lines it has printed; it can only be visited.
     *
     * @param console the file that holds those lines
     */
    public static PackagedSystem running(Path console) {
        try {
            var system = new PackagedSystem(console.toAbsolutePath().getParent(), Map.of());
            Files.readAllLines(console).forEach(system::heard);
            if (system.address.isEmpty()) {
                throw new IllegalStateException("No address in " + console);
            }
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after a stop or a kill, on the same data and another port. */
    public void start() {
        try {
            start(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after a stop or a kill, on the same data and the same port: for browsers the same site. */
    public void startWhereItWas() {
        start(port);
    }

    private void start(int atPort) {
        port = atPort;
        var told = new CompletableFuture<Void>();
        address = "";
        try {
            launcher = launch(atPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reader = new Thread(() -> listen(launcher, told), "packaged system");
        reader.setDaemon(true);
        reader.start();
        try {
            told.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The packaged system did not start. It said:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process launch(int atPort, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dhocvuso.http.port=" + atPort);
        command.add("-Dhocvuso.data.folder=data");
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.add("-jar");
        command.add(PROGRAM.toAbsolutePath().toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HOCVUSO_"));
        builder.environment().merge("JDK_JAVA_OPTIONS", SHORT_LIVED, (others, ours) -> others + " " + ours);
        return builder.start();
    }

    /** A system that is stopped carries out a command; when it has ended, tells its exit code and what it printed. */
    public Ended command(String... words) {
        try {
            var process = launch(freePort(), words);
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Scheme, host and port, as the last line on the console tells them. */
    public String address() {
        return address;
    }

    /**
     * A demo account.
     *
     * @param role {@code learner}, {@code teacher} or {@code administrator}
     */
    public Account account(String role) {
        var account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("No demo account for " + role + " was printed:\n" + output());
        }
        return account;
    }

    /** Everything it has printed so far, over all its starts. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** A connection to its database. */
    public Connection database() throws SQLException {
        var data = folder.resolve("data");
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
            var port = Files.readString(data.resolve("database.port")).strip();
            return DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:" + port + "/hocvuso?connectionTimeZone=UTC",
                    "hocvuso",
                    secrets.getProperty("database.password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} to the application server; returns when the launcher has noticed, cleaned up and ended. */
    public void killServer() {
        kill(APPLICATION_SERVER);
    }

    /** The same to the database server. */
    public void killDatabase() {
        kill("--datadir=");
    }

    private void kill(String argument) {
        var process = launcher.descendants()
                .filter(one -> one.info().commandLine().orElse("").contains(argument))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None with " + argument + " is running:\n" + output()));
        process.destroyForcibly();
        process.onExit().join();
        await(launcher);
    }

    /** Stops it as Ctrl-C does, and waits until both servers have ended; the data stay. */
    @Override
    public void close() {
        if (launcher == null || !launcher.isAlive()) {
            return;
        }
        launcher.destroy();
        await(launcher);
    }

    private static void await(Process launcher) {
        try {
            if (!launcher.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
                throw new IllegalStateException("The packaged system did not stop in " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Process process, CompletableFuture<Void> told) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
                if (!address.isEmpty()) {
                    told.complete(null);
                }
            }
            told.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            told.completeExceptionally(e);
        }
    }

    private void heard(String line) {
        synchronized (output) {
            output.add(line);
        }
        var demo = DEMO_ACCOUNT.matcher(line);
        if (demo.matches()) {
            accounts.put(demo.group(1), new Account(demo.group(2), demo.group(3)));
        } else if (line.startsWith("http://")) {
            address = line.strip();
        }
    }

    /** Throws away what earlier runs have left, some hundred megabytes each; not what still runs. */
    private static void sweep(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            for (var folder : folders.toList()) {
                if (!isInUse(folder.resolve("data").resolve("launcher.lock"))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isInUse(Path lock) throws IOException {
        if (Files.notExists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
