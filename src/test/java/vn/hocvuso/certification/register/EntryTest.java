package vn.hocvuso.certification.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an entry says, and what it keeps to itself. */
class EntryTest {

    private static final String NUMBER = "HVS-1A2B-3C4D-5E6F-789";
    private static final Instant AT = Instant.parse("2026-11-26T12:00:00.120Z");

    private final Deed revoked = new Deed(9, 4, "REVOKED", AT, NUMBER, "{\"holder\":\"Lò Thị Mai\"}", "Sai họ tên", "");
    private final Entry entry = Entry.of(12, revoked);

    @Test
    void theTextIsCanonicalJson() {
        assertTrue(
                entry.text()
                        .matches(
                                "\\{\"at\":\"2026-11-26T12:00:00\\.120Z\",\"content\":\"[0-9a-f]{64}\",\"index\":12,"
                                        + "\"kind\":\"REVOKED\",\"number\":\"[0-9a-f]{64}\",\"reason\":\"[0-9a-f]{64}\",\"successor\":\"\"}"));
        assertTrue(entry.text().chars().allMatch(c -> c < 128));
    }

    @Test
    void nothingInItNamesAnybody() {
        for (var said : List.of("Mai", "Sai", NUMBER, "HVS")) {
            assertFalse(entry.text().contains(said), said);
        }
    }

    @Test
    void theSameReasonOfAnotherCertificateHasAnotherHash() {
        var other = Entry.of(13, new Deed(10, 5, "REVOKED", AT, "HVS-other", "{}", "Sai họ tên", ""));
        assertNotEquals(entry.reason(), other.reason());
    }

    @Test
    void whatIsWrittenIsReadAndNothingElse() {
        var text = entry.text();
        assertEquals(Optional.of(entry), Entry.read(text));
        for (var broken : List.of(
                "",
                "[]",
                "{}",
                text + " ",
                text.replace(",", ", "),
                text.replace("\"index\":12", "\"index\":\"12\""),
                text.replace("\"index\":12", "\"index\":12.0"),
                text.replace("2026-11-26", "gestern"))) {
            assertEquals(Optional.empty(), Entry.read(broken), broken);
        }
    }

    @Test
    void theBucketIsTheBeginningOfTheHash() {
        assertEquals(Integer.parseInt(entry.number().substring(0, 4), 16), entry.bucket());
    }

    @Test
    void aBundleHasTheLengthBeforeEachEntry() {
        var bundle = EntryBundle.of(List.of("a".repeat(300), "b"));
        assertEquals(2 + 300 + 2 + 1, bundle.length);
        assertEquals(1, bundle[0]);
        assertEquals(44, bundle[1]);
        assertEquals('a', bundle[2]);
        assertEquals('b', bundle[bundle.length - 1]);
    }

    @Test
    void theListTellsHowACertificateStandsByItsLastEntry() {
        var listing = new Listing();
        var issued = Entry.of(3, new Deed(1, 4, "ISSUED", AT, NUMBER, "{}", "", ""));
        listing.add(issued, "");
        listing.add(
                Entry.of(8, new Deed(2, 4, "SUSPENDED", AT.plusSeconds(1), NUMBER, "{}", "xem lại", "")), "2027-01-31");
        assertEquals(
                "[{\"content\":\"" + issued.content() + "\",\"expires\":\"2027-01-31\",\"leaves\":[3,8],\"number\":\""
                        + issued.number() + "\",\"since\":\"2026-11-26T12:00:01.120Z\",\"status\":\"SUSPENDED\"}]\n",
                listing.json());
        assertEquals("[]\n", new Listing().json());
    }
}
