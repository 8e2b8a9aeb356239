package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocvuso.certification.CertificateSamples.content;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTextTest {

    /** As certificates were kept before they were sealed. */
    private static final String FIRST_FORMAT =
            """
            {"format":1,"number":"%s","kind":"MANUAL","holder":"Lý Ư","course":{"slug":"an-toan","title":"An toàn",\
            "edition":"2026.1","minutes":125},"framework":"Khung","competences":[],"issuer":"Học vụ số",\
            "issuedAt":"2026-11-22T17:30:00.123456Z","issuedOn":"2026-11-23"}""";

    @Test
    void theTextIsCanonicalMembersInOrderLettersAsTheyAreNoBlanks() {
        var content = new CertificateContent(
                content().number(),
                Certificate.Kind.CONTEST,
                Certificate.Way.BULK,
                "Lý \"Ư\" \u20ac",
                "hoi-thi",
                "Hội thi",
                "",
                0,
                "Giải Nhì",
                "",
                List.of(),
                null,
                "Sở",
                CertificateSamples.NOW,
                CertificateSamples.TODAY,
                LocalDate.of(2028, 1, 2),
                7);
        var expected =
                "{\"competences\":[],\"course\":{\"edition\":\"\",\"minutes\":0,\"slug\":\"hoi-thi\",\"title\":\"Hội"
                        + " thi\"},\"detail\":\"Giải Nhì\",\"expiresOn\":\"2028-01-02\",\"format\":2,\"framework\":\"\",\"holder\":\"Lý"
                        + " \\\"Ư\\\" €\",\"issuedAt\":\"2026-11-22T17:30:00.123456Z\",\"issuedOn\":\"2026-11-23\",\"issuer\":\"Sở\","
                        + "\"kind\":\"CONTEST\",\"number\":\"" + content.number()
                        + "\",\"template\":7,\"way\":\"BULK\"}";
        assertEquals(expected, ContentText.write(content));
        assertEquals(content, ContentText.read(expected));
    }

    @Test
    void aTextOfTheFirstFormatIsStillRead() {
        var read = ContentText.read(FIRST_FORMAT.formatted(content().number()));
        assertEquals(Certificate.Kind.COURSE, read.kind());
        assertEquals(Certificate.Way.BY_HAND, read.way());
        assertEquals("Lý Ư", read.holder());
        assertEquals(125, read.minutes());
    }

    @Test
    void aFormatOfTheFutureIsNotGuessed() {
        assertThrows(IllegalStateException.class, () -> ContentText.read("{\"format\":3}"));
    }
}
