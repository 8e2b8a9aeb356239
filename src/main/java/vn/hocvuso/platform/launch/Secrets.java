package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The embedded database's passwords: made once at random, letters and digits only, kept in a file that only its owner
 * can read.
 *
 * @param password of the application's user
 * @param rootPassword of the database's administrator
 */
record Secrets(String password, String rootPassword) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final String PASSWORD = "database.password";
    private static final String ROOT_PASSWORD = "database.root-password";

    /** Reads the file, or makes it when there is none. */
    static Secrets in(Path file) throws IOException {
        if (Files.notExists(file)) {
            var random = new SecureRandom();
            var text = PASSWORD + "=" + word(random) + "\n" + ROOT_PASSWORD + "=" + word(random) + "\n";
            writePrivately(file, text);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(required(properties, PASSWORD, file), required(properties, ROOT_PASSWORD, file));
    }

    /** Writes a file that nobody but its owner can read, whole or not at all. */
    static void writePrivately(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(half, text, StandardCharsets.UTF_8);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String word(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String required(Properties properties, String key, Path file) {
        var value = properties.getProperty(key, "");
        if (!value.matches("[A-Za-z0-9]+")) {
            throw LaunchProblem.refused("The file " + file + " has no usable " + key
                    + " (letters and digits). Write one: the database takes it over at the next start.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
