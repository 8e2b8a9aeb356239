package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path folder;

    /** Stands for a configured database that answers, so that no programs are looked for. */
    private ServerSocket database;

    private final Properties system = new Properties();

    @BeforeEach
    void everythingIsThere() throws IOException {
        database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("target"));
        Files.createFile(folder.resolve("target/hocvuso.war"));
        Files.createFile(folder.resolve("target/payara-micro.jar"));
        system.setProperty("hocvuso.db.url", "jdbc:mysql://127.0.0.1:" + database.getLocalPort() + "/hocvuso?x=y");
        system.setProperty("hocvuso.http.port", Integer.toString(freePort()));
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void aMachineWithEverythingPassesAndNothingIsMade() {
        assertDoesNotThrow(() -> preflight().check());
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    @Test
    void aTakenPortIsToldWithTheNameOfItsSetting() throws IOException {
        try (var taken = new ServerSocket(0)) {
            system.setProperty("hocvuso.http.port", Integer.toString(taken.getLocalPort()));
            assertRefused("hocvuso.http.port");
        }
    }

    @Test
    void anAddressThatIsNotOfThisMachineIsRefused() {
        system.setProperty("hocvuso.http.address", "192.0.2.1");
        assertRefused("hocvuso.http.address");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsRefused() throws IOException {
        Files.createFile(folder.resolve("file"));
        system.setProperty("hocvuso.data.folder", "file/data");
        assertRefused("hocvuso.data.folder");
    }

    @Test
    void aDataFolderThatAnotherLauncherHoldsIsRefused() throws IOException {
        try (var taken = DataFolder.take(folder.resolve("data"))) {
            assertRefused("Another launcher");
            assertThrows(LaunchProblem.class, () -> DataFolder.take(taken.path()));
        }
        assertDoesNotThrow(() -> preflight().check());
    }

    @Test
    void aMissingContentFolderIsRefused() throws IOException {
        Files.delete(folder.resolve("content"));
        assertRefused("hocvuso.content.folder");
    }

    @Test
    void aMissingApplicationIsRefused() throws IOException {
        Files.delete(folder.resolve("target/hocvuso.war"));
        assertRefused("hocvuso.war");
    }

    @Test
    void aConfiguredDatabaseThatDoesNotAnswerIsRefused() throws IOException {
        database.close();
        assertRefused("does not answer");
    }

    @Test
    void oneAnsweringHostOfSeveralIsEnough() throws IOException {
        var alive = "127.0.0.1:" + database.getLocalPort();
        system.setProperty("hocvuso.db.url", "jdbc:mysql://127.0.0.1:" + freePort() + "," + alive + "/hocvuso");
        assertDoesNotThrow(() -> preflight().check());
    }

    private void assertRefused(String word) {
        var problem = assertThrows(LaunchProblem.class, () -> preflight().check());
        assertEquals(2, problem.exitCode());
        assertTrue(problem.getMessage().contains(word), problem::getMessage);
    }

    private Preflight preflight() {
        var programs = new ProgramFolder(folder.resolve("target"));
        return new Preflight(LaunchSettings.read(folder, programs, Map.of(), system));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
