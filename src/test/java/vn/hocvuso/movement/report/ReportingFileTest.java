package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.yaml.Problems;

class ReportingFileTest {

    private static String shipped() throws IOException {
        return Files.readString(Path.of("content", ReportingLoading.FILE));
    }

    private static List<String> problems(String text) {
        var problems = new Problems();
        var plan = ReportingFile.read("f", text, problems);
        assertEquals(plan.isPresent(), problems.isEmpty());
        return problems.all().stream()
                .map(problem -> problem.line() + " " + problem.key())
                .toList();
    }

    @Test
    void theShippedFileHoldsTheCalendarsOfThePlans() throws IOException {
        var problems = new Problems();
        var plan = ReportingFile.read("f", shipped(), problems).orElseThrow(() -> new AssertionError(problems.all()));
        assertEquals(7, plan.lines().size());
        assertTrue(plan.forms().stream().allMatch(ReportingPlan.Form::sample));
        var party = plan.lines().stream()
                .filter(line -> line.branch() == Branch.PARTY)
                .findFirst()
                .orElseThrow();
        assertEquals(new DueRule(DueRule.Month.MIDDLE, 20, DueRule.Move.BEFORE), party.due());
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        var text = shipped();
        assertEquals(
                List.of(at(text, "rhythm: quarter") + " platform.yaml.word"),
                problems(text.replaceFirst("rhythm: quarter", "rhythm: weekly")));
        assertEquals(
                List.of(at(text, "month: middle") + " movement.line.middle"),
                problems(text.replaceFirst("(?s)(thai-nguyen-xa-quy.*?)rhythm: quarter", "$1rhythm: month")));
        assertEquals(
                List.of(at(text, "kind: share") + " movement.form.indicator"),
                problems(text.replaceFirst("(kind: share), indicator: adults-confirmed", "$1")));
        assertEquals(
                List.of(at(text, "starts: \"2025-10-01\"") + " movement.reporting.day"),
                problems(text.replaceFirst("2025-10-01", "01/10/2025")));
        assertEquals(
                List.of(at(text, "code: bac-ninh-xa-quy") + " movement.reporting.twice"),
                problems(text.replaceFirst("code: bac-ninh-xa-quy", "code: bac-ninh-xa-thang")));
    }

    private static int at(String text, String line) {
        return (int) text.substring(0, text.indexOf(line))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    @Test
    void aFormIsTheSameAfterItWasWritten() throws IOException {
        var plan = ReportingFile.read("f", shipped(), new Problems()).orElseThrow();
        for (var form : plan.forms()) {
            assertEquals(form.sections(), FormText.sections(FormText.of(form.sections())));
        }
    }
}
