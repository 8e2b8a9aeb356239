package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchSettingsTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnySettingTheDefaultsHold() {
        var settings = read(Map.of(), Map.of());

        assertEquals(8080, settings.httpPort());
        assertEquals("0.0.0.0", settings.httpAddress());
        assertEquals("http://localhost:8080", settings.visitorsAddress());
        assertEquals(folder.resolve("data"), settings.dataFolder());
        assertEquals(folder.resolve("data").resolve("search"), settings.searchFolder());
        assertEquals(new DatabaseSettings(0, 128), settings.databaseSettings());
        assertEquals(Optional.empty(), settings.databaseAddress());
        assertTrue(settings.javaOptions().contains("-Xmx400m"));
    }

    @Test
    void theEnvironmentOverridesTheFileAndSystemPropertiesOverrideBoth() throws IOException {
        file("hocvuso.http.port=1001\nhocvuso.http.address=127.0.0.1\nhocvuso.data.folder=from-file\n");

        var settings = read(
                Map.of("HOCVUSO_HTTP_PORT", "1002", "HOCVUSO_DATA_FOLDER", "from-environment"),
                Map.of("hocvuso.http.port", "1003"));

        assertEquals(1003, settings.httpPort());
        assertEquals(folder.resolve("from-environment"), settings.dataFolder());
        assertEquals("127.0.0.1", settings.httpAddress());
    }

    @Test
    void unknownKeysOfOursArePassedOnAndForeignOnesAreNot() throws IOException {
        file("hocvuso.mail.retry-minutes=5\nhocvuso.mail.host=file\njava.home=/nowhere\n");

        var passedOn = read(Map.of("HOCVUSO_MAIL_HOST", "environment"), Map.of("hocvuso.quiz.grace-seconds", "7"))
                .forApplication();

        assertEquals("5", passedOn.getProperty("hocvuso.mail.retry-minutes"));
        assertEquals("environment", passedOn.getProperty("hocvuso.mail.host"));
        assertEquals("7", passedOn.getProperty("hocvuso.quiz.grace-seconds"));
        assertFalse(passedOn.containsKey("java.home"));
    }

    @Test
    void theContentFolderIsLookedForHereAndThenBesideTheProgramFolder() throws IOException {
        assertEquals(
                folder.resolve("elsewhere/content"), read(Map.of(), Map.of()).contentFolder());

        Files.createDirectory(folder.resolve("content"));

        assertEquals(folder.resolve("content"), read(Map.of(), Map.of()).contentFolder());
    }

    @Test
    void anotherSettingsFileMayBeNamedAndMustThenExist() throws IOException {
        Files.writeString(folder.resolve("mine.properties"), "hocvuso.http.port=9000");

        assertEquals(
                9000,
                read(Map.of(), Map.of("hocvuso.config", "mine.properties")).httpPort());
        assertRefused("nobodys.properties", Map.of("hocvuso.config", "nobodys.properties"));
    }

    @Test
    void valuesThatCannotWorkAreRefusedWithTheNameOfTheirKey() {
        for (var port : List.of("0", "65536", "-1", "http", "")) {
            assertRefused("hocvuso.http.port", Map.of("hocvuso.http.port", port));
        }
        assertRefused("hocvuso.database.port", Map.of("hocvuso.database.port", "70000"));
        assertRefused(
                "hocvuso.database.buffer-pool-megabytes", Map.of("hocvuso.database.buffer-pool-megabytes", "lots"));
        assertRefused("hocvuso.db.url", Map.of("hocvuso.db.url", "jdbc:postgresql://localhost/x"));
    }

    @Test
    void theDemoIsWantedUnlessTheOperatorSaysNo() {
        assertTrue(read(Map.of(), Map.of()).demoWanted());
        assertFalse(read(Map.of(), Map.of("hocvuso.demo.create", "false")).demoWanted());
        assertFalse(read(Map.of("HOCVUSO_DEMO", "FALSE"), Map.of()).demoWanted());
    }

    @Test
    void keysHaveTheirMicroProfileNamesInTheEnvironment() {
        assertEquals(
                "HOCVUSO_DATABASE_BUFFER_POOL_MEGABYTES",
                LaunchSettings.environmentName("hocvuso.database.buffer-pool-megabytes"));
    }

    private void assertRefused(String word, Map<String, String> system) {
        var problem = assertThrows(LaunchProblem.class, () -> read(Map.of(), system));
        assertEquals(2, problem.exitCode());
        assertTrue(problem.getMessage().contains(word), problem::getMessage);
    }

    private LaunchSettings read(Map<String, String> environment, Map<String, String> system) {
        var properties = new Properties();
        properties.putAll(system);
        var programs = new ProgramFolder(folder.resolve("elsewhere/target"));
        return LaunchSettings.read(folder, programs, environment, properties);
    }

    private void file(String text) throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/hocvuso.properties"), text);
    }
}
