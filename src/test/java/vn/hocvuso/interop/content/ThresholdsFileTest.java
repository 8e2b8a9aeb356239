package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.integrity.Thresholds;
import vn.hocvuso.platform.yaml.Problems;

class ThresholdsFileTest {

    private static String shipped() throws IOException {
        return Files.readString(Path.of("content", "integrity.yaml"));
    }

    private static List<String> told(String text) {
        var problems = new Problems();
        assertTrue(ThresholdsFile.read("i.yaml", text, problems).isEmpty());
        return problems.all().stream()
                .map(problem -> problem.told(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theShippedOnesAreSound() throws IOException {
        var problems = new Problems();
        var read = ThresholdsFile.read("integrity.yaml", shipped(), problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        assertEquals(new Thresholds.Fast(313, 25, 40, 5, 1000), read.fast());
        assertEquals(new Thresholds.Shared(30, 5, 3, 500, 10_000), read.shared());
        assertEquals(new Thresholds.Jump(8, 90, 5, 60), read.jump());
    }

    @Test
    void mistakesAreToldWithTheirLine() throws IOException {
        assertEquals(
                List.of("i.yaml:9: below-percent must be a whole number from 1 to 50."),
                told(shipped().replace("below-percent: 25", "below-percent: 90")));
        assertTrue(told(shipped().replace("bands:", "ribbons:")).stream().anyMatch(line -> line.contains("bands")));
        assertEquals(1, told(shipped().replace("\"2026.1\"", "\"hai mươi\"")).size());
    }
}
