package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramStillRunsWithoutWhatLiesBehindItsSegments() throws IOException, InterruptedException {
        var program = Path.of("/bin/true");
        var copy = folder.resolve("true");

        try (var source = Files.newInputStream(program)) {
            ElfFile.copyLoadedPart(source, copy);
        }

        assertTrue(Files.size(copy) < Files.size(program));
        assertTrue(copy.toFile().setExecutable(true));
        assertEquals(0, new ProcessBuilder(copy.toString()).start().waitFor());
    }

    @Test
    void anyOtherFileIsCopiedWhole() throws IOException {
        for (var length : new int[] {0, 5, 4096, 100_000}) {
            var bytes = new byte[length];
            var copy = folder.resolve("copy" + length);

            ElfFile.copyLoadedPart(new ByteArrayInputStream(bytes), copy);

            assertArrayEquals(bytes, Files.readAllBytes(copy));
        }
    }
}
