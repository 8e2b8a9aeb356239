package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Framework;

class PlacementFileTest {

    private static final Path SKILLS = Path.of("content", "skills");

    private final Problems problems = new Problems();

    private static Framework framework() throws IOException {
        return FrameworkFile.read("framework.yaml", Files.readString(SKILLS.resolve("framework.yaml")), new Problems())
                .orElseThrow();
    }

    private Optional<List<QuestionDraft>> read(String text) throws IOException {
        return PlacementFile.read("placement.yaml", text, framework(), problems);
    }

    private List<String> told() {
        return problems.all().stream()
                .map(problem -> problem.told(Locale.ENGLISH))
                .toList();
    }

    private static String question(int number, String kind) {
        return """
                  - id: c%d
                    kind: %s
                    competence: "1.1"
                    level: 1
                    text: "Câu %d"
                    answer: true
                    explanation: "Vì thế."
                """
                .formatted(number, kind, number);
    }

    private static String file(String framework, int questions) {
        return "version: \"1\"\nframework: " + framework + "\nquestions:\n"
                + IntStream.range(0, questions)
                        .mapToObj(i -> question(i, "true-false"))
                        .collect(Collectors.joining());
    }

    @Test
    void theShippedBankAsksAllCompetencesAndIsAsLargeAsTheMeasuredOne() throws IOException {
        var questions = read(Files.readString(SKILLS.resolve("placement.yaml"))).orElseThrow();
        assertEquals(List.of(), told());
        assertTrue(questions.size() >= 200, String.valueOf(questions.size()));
        var counts =
                questions.stream().collect(Collectors.groupingBy(QuestionDraft::competence, Collectors.counting()));
        assertEquals(framework().competences().count(), counts.size());
        assertTrue(counts.values().stream().allMatch(count -> count >= 6), counts.toString());
    }

    @Test
    void enoughQuestionsForEachGroupAreNeeded() throws IOException {
        assertEquals(Optional.empty(), read(file("hocvuso", 19)));
        assertTrue(
                told().contains("placement.yaml:3: Group ND has only 19 questions; at least 20 are needed."),
                told().toString());
    }

    @Test
    void anotherFrameworksBankIsRefused() throws IOException {
        assertEquals(Optional.empty(), read(file("khac", 20)));
        assertTrue(
                told().contains("placement.yaml:2: framework must be hocvuso, the one in force."), told().toString());
    }

    @Test
    void picturesAndScreensAreNotAsked() throws IOException {
        var picture =
                """
                  - id: hinh
                    kind: hotspot
                    competence: "1.1"
                    level: 1
                    text: "Chạm vào ô tìm kiếm."
                    picture: pictures/o.svg
                    described: "Một màn hình."
                    ratio: 56
                    areas:
                      - described: "Ô trên"
                        rectangle: [10, 5, 80, 15]
                        right: true
                      - described: "Ô dưới"
                        circle: [50, 60, 20]
                    explanation: "Ở trên."
                """;
        assertEquals(Optional.empty(), read(file("hocvuso", 20) + picture));
    }
}
