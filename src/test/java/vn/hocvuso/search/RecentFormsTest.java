package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentFormsTest {

    @Test
    void aFormIsMadeOnceForATokenThatComesAgain() {
        var made = new AtomicInteger();
        var forms = new RecentForms(token -> token.toLowerCase(Locale.ROOT) + made.incrementAndGet());

        assertEquals("thị1", forms.apply("Thị"));
        assertEquals("thị1", forms.apply(new String("Thị")));
    }

    @Test
    void tokensThatFallOnOnePlaceKeepTheirOwnForms() {
        var forms = new RecentForms(token -> token + "!");

        // "Aa" and "BB" have the same hash code
        for (var token : List.of("Aa", "BB", "Aa", "BB")) {
            assertEquals(token + "!", forms.apply(token));
        }
    }
}
