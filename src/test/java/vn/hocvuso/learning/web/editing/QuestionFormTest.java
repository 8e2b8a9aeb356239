package vn.hocvuso.learning.web.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Samples;
import vn.hocvuso.platform.Refusal;

class QuestionFormTest {

    private static QuestionDraft draft(Asked asked) {
        return new QuestionDraft(
                "q01", "1.1", 2, "Hỏi {x}?", "Vì {x}.", asked, List.of("nhãn", "hai chữ"), QuestionState.TRIAL);
    }

    @Property(tries = 100)
    void whatIsShownIsSaidAgain(@ForAll long seed) {
        for (var body : Samples.bodies(new Random(seed))) {
            var form = new QuestionForm();
            form.show(draft(body));
            assertEquals(draft(body), form.draft());
        }
    }

    @Test
    void aQuestionWithVariablesKeepsItsCalculations() {
        var variables = new Parameters(List.of(
                new Parameters.Range("x", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE),
                new Parameters.Derived("y", "x * 2")));
        var asked = Unfilled.number("{y}", "{x / 10}", false, List.of("kg"), true, true)
                .asked(Optional.of(variables));
        var form = new QuestionForm();
        form.show(draft(asked));
        assertEquals("{y}", form.getNumber().getAnswer());
        assertEquals("{x / 10}", form.getNumber().getTolerance());
        assertEquals(draft(asked), form.draft());
    }

    @Test
    void changingTheKindLosesNothing() {
        var form = new QuestionForm();
        var body = Samples.bodies(new Random(1)).stream()
                .filter(it -> QuestionKind.of(it) == QuestionKind.MATCHING)
                .findFirst()
                .orElseThrow();
        form.show(draft(body));
        form.setKind(QuestionKind.ORDERING);
        refusedAt("items", form);
        form.setKind(QuestionKind.MATCHING);
        assertEquals(body, form.draft().asked());
    }

    private static void refusedAt(String input, QuestionForm form) {
        assertEquals(input, assertThrows(Refusal.class, form::draft).field());
    }

    @Test
    void whatIsWrongIsToldBesideItsInput() {
        var form = new QuestionForm();
        form.setText("Hỏi?");
        refusedAt("choices", form);
        form.setKind(QuestionKind.NUMBER);
        refusedAt("answer", form);
        form.getNumber().setAnswer("2,5");
        form.getNumber().setWhole(true);
        refusedAt("answer", form);
        form.getNumber().setWhole(false);
        form.getNumber().setTolerance("nhiều");
        refusedAt("tolerance", form);
        form.setKind(QuestionKind.GAPS);
        refusedAt("passage", form);
        form.getGaps().setPassage("Có [[1]].");
        form.getGaps().getRows().get(0).setFirst("từ");
        form.getGaps().getRows().get(0).setMarked(true);
        refusedAt("gaps", form);
        form.setKind(QuestionKind.HOTSPOT);
        refusedAt("ratio", form);
        form.getHotspot().setRatio("75");
        form.getHotspot().getRows().get(0).setFirst("Góc");
        form.getHotspot().getRows().get(0).setSecond("1, 2");
        refusedAt("areas", form);
        form.setKind(QuestionKind.SIMULATION);
        refusedAt("screens", form);
        form.getSimulation().setScreens("screens: 1");
        refusedAt("screens", form);
        form.setKind(QuestionKind.TRUE_FALSE);
        form.setParameters("parameters: x");
        refusedAt("parameters", form);
    }
}
