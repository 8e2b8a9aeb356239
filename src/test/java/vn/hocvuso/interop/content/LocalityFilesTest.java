package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.platform.yaml.Problems;

class LocalityFilesTest {

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @Test
    void theListThatTheProductShipsIsWithoutMistakes() {
        var lists = new LocalityFiles(new ContentFolder(Path.of("content")), problems).read();
        assertEquals(List.of(), problems.all());
        assertEquals(34, lists.provinces().size());
        assertEquals(3321, lists.communes().size());
    }

    @Test
    void mistakesAreToldWithTheirLine() {
        ContentSamples.put(root, "localities/provinces.csv", "code,name,short_name,type\n01,Hà Nội,Hà Nội,thành phố\n");
        ContentSamples.put(
                root,
                "localities/communes.csv",
                """
                code,name,type,short_name,province_code,lat,lon
                00001,Phường Một,Phường,Một,01,21.1,105.8
                00001,Phường Hai,Phường,Hai,01,,
                x3,Phường Ba,Phường,,77,95.0,105
                00004,Phường Bốn
                """);
        assertTold(
                "localities/communes.csv:3: 00001 is already in line 2.",
                "localities/communes.csv:4: The code x3 must consist of 2 to 10 digits.",
                "localities/communes.csv:4: No province has the code 77.",
                "localities/communes.csv:4: short_name is empty.",
                "localities/communes.csv:4: lat is no valid coordinate: 95.0",
                "localities/communes.csv:5: This line must have 7 cells but has 2.");
    }

    @Test
    void missingColumnsAndFilesAreTold() {
        ContentSamples.put(root, "localities/provinces.csv", "code,name\n01,Hà Nội\n");
        assertTold(
                "localities/communes.csv: This file is missing.",
                "localities/provinces.csv:1: Missing columns: short_name, type.");
    }

    private void assertTold(String... lines) {
        new LocalityFiles(new ContentFolder(root), problems).read();
        assertEquals(
                List.of(lines),
                problems.all().stream()
                        .map(problem -> problem.told(Locale.ENGLISH))
                        .toList());
    }
}
