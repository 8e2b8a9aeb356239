package vn.hocvuso.assessment.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import vn.hocvuso.platform.Refusal;

class TermsReaderTest {

    private static Terms read(String text) {
        return AuthoredText.terms(text, "terms");
    }

    private static int lineRefused(String text) {
        var refused = assertThrows(Refusal.class, () -> read(text));
        assertEquals("assessment.format.line", refused.key());
        assertEquals("terms", refused.field());
        return (Integer) refused.arguments().get(0);
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertEquals(Terms.USUAL, read(""));
        assertEquals("", AuthoredText.of(Terms.USUAL));
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
            assertEquals(terms, read(AuthoredText.of(terms)));
        }
    }

    @Test
    void aTestInExamRoomsIsNoPractice() {
        var terms = read("exam-room: true");
        assertEquals(true, terms.examRoom());
        assertEquals(terms, read(AuthoredText.of(terms)));
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
