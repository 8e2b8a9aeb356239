package vn.hocvuso.platform.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * The main class of the server's process: boots Payara Micro, deploys the WAR at the root and tells its parent, line by
 * line, how far it has come; ends when its standard input does.
 */
public final class ApplicationServer {
    static final String END_OF_SETTINGS = ".";
    static final String PROGRESS = "progress: ";
    static final String OUTCOME = PROGRESS + "outcome ";
    static final String FAILED = "failed: ";
    static final String READY = "ready";

    /**
     * Key of the {@code Consumer<String>} among the system properties through which the WAR, in another class loader,
     * reports.
     */
    static final String PROGRESS_PROPERTY = "hocvuso.progress";

    /** Exit code when the WAR could not be deployed. */
    static final int NOT_DEPLOYED = 3;

    private final PrintStream parent;
    private final Path application;
    private final Path data;
    private final LastProblem lastProblem = new LastProblem();

    private ApplicationServer(PrintStream parent, Path application, Path data) {
        this.parent = parent;
        this.application = application;
        this.data = data;
    }

    /** Called by the launcher with the WAR and the data folder; the settings come on standard input. */
    public static void main(String[] arguments) throws IOException {
        var input = new BufferedInputStream(System.in);
        System.getProperties().putAll(settings(input));
        endWith(input);
        var parent = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what others print is not for our parent
        System.setOut(System.err);
        new ApplicationServer(parent, Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private static Properties settings(InputStream input) throws IOException {
        var text = new ByteArrayOutputStream();
        for (var line = line(input); !line.equals(END_OF_SETTINGS); line = line(input)) {
            text.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        var settings = new Properties();
        settings.load(new ByteArrayInputStream(text.toByteArray()));
        return settings;
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (var next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("the settings are not complete");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void endWith(InputStream input) {
        var thread = new Thread(
                () -> {
                    try {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // as good as its end
                    }
                    System.exit(0);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Consumer<String> progress = text -> tell(PROGRESS + text);
        System.getProperties().put(PROGRESS_PROPERTY, progress);
        try {
            var runtime = bootBehindNotice();
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                tell(FAILED + lastProblem.line());
            } else if (isListening()) {
                tell(READY);
                return;
            } else {
                tell(FAILED + "the server did not open its port; please start again");
            }
        } catch (ExecutionException e) {
            tell(FAILED + LastProblem.line(e.getCause()));
        } catch (BootstrapException | IOException | InterruptedException | RuntimeException e) {
            tell(FAILED + LastProblem.line(e));
        }
        System.exit(NOT_DEPLOYED);
    }

    /** Payara would answer 404 at its port until the application is there: it opens the port after that. */
    private PayaraMicroRuntime bootBehindNotice()
            throws BootstrapException, IOException, ExecutionException, InterruptedException {
        // beside the boot, which leaves a processor idle now and then
        var unpacked = new FutureTask<>(() ->
                UnpackedApplication.unpack(application, data.resolve("server").resolve("application")));
        new Thread(unpacked, "unpacking").start();
        var commands = new BootCommands(System.getProperty(LaunchSettings.HTTP_ADDRESS));
        var notice = StartNotice.open(new InetSocketAddress(
                System.getProperty(LaunchSettings.HTTP_ADDRESS), Integer.getInteger(LaunchSettings.HTTP_PORT)));
        PayaraMicroRuntime runtime;
        try {
            runtime = boot(commands);
            Logger.getLogger("").addHandler(lastProblem);
            runtime.deploy("hocvuso", "/", unpacked.get().toFile());
        } finally {
            notice.close();
        }
        commands.openPort();
        return runtime;
    }

    private PayaraMicroRuntime boot(BootCommands commands) throws BootstrapException, IOException {
        unpackLibraries();
        var micro = PayaraMicro.getInstance();
        micro.setPreBootHandler(commands::beforeBoot);
        micro.setNoHazelcast(true);
        return micro.setRootDir(data.resolve("server").toFile())
                .setLogPropertiesFile(ServerLog.properties(data).toFile())
                .setHttpPort(Integer.getInteger(LaunchSettings.HTTP_PORT))
                .setHttpAutoBind(false)
                .setNoCluster(true)
                .setPrintLogo(false)
                .bootStrap();
    }

    /** A server that reads its libraries out of the jar that holds them packed needs half as long again to start. */
    private void unpackLibraries() throws IOException {
        var folder = data.resolve("server").resolve("libraries");
        Files.createDirectories(folder);
        var libraries = new ExplodedURLClassloader(folder.toFile());
        Thread.currentThread().setContextClassLoader(libraries);
        try {
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) libraries
                    .loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IOException("The application server is not complete", e);
        }
    }

    /** True once the port takes connections: what is announced must be there. */
    private static boolean isListening() {
        var port = Integer.getInteger(LaunchSettings.HTTP_PORT);
        var address = System.getProperty(LaunchSettings.HTTP_ADDRESS);
        var host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        for (var tries = 0; tries < 100; tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), 500);
                return true;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        return false;
    }

    private void tell(String text) {
        parent.println(text.replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }
}
