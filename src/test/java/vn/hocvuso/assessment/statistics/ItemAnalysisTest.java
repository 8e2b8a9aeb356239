package vn.hocvuso.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.statistics.ItemAnalysis.Offered;
import vn.hocvuso.assessment.statistics.ItemAnalysis.Thresholds;

class ItemAnalysisTest {

    /** As descript(LSAT) of the R package ltm prints them. */
    @Test
    void theFiguresOfTheLawSchoolTestAreThePublishedOnes() {
        var analysis = ItemAnalysis.of(Lsat6.sheets());
        var facility = new double[] {0.924, 0.709, 0.553, 0.763, 0.870};
        var discrimination = new double[] {0.1128, 0.1532, 0.1728, 0.1444, 0.1216};
        for (var item = 0; item < 5; item++) {
            assertEquals(facility[item], analysis.items().get(item).facility(), 1e-9);
            assertEquals(discrimination[item], analysis.items().get(item).discrimination(), 5e-5);
        }
        assertEquals(0.2950, analysis.reliability().alpha(), 5e-5);
        assertEquals(3.819, analysis.reliability().mean(), 1e-9);
        assertEquals(
                analysis.reliability().deviation()
                        * Math.sqrt(1 - analysis.reliability().alpha()),
                analysis.reliability().error(),
                1e-12);
    }

    @Test
    void withFewAnswersNothingElseIsTold() {
        var sheets = AnswerSheets.of(2);
        for (var person = 0; person < 29; person++) {
            sheets.right(0).right(1).next();
        }
        assertEquals(
                Set.of(Verdict.TOO_FEW_ANSWERS),
                ItemAnalysis.of(sheets.build()).items().get(0).verdicts());
        sheets.right(0).right(1).next();
        assertEquals(
                Set.of(Verdict.TOO_EASY, Verdict.DOES_NOT_SEPARATE),
                ItemAnalysis.of(sheets.build()).items().get(0).verdicts());
    }

    /** Two groups of fifty: the able have nine of the ten other items right, the others one. */
    private static AnswerSheets twoGroups(int ableChoice, int otherChoice, int key) {
        var sheets = AnswerSheets.of(11);
        for (var person = 0; person < 100; person++) {
            var able = person % 2 == 0;
            var choice = able ? ableChoice : otherChoice;
            sheets.taken(0, choice, choice == key);
            for (var item = 1; item < 11; item++) {
                if (able == (item == 1 + person / 2 % 10)) {
                    sheets.wrong(item);
                } else {
                    sheets.right(item);
                }
            }
            sheets.next();
        }
        return sheets.build();
    }

    private static ItemAnalysis.Item firstOf(AnswerSheets sheets, int choices, int key) {
        var offered = new java.util.ArrayList<>(Collections.nCopies(sheets.items(), Offered.UNCOUNTED));
        offered.set(0, new Offered(choices, key));
        return ItemAnalysis.of(sheets, offered, Thresholds.DEFAULT).items().get(0);
    }

    @Test
    void anItemThatTheAbleAnswerIsSound() {
        var item = firstOf(twoGroups(0, 1, 0), 2, 0);
        assertEquals(Set.of(), item.verdicts());
        assertEquals(1, item.discrimination(), 1e-9);
        assertEquals(1, item.upperLower(), 1e-9);
        assertEquals(0.9, item.choices().get(0).restScore(), 1e-9);
        assertEquals(0.1, item.choices().get(1).restScore(), 1e-9);
        assertEquals(0.5, item.choices().get(1).share(), 1e-9);
    }

    @Test
    void aKeyThatTheAbleDoNotTakeIsDoubted() {
        var item = firstOf(twoGroups(1, 0, 0), 2, 0);
        assertEquals(Set.of(Verdict.KEY_DOUBTFUL, Verdict.DOES_NOT_SEPARATE), item.verdicts());
        assertEquals(-1, item.discrimination(), 1e-9);
    }

    @Test
    void aKeyThatNobodyTakesIsDoubted() {
        var item = firstOf(twoGroups(1, 2, 0), 3, 0);
        assertEquals(Set.of(Verdict.KEY_DOUBTFUL, Verdict.DOES_NOT_SEPARATE, Verdict.TOO_HARD), item.verdicts());
    }

    @Test
    void aDistractorThatNobodyTakesIsNamed() {
        var item = firstOf(twoGroups(0, 1, 0), 3, 0);
        assertEquals(Set.of(Verdict.DISTRACTOR_UNUSED), item.verdicts());
        assertEquals(0, item.choices().get(2).takers());
        assertTrue(Double.isNaN(item.choices().get(2).restScore()));
    }

    @Test
    void peopleWithOtherItemsAreComparedByTheirShareOfRightAnswers() {
        var sheets = AnswerSheets.of(5);
        for (var person = 0; person < 40; person++) {
            // the first half has items 1 and 2 to compare by, the other half 3 and 4
            var able = person % 2 == 0;
            var other = person < 20 ? 1 : 3;
            for (var item : List.of(0, other, other + 1)) {
                if (able) {
                    sheets.right(item);
                } else {
                    sheets.wrong(item);
                }
            }
            sheets.next();
        }
        var analysis = ItemAnalysis.of(sheets.build());
        assertEquals(1, analysis.items().get(0).discrimination(), 1e-9);
        assertEquals(20, analysis.items().get(1).answers());
        assertEquals(0, analysis.reliability().persons());
        assertTrue(Double.isNaN(analysis.reliability().alpha()));
    }

    @Test
    void upperAndLowerGroupDoNotDependOnTheOrderOfSheets() {
        var forward = AnswerSheets.of(2);
        var backward = AnswerSheets.of(2);
        for (var person = 0; person < 40; person++) {
            put(forward, person);
            put(backward, 39 - person);
        }
        assertEquals(
                ItemAnalysis.of(forward.build()).items().get(0).upperLower(),
                ItemAnalysis.of(backward.build()).items().get(0).upperLower(),
                1e-12);
    }

    private static void put(AnswerSheets.Builder sheets, int person) {
        if (person % 3 == 0) {
            sheets.right(0);
        } else {
            sheets.wrong(0);
        }
        if (person < 20) {
            sheets.right(1);
        } else {
            sheets.wrong(1);
        }
        sheets.next();
    }

    @Test
    void theResultCanBeKeptByAPage() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(ItemAnalysis.of(Lsat6.sheets()));
        }
        assertTrue(bytes.size() > 0);
    }
}
