package vn.hocvuso.assessment.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.platform.yaml.YamlText;

class TermsReaderTest {

    private static Optional<Terms> read(String text, Problems problems) {
        return YamlMap.read("course.yaml", text, problems).flatMap(map -> {
            var read = new TermsReader(problems).read(map);
            map.end();
            return read;
        });
    }

    private static Terms read(String text) {
        var problems = new Problems();
        var read = read(text, problems);
        assertEquals(List.of(), problems.all());
        return read.orElseThrow();
    }

    private static int lineRefused(String text) {
        var problems = new Problems();
        read(text, problems);
        return problems.all().get(0).line();
    }

    private static String written(Terms terms) {
        var text = new YamlText();
        new TermsWriter(text).write(terms);
        return text.toString();
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertEquals(Terms.USUAL, read("practice: false"));
        assertEquals("", written(Terms.USUAL));
        assertEquals(30, read("exposure-percent: 30").exposurePercent());
    }

    @Test
    void termsAreReadAsTheyWereWritten() {
        var opening = Instant.parse("2026-12-01T01:00:00Z");
        for (var terms : List.of(
                new Terms(
                        Optional.of(opening),
                        Optional.of(opening.plusSeconds(7200)),
                        90,
                        true,
                        new Disclosure(Set.of(), Set.of(What.MARKS), Set.of(What.values())),
                        30,
                        0,
                        List.of(
                                new BlueprintPart(Optional.of("4.2"), Optional.of(2), Optional.empty(), 4),
                                new BlueprintPart(
                                        Optional.empty(), Optional.empty(), Optional.of(QuestionKind.SHORT_TEXT), 1))),
                new Terms(
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        new Disclosure(Set.of(What.EXPLANATIONS), Set.of(), Set.of()),
                        100,
                        3,
                        List.of()))) {
            assertEquals(terms, read(written(terms)));
        }
    }

    @Test
    void aTestInExamRoomsIsNoPractice() {
        var terms = read("exam-room: true");
        assertEquals(true, terms.examRoom());
        assertEquals(terms, read(written(terms)));
        assertEquals(2, lineRefused("practice: true\nexam-room: true"));
        assertEquals(1, lineRefused("exam-room: maybe"));
    }

    @Test
    void timesAreThoseOfVietNam() {
        assertEquals(
                Optional.of(Instant.parse("2026-12-01T01:00:00Z")),
                read("opens: \"2026-12-01 08:00\"").opensAt());
    }

    @Test
    void mistakesAreToldWithTheirLine() {
        assertEquals(1, lineRefused("opens: \"mai\""));
        assertEquals(2, lineRefused("trials: 1\nexposure-percent: 0"));
        assertEquals(2, lineRefused("trials: 1\nrelease-seconds: 30"));
        assertEquals(1, lineRefused("show:\n  during: [marks]"));
        assertEquals(2, lineRefused("show:\n  after: [points]"));
        assertEquals(2, lineRefused("blueprint:\n  - kind: riddle\n    count: 1"));
        assertEquals(1, lineRefused("tempo: fast"));
    }
}
