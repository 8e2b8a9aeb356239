package vn.hocvuso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that the indexes lie in: {@code <index>-v<version>/<generation>}. One server at a time holds it; the lock
 * ends with the process, however it ends.
 */
final class SearchFolder implements AutoCloseable {

    private final Path path;
    private FileChannel channel;
    private FileLock lock;

    /** @throws IllegalStateException naming the setting, when the folder cannot be made or written to */
    SearchFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Folder " + this.path + " of setting hocvuso.search.folder cannot be made", e);
        }
        if (!Files.isWritable(this.path)) {
            throw new IllegalStateException(
                    "Folder " + this.path + " of setting hocvuso.search.folder cannot be written to");
        }
    }

    /** True when this server holds the folder; tries to take it first. */
    synchronized boolean take() {
        if (lock != null) {
            return true;
        }
        try {
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
        } catch (OverlappingFileLockException e) {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lock != null;
    }

    Path home(IndexName index) {
        return path.resolve(index.folder());
    }

    /** The generations of an index that are on disk, the newest first. */
    List<Path> generations(IndexName index) {
        var home = home(index);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var children = Files.list(home)) {
            return children.filter(child -> child.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted((a, b) -> Integer.compare(number(b), number(a)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next generation goes. */
    Path next(IndexName index) {
        var newest = generations(index).stream().mapToInt(SearchFolder::number).max();
        return home(index).resolve(String.valueOf(newest.orElse(0) + 1));
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString());
    }

    /** Deletes what only other versions of the program can read. */
    void deleteOtherVersions(IndexName index) {
        try (var children = Files.list(path)) {
            children.filter(child -> child.getFileName().toString().matches(index.word() + "-v[0-9]+"))
                    .filter(child -> !child.equals(home(index)))
                    .forEach(SearchFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all in it. False when some of it could not be deleted yet. */
    static boolean delete(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        var left = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return remove(file);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException fault) {
                    return remove(directory);
                }

                private FileVisitResult remove(Path one) {
                    try {
                        Files.deleteIfExists(one);
                    } catch (IOException e) {
                        left.add(one);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return false;
        }
        return left.isEmpty();
    }

    static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // A merge has just deleted a file: the next look will count right.
            return 0;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            channel = null;
            lock = null;
        }
    }
}
