package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which acts can follow each other, and what then holds. */
class StandingTest {

    @Test
    void theLastActDecides() {
        assertEquals("VALID", Standing.after(List.of("ISSUED")));
        assertEquals("SUSPENDED", Standing.after(List.of("ISSUED", "SUSPENDED")));
        assertEquals("VALID", Standing.after(List.of("ISSUED", "SUSPENDED", "RESUMED")));
        assertEquals("REPLACED", Standing.after(List.of("ISSUED", "SUSPENDED", "RESUMED", "REPLACED")));
        assertEquals("REVOKED", Standing.after(List.of("ISSUED", "SUSPENDED", "REVOKED")));
        assertEquals("REVOKED", Standing.after(List.of("ISSUED", "REPLACED", "REVOKED")));
    }

    @Test
    void whatCannotHaveBeenIsTold() {
        for (var kinds : List.of(
                List.<String>of(),
                List.of("REVOKED"),
                List.of("ISSUED", "ISSUED"),
                List.of("ISSUED", "REVOKED", "RESUMED"),
                List.of("ISSUED", "REPLACED", "RESUMED"),
                List.of("ISSUED", "RESUMED"),
                List.of("ISSUED", "REVOKED", "REVOKED"),
                List.of("ISSUED", "BLESSED"))) {
            assertEquals("", Standing.after(kinds), kinds.toString());
        }
    }
}
