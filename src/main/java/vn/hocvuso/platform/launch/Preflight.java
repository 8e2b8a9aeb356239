package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for everything that would stop a start, before anything is made; each refusal says what is wrong and how to
 * mend it.
 */
final class Preflight {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long FIRST_START_MEGABYTES = 1500;
    private static final long LATER_START_MEGABYTES = 200;
    private static final int OLDEST_JAVA = 17;
    private static final int CONNECTING_MILLISECONDS = 3000;
    private static final Pattern HOSTS = Pattern.compile("jdbc:mysql:(?:[a-z+]+:)?//([A-Za-z0-9.,:_-]+)(?:[/?].*)?");

    private final LaunchSettings settings;

    Preflight(LaunchSettings settings) {
        this.settings = settings;
    }

    void check() throws InterruptedException {
        checkJava();
        checkPrograms();
        checkContent();
        checkDataFolder();
        checkSpace();
        if (settings.databaseAddress().isEmpty()) {
            DatabasePrograms.checkFound(Platform.current());
        }
        checkAddress();
        checkPort();
        if (settings.databaseAddress().isPresent()) {
            checkAnswers(settings.databaseAddress().get());
        }
    }

    private static void checkJava() {
        if (Runtime.version().feature() < OLDEST_JAVA || !Files.isExecutable(ServerProcess.java())) {
            throw LaunchProblem.refused("Java " + OLDEST_JAVA + " or newer is needed, with its program "
                    + ServerProcess.java() + ", but this is Java " + Runtime.version()
                    + ". Install it (on Debian: apt install openjdk-17-jre-headless) and start again with it.");
        }
    }

    private void checkPrograms() {
        if (!settings.programFolder().complete()) {
            throw LaunchProblem.refused("The files hocvuso.war and payara-micro.jar must lie in "
                    + settings.programFolder().path() + ", beside the launcher. Build them with: mvn package");
        }
    }

    private void checkContent() {
        if (!Files.isDirectory(settings.contentFolder())) {
            throw LaunchProblem.refused("The content folder " + settings.contentFolder() + " is missing. Start in the"
                    + " folder that holds it, or name it with the setting " + LaunchSettings.CONTENT_FOLDER + ".");
        }
    }

    private void checkDataFolder() {
        var folder = settings.dataFolder();
        var nearest = nearest(folder);
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw LaunchProblem.refused("The data folder " + folder + " cannot be written, for " + nearest
                    + (Files.isDirectory(nearest) ? " is closed to us" : " is not a folder")
                    + ". Change its owner or its mode, or name another with the setting "
                    + LaunchSettings.DATA_FOLDER + ".");
        }
        try {
            DataFolder.checkFree(folder);
        } catch (IOException e) {
            throw LaunchProblem.refused("The data folder " + folder + " cannot be used (" + e + "). Change its owner or"
                    + " its mode, or name another with the setting " + LaunchSettings.DATA_FOLDER + ".");
        }
    }

    private void checkSpace() {
        var folder = settings.dataFolder();
        var first = settings.databaseAddress().isEmpty() && Files.notExists(new DatabaseFolder(folder).files());
        var needed = first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
        try {
            var free = Files.getFileStore(nearest(folder)).getUsableSpace() / MEGABYTE;
            if (free < needed) {
                throw LaunchProblem.refused(
                        "Only " + free + " MB are free for the data folder " + folder + ", " + needed
                                + " MB are needed. Make room, or name a folder on another disk with the setting "
                                + LaunchSettings.DATA_FOLDER + ".");
            }
        } catch (IOException e) {
            // a file system that does not tell is not a reason to refuse
        }
    }

    private static Path nearest(Path folder) {
        var nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    private void checkAddress() {
        var host = new InetSocketAddress(settings.httpAddress(), settings.httpPort()).getAddress();
        try {
            if (host != null && (host.isAnyLocalAddress() || NetworkInterface.getByInetAddress(host) != null)) {
                return;
            }
        } catch (SocketException e) {
            // told below
        }
        throw LaunchProblem.refused(settings.httpAddress() + " is not an address of this machine. Correct the setting "
                + LaunchSettings.HTTP_ADDRESS + " (0.0.0.0 is every address of this machine).");
    }

    private void checkPort() throws InterruptedException {
        var address = new InetSocketAddress(settings.httpAddress(), settings.httpPort());
        var problem = bindingProblem(address);
        // the server of a launcher that was killed a moment ago needs a second to notice and to end
        for (var tries = 0; tries < 12 && problem.isPresent() && Files.exists(settings.dataFolder()); tries++) {
            Thread.sleep(250);
            problem = bindingProblem(address);
        }
        if (problem.isPresent()) {
            throw LaunchProblem.refused("The port " + settings.httpPort() + " on " + settings.httpAddress()
                    + " cannot be opened (" + problem.get()
                    + "). Stop the program that has it, or choose another port with"
                    + " the setting " + LaunchSettings.HTTP_PORT + ", such as -D" + LaunchSettings.HTTP_PORT
                    + "=8081.");
        }
    }

    private static Optional<String> bindingProblem(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Refuses when none of the hosts of a configured database answers; an address we cannot read is left to the driver.
     */
    private static void checkAnswers(String jdbcAddress) {
        var hosts = HOSTS.matcher(jdbcAddress);
        if (!hosts.matches()) {
            return;
        }
        var problem = Optional.<IOException>empty();
        for (var host : hosts.group(1).split(",")) {
            var parts = host.split(":", 2);
            var port = parts.length > 1 && parts[1].matches("\\d{1,5}") ? Integer.parseInt(parts[1]) : 3306;
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(parts[0], port), CONNECTING_MILLISECONDS);
                return;
            } catch (IOException e) {
                problem = Optional.of(e);
            }
        }
        throw LaunchProblem.refused("The database at " + hosts.group(1) + " does not answer ("
                + problem.map(Throwable::toString).orElse("no host") + "). Start it, or correct the setting "
                + LaunchSettings.DATABASE_ADDRESS + ".");
    }
}
