package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.yaml.Problems;

class PackFileTest {

    private static final String COURSE = "courses/nau-an/";

    private final TreeMap<String, byte[]> files = new TreeMap<>(Map.of(
            COURSE + "course.yaml", bytes("version: \"1\"\n"),
            COURSE + "lessons/01-mot.md", bytes("## Một\n\nChào bạn, đây là bài một.\n".repeat(20)),
            COURSE + "pictures/a.svg", bytes("<svg/>            ")));
    private final byte[] pack = PackSamples.pack(files);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The one thing wrong with a pack, checked to be told in both languages. */
    private static String wrong(byte[] pack) {
        var problems = new Problems();
        assertTrue(PackSamples.read("goi.zip", pack, problems).isEmpty());
        assertEquals(1, problems.all().size());
        var problem = problems.all().get(0);
        for (var locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            var text = problem.text(locale);
            assertFalse(text.contains("interop.") || text.contains("{0}"), text);
        }
        return problem.file() + " " + problem.key();
    }

    @Test
    void whatWasPackedComesOut() {
        var problems = new Problems();
        var read = PackSamples.read("goi.zip", pack, problems).orElseThrow();
        assertEquals(files.keySet(), read.keySet());
        files.forEach((name, content) -> assertTrue(Arrays.equals(content, read.get(name)), name));
        assertTrue(problems.isEmpty());
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        assertTrue(Arrays.equals(pack, PackSamples.pack(files)));
    }

    @Test
    void aFlippedBitIsNamed() throws IOException {
        assertEquals(COURSE + "lessons/01-mot.md interop.pack.checksum", wrong(PackSamples.flipped(pack, "01-mot.md")));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertEquals(
                COURSE + "course.yaml interop.pack.missing",
                wrong(PackSamples.changed(pack, entries -> entries.remove(COURSE + "course.yaml"))));
        assertEquals(
                "checksums.sha256 interop.pack.missing",
                wrong(PackSamples.changed(pack, entries -> entries.remove("checksums.sha256"))));
    }

    @Test
    void aFileThatNobodyCountedIsNamed() throws IOException {
        assertEquals(
                COURSE + "pictures/b.svg interop.pack.unlisted",
                wrong(PackSamples.changed(pack, entries -> entries.put(COURSE + "pictures/b.svg", bytes("<svg/>")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../ra-ngoai.md",
                "courses/nau-an/../../ra-ngoai.md",
                "courses/nau-an/lessons/../../../x.md",
                "/etc/x",
                "C:/x",
                "courses\\nau-an\\x.md",
                "courses/nau-an/.an",
                "courses/nau-an/lessons/",
                "courses/nau-an/a/b/c.md",
                "skills/framework.yaml"
            })
    void aPathThatLeadsElsewhereIsNamed(String path) throws IOException {
        assertEquals(
                path + " interop.pack.path",
                wrong(PackSamples.changed(pack, entries -> entries.put(path, bytes("x")))));
    }

    @Test
    void aHalfDownloadedPackIsRefusedWhereverItEnds() {
        for (var length = 4; length < pack.length; length += 7) {
            var problems = new Problems();
            var read = PackSamples.read("goi.zip", Arrays.copyOf(pack, length), problems);
            // The last part of a zip only lists what came before; without it, everything is there.
            assertEquals(read.isPresent(), problems.isEmpty());
            read.ifPresent(whole -> assertEquals(files.keySet(), whole.keySet()));
        }
        assertEquals(
                COURSE + "lessons/01-mot.md interop.pack.broken",
                wrong(Arrays.copyOf(pack, indexOf(pack, "01-mot.md") + 30)));
    }

    private static int indexOf(byte[] pack, String text) {
        return new String(pack, StandardCharsets.ISO_8859_1).lastIndexOf(text, pack.length - 300);
    }

    @Test
    void whatIsNoZipIsToldApart() {
        assertEquals("goi.zip interop.pack.zip", wrong(bytes("<html>Không có mạng</html>")));
    }

    @Test
    void aSmallPackThatGrowsWithoutEndIsStopped() throws IOException {
        var bomb = PackSamples.changed(pack, entries -> entries.put(COURSE + "pictures/bom.svg", new byte[4_000_000]));
        assertTrue(bomb.length < 10_000);
        assertEquals(COURSE + "pictures/bom.svg interop.pack.ratio", wrong(bomb));
    }

    @Test
    void aFileThatIsTooLongIsNamed() throws IOException {
        var noise = new byte[5_000_001];
        new Random(1).nextBytes(noise);
        assertEquals(
                COURSE + "pictures/to.png interop.file.long",
                wrong(PackSamples.changed(pack, entries -> entries.put(COURSE + "pictures/to.png", noise))));
    }

    @Test
    void allFilesTogetherHaveALimit() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        var noise = new byte[60_000];
        new Random(1).nextBytes(noise);
        var file = new byte[4_900_000];
        for (var at = 0; at < 16; at++) {
            System.arraycopy(noise, 0, file, at * 300_000, noise.length);
        }
        for (var number = 0; number < 42; number++) {
            entries.put(COURSE + "pictures/" + number + ".png", file);
        }
        assertEquals(COURSE + "pictures/40.png interop.pack.total", wrong(PackSamples.zip(entries)));
    }

    @Test
    void thereAreNeverTooManyFiles() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var number = 0; number <= 300; number++) {
            entries.put(COURSE + "pictures/" + number + ".png", bytes("x" + number));
        }
        assertEquals(COURSE + "pictures/300.png interop.pack.many", wrong(PackSamples.zip(entries)));
    }
}
