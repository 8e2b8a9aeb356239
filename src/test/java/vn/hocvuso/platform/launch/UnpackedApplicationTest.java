package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedApplicationTest {
    @TempDir
    Path folder;

    @Test
    void everyFileLiesWhereTheWarHasIt() throws IOException {
        var unpacked = unpack(Map.of("index.html", "xin chào", "WEB-INF/classes/a/B.class", "B"));
        assertEquals("xin chào", Files.readString(unpacked.resolve("index.html")));
        assertEquals("B", Files.readString(unpacked.resolve("WEB-INF/classes/a/B.class")));
    }

    @Test
    void onlyTheLibrariesThatAreExcludedAreMarked() throws IOException {
        var unpacked = unpack(Map.of(
                "WEB-INF/payara-web.xml", "<a><scanning-exclude>core-*</scanning-exclude></a>",
                "WEB-INF/lib/core-3.5.jar", "",
                "WEB-INF/lib/lucene-core-9.jar", ""));
        assertTrue(Files.isDirectory(unpacked.resolve("WEB-INF__lib__core-3.5_jar")));
        assertFalse(Files.exists(unpacked.resolve("WEB-INF__lib__lucene-core-9_jar")));
    }

    @Test
    void aFileOutsideOfTheFolderIsRefused() {
        var thrown = assertThrows(IOException.class, () -> unpack(Map.of("../outside.txt", "x")));
        assertTrue(thrown.getMessage().contains("../outside.txt"), thrown.getMessage());
        assertFalse(Files.exists(folder.resolve("outside.txt")));
    }

    private Path unpack(Map<String, String> files) throws IOException {
        var war = folder.resolve("some.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return UnpackedApplication.unpack(war, folder.resolve("unpacked"));
    }
}
