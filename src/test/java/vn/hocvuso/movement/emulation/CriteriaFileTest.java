package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;

class CriteriaFileTest {

    private static final String GOOD =
            """
            sets:
              - code: mot
                version: 1
                name: "Một"
                title: "Đơn vị số"
                of: unit
                threshold: 80
                sample: true
                criteria:
                  - {text: "A", weight: 60, scale: 10, indicator: adults, full-at: 80}
                  - {text: "B", weight: 40, scale: 10}
            """;

    private static List<String> problems(String text) {
        var problems = new Problems();
        CriteriaFile.read("f", text, "adults"::equals, problems);
        return problems.all().stream()
                .map((FileProblem problem) -> problem.key() + " " + problem.line())
                .toList();
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertEquals(List.of(), problems(GOOD));
        assertEquals(List.of("movement.criteria.weights 2"), problems(GOOD.replace("weight: 40", "weight: 30")));
        assertEquals(List.of("movement.indicator.unknown 10"), problems(GOOD.replace("adults", "children")));
        assertEquals(List.of("platform.yaml.number 11"), problems(GOOD.replace("weight: 40", "weight: 400")));
        assertEquals(List.of("platform.yaml.word 6"), problems(GOOD.replace("of: unit", "of: village")));
        assertEquals(List.of("movement.content.twice 12"), problems(GOOD + GOOD.replace("sets:\n", "")));
    }

    @Test
    void theTitlesThatShipAreSamplesWithTheirSource() throws IOException {
        var problems = new Problems();
        var text = Files.readString(Path.of("content/movement/emulation.yaml"));
        var sets = CriteriaFile.read("emulation.yaml", text, code -> true, problems);
        assertEquals(List.of(), problems.all());
        assertEquals(
                List.of("Đơn vị số", "Cộng đồng số", "Gia đình số", "Công dân số"),
                sets.stream().map(it -> it.words().title()).toList());
        assertTrue(sets.stream()
                .allMatch(it -> it.words().sample() && it.words().source().contains("II.4")));
    }
}
