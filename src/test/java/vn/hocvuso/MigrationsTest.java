package vn.hocvuso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The numbers of migrations: rooms write them apart, and the database takes each number once. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void noTwoMigrationsHaveTheSameNumber() throws IOException {
        var byNumber = new TreeMap<String, String>();
        for (var file : migrations()) {
            var name = file.getFileName().toString();
            var before = byNumber.put(name.substring(0, name.indexOf("__")), name);
            assertEquals(null, before, "has the number of " + name);
        }
        assertFalse(byNumber.isEmpty());
    }

    @Test
    void aMigrationIsNamedAfterItsRoom() throws IOException {
        for (var file : migrations()) {
            var room = file.getParent().getFileName();
            assertEquals(
                    true,
                    file.getFileName().toString().matches("V\\d{8}_\\d{4}__" + room + "_[a-z_]+\\.sql"),
                    file.toString());
        }
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}
