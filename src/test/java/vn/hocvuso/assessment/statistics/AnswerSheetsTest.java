package vn.hocvuso.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswerSheetsTest {

    @Test
    void whatIsNotMentionedIsNotReached() {
        var sheets = AnswerSheets.of(3).right(0).wrong(1).next().build();
        assertTrue(sheets.right(0, 0));
        assertTrue(sheets.reached(0, 1));
        assertFalse(sheets.right(0, 1));
        assertFalse(sheets.reached(0, 2));
        assertFalse(sheets.right(0, 2));
    }

    @Test
    void theChoiceTakenIsKeptFromTheFirstToTheLast() {
        var sheets = AnswerSheets.of(2)
                .taken(0, 0, false)
                .taken(1, AnswerSheets.LAST_CHOICE, true)
                .next()
                .build();
        assertEquals(0, sheets.choice(0, 0));
        assertEquals(AnswerSheets.LAST_CHOICE, sheets.choice(0, 1));
        assertTrue(sheets.right(0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> AnswerSheets.of(1).taken(0, AnswerSheets.LAST_CHOICE + 1, true));
    }

    @Test
    void anAnswerThatIsGivenAgainReplacesTheFirst() {
        var sheets = AnswerSheets.of(1).taken(0, 3, false).right(0).next().build();
        assertTrue(sheets.right(0, 0));
        assertEquals(AnswerSheets.NO_CHOICE, sheets.choice(0, 0));
    }

    @Test
    void thousandsOfSheetsFindRoom() {
        var builder = AnswerSheets.of(1);
        for (var person = 0; person < 1000; person++) {
            if (person % 3 == 0) {
                builder.right(0);
            }
            builder.next();
        }
        var sheets = builder.build();
        assertEquals(1000, sheets.persons());
        assertTrue(sheets.right(999, 0));
        assertFalse(sheets.reached(998, 0));
    }
}
