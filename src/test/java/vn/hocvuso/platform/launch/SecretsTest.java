package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void passwordsAreMadeOnceAndKept() throws IOException {
        var made = Secrets.in(file());

        assertTrue(made.password().matches("[A-Za-z0-9]{32}"));
        assertNotEquals(made.password(), made.rootPassword());
        assertEquals(made, Secrets.in(file()));
        assertNotEquals(made, Secrets.in(folder.resolve("other.properties")));
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));

        Secrets.in(file());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void passwordsAreNotToldByPrinting() throws IOException {
        var secrets = Secrets.in(file());

        assertFalse(secrets.toString().contains(secrets.password()));
    }

    @Test
    void aFileWithoutPasswordsIsRefused() throws IOException {
        Files.writeString(file(), "database.password=it's\n");

        assertThrows(LaunchProblem.class, () -> Secrets.in(file()));
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
