package vn.hocvuso.learning.web.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.platform.Refusal;

class TermsFormTest {

    private static final Instant OPENING = Instant.parse("2026-12-01T01:00:00Z");

    private static final Terms ALL = new Terms(
            Optional.of(OPENING),
            Optional.of(OPENING.plusSeconds(7200)),
            90,
            true,
            new Disclosure(Set.of(), Set.of(What.MARKS), Set.of(What.values())),
            30,
            0,
            List.of(
                    new BlueprintPart(Optional.of("4.2"), Optional.of(2), Optional.empty(), 4),
                    new BlueprintPart(Optional.empty(), Optional.empty(), Optional.of(QuestionKind.TRUE_FALSE), 1)),
            true);

    private static TermsForm form(Terms terms) {
        var form = new TermsForm();
        form.show(terms);
        return form;
    }

    private static void assertRefused(String field, String key, Consumer<TermsForm> typing) {
        var form = form(ALL);
        typing.accept(form);
        var refused = assertThrows(Refusal.class, form::terms);
        assertEquals(field, refused.field());
        assertEquals(key, refused.key());
    }

    private static List<QuestionDraft> questions(String competence, int level, QuestionState state, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new QuestionDraft(
                        competence + "-" + level + "-" + i,
                        competence,
                        level,
                        "Đúng hay sai?",
                        "Vì thế.",
                        Choosing.statement(true),
                        List.of(),
                        state))
                .toList();
    }

    @Test
    void whatIsShownIsSaidAgain() {
        var practice = new Terms(
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                new Disclosure(Set.of(What.EXPLANATIONS), Set.of(), Set.of()),
                100,
                3,
                List.of());
        for (var terms : List.of(Terms.USUAL, ALL, practice)) {
            assertEquals(terms, form(terms).terms());
        }
    }

    @Test
    void timesAreThoseOfVietNam() {
        var form = form(ALL);
        assertEquals("2026-12-01T08:00", form.getOpensAt());
        form.setOpensAt("2026-12-01 07:30:00");
        assertEquals(Optional.of(OPENING.minusSeconds(1800)), form.terms().opensAt());
        form.setOpensAt(" ");
        form.setReleaseSeconds(0);
        assertEquals(Optional.empty(), form.terms().opensAt());
    }

    @Test
    void aMistakeIsToldBesideItsInput() {
        assertRefused("opensAt", "assessment.terms.time", form -> form.setOpensAt("mai"));
        assertRefused("closesAt", "assessment.quiz.dates", form -> form.setClosesAt("2026-12-01T08:00"));
        assertRefused("releaseSeconds", "assessment.quiz.number", form -> form.setReleaseSeconds(121));
        assertRefused("during", "assessment.quiz.during", form -> form.setDuring(new What[] {What.MARKS}));
        assertRefused("examRoom", "assessment.quiz.roomPractice", form -> form.setPractice(true));
        assertRefused("exposurePercent", "assessment.quiz.number", form -> form.setExposurePercent(0));
        assertRefused("trials", "assessment.quiz.number", form -> form.setTrials(11));
        for (var typed : List.of("0", "101", "", "ba", "99999999999")) {
            assertRefused("blueprint", "learning.terms.row", form -> form.getBlueprint()
                    .get(1)
                    .setCount(typed));
        }
    }

    @Test
    void rowsComeAndGo() {
        var form = form(ALL);
        form.addRow();
        form.remove(form.getBlueprint().get(0));
        assertEquals(
                List.of(
                        ALL.blueprint().get(1),
                        new BlueprintPart(Optional.empty(), Optional.empty(), Optional.empty(), 1)),
                form.terms().blueprint());
    }

    @Test
    void aRowThatCannotBeFilledIsSeen() {
        var form = form(ALL);
        var bank = new ArrayList<>(questions("4.2", 2, QuestionState.LIVE, 4));
        bank.addAll(questions("4.2", 2, QuestionState.TRIAL, 9));
        form.count(bank);
        var row = form.getBlueprint().get(1);
        assertEquals(4, row.getLive());
        assertEquals(0, row.getFound());
        assertTrue(row.isShort());
        assertFalse(form.getBlueprint().get(0).isShort());

        bank.addAll(questions("1.1", 1, QuestionState.LIVE, 1));
        form.count(bank);
        assertEquals(5, row.getLive());
        assertFalse(row.isShort());
    }
}
