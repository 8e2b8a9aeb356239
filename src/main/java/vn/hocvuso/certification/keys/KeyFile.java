package vn.hocvuso.certification.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A PKCS#12 file (RFC 7292) that only its owner can read, and its password. A change is written whole or not at all; other
 * servers on the same folder wait for it.
 */
final class KeyFile {

    private static final String NAME = "keys.p12";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final char[] password;

    /** A change of what the file holds; true when it has changed something. */
    @FunctionalInterface
    interface Change {
        boolean to(KeyStore keys) throws GeneralSecurityException;
    }

    /** @param password empty for one that is made at random and kept in a file beside */
    KeyFile(Path folder, Optional<String> password) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder, onlyOwner(this.folder, "rwx------"));
            this.password = password.map(String::toCharArray).orElseGet(this::ownPassword);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of keys " + this.folder + " cannot be made", e);
        }
    }

    char[] password() {
        return password.clone();
    }

    /** When the file was changed last, in milliseconds; 0 when it is not there. */
    long changedAt() {
        return folder.resolve(NAME).toFile().lastModified();
    }

    /**
     * What it holds; nothing when it is not there.
     *
     * @throws IllegalStateException when it cannot be read or the password does not fit
     */
    KeyStore read() {
        var file = folder.resolve(NAME);
        try {
            var keys = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (var stream = Files.newInputStream(file)) {
                    keys.load(stream, password);
                }
            } else {
                keys.load(null, password);
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The keys in " + file + " cannot be read; is hocvuso.keys.password the one they were made with?",
                    e);
        }
    }

    /** Changes it while no other server does. */
    void change(Change change) {
        var lock = folder.resolve("keys.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            var keys = read();
            if (change.to(keys)) {
                write(keys);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys could not be made", e);
        }
    }

    private void write(KeyStore keys) throws IOException, GeneralSecurityException {
        var half = half(NAME);
        try (var stream = Files.newOutputStream(half)) {
            keys.store(stream, password);
        }
        put(half, NAME);
    }

    private char[] ownPassword() {
        var file = folder.resolve("keys.password");
        try {
            if (Files.notExists(file)) {
                var random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                var half = half("keys.password");
                Files.writeString(half, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
                put(half, "keys.password");
            }
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file that nobody but its owner can read. */
    private Path half(String name) throws IOException {
        var half = folder.resolve(name + ".new");
        Files.deleteIfExists(half);
        return Files.createFile(half, onlyOwner(folder, "rw-------"));
    }

    private void put(Path half, String name) throws IOException {
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] onlyOwner(Path place, String rights) throws IOException {
        var there = place;
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.getFileStore(there).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
