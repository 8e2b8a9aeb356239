package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything the product makes at run time; one launcher at a time holds it. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if need be and takes it; refuses when another launcher has it. */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            var real = path.toRealPath();
            var channel = FileChannel.open(lockFile(real), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(path);
            }
            for (var child : new String[] {"logs", "server"}) {
                Files.createDirectories(real.resolve(child));
            }
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw LaunchProblem.refused(
                    "The folder " + path + " cannot be made or written (" + e + "). Change its owner"
                            + " or its mode, or name another with the setting " + LaunchSettings.DATA_FOLDER + ".");
        }
    }

    /** Refuses when another launcher has the folder; makes nothing. */
    static void checkFree(Path path) throws IOException {
        if (Files.notExists(lockFile(path))) {
            return;
        }
        try (var channel = FileChannel.open(lockFile(path), StandardOpenOption.WRITE)) {
            if (!locked(channel)) {
                throw inUse(path);
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static LaunchProblem inUse(Path path) {
        return LaunchProblem.refused("Another launcher is running on the data folder " + path
                + ". Stop it, or name another folder with the setting " + LaunchSettings.DATA_FOLDER + ".");
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("launcher.lock");
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path server() {
        return path.resolve("server");
    }

    /**
     * Marks that a first start is under way. Until {@link #firstStartDone()} the address has been told to nobody, so
     * whatever it made may be thrown away.
     */
    void firstStartBegins() throws IOException {
        Files.writeString(mark(), "The first start has not come to its end yet.\n");
    }

    boolean firstStartWasCutShort() {
        return Files.exists(mark());
    }

    void firstStartDone() throws IOException {
        Files.deleteIfExists(mark());
    }

    private Path mark() {
        return path.resolve("first-start");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
