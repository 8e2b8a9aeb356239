package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.certification.CertificateRecords.Indexed;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.search.CertificateSearching.Precision;
import vn.hocvuso.search.CertificateSearching.Rows;

class CertificateSearchingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path place;

    private Generation generation;

    @BeforeEach
    void index() throws IOException {
        generation = Generation.create(place, new CertificateSource(null), "one", Instant.EPOCH);
        put(1, "HVS-0A1B-2C3D-4E5F-600", "Nguyễn Thị Hương", "an-toan", "01", DAY, "VALID");
        put(2, "HVS-1A1B-2C3D-4E5F-611", "Nguyễn Thị Hường", "an-toan", "79", DAY.plusDays(1), "VALID");
        put(3, "HVS-2A1B-2C3D-4E5F-622", "Đỗ Lý Vy", "ban-hang", "01", DAY.plusDays(2), "REVOKED");
        put(4, "HVS-3A1B-2C3D-4E5F-633", "Trần Văn Quý", "ban-hang", "79", DAY.plusDays(2), "VALID");
        generation.refresh();
    }

    @AfterEach
    void close() throws IOException {
        generation.close();
    }

    @Test
    void namesTypedWithoutMarksFindAllThatFold() throws IOException {
        assertEquals(List.of(2L, 1L), ids(name("nguyen thi huong")));
        assertEquals(List.of(2L, 1L), ids(name("huong nguyen")));
        assertEquals(List.of(3L), ids(name("do li vi")));
        assertEquals(List.of(4L), ids(name("TRẦN VĂN QUÍ")));
    }

    @Test
    void marksThatWereTypedMustBeThere() throws IOException {
        assertEquals(List.of(1L), ids(name("Nguyễn Thị Hương")));
        assertEquals(List.of(2L), ids(name("nguyen hường")));
        assertEquals(Precision.AS_WRITTEN, find(name("hương")).precision());
    }

    @Test
    void withoutSuchMarksOthersAreShown() throws IOException {
        var rows = find(name("Nguyễn Thị Hướng"));
        assertEquals(List.of(2L, 1L), rows.ids());
        assertEquals(Precision.FOLDED, rows.precision());
    }

    @Test
    void aSlipIsForgivenWhenNothingElseIsThere() throws IOException {
        var rows = find(name("Nguyen Thi Huogn"));
        assertEquals(List.of(2L, 1L), rows.ids());
        assertEquals(Precision.NEAR, rows.precision());
    }

    @Test
    void numbersAreFoundWholeOrByTheirBeginning() throws IOException {
        assertEquals(List.of(1L), ids(name("HVS-0A1B-2C3D-4E5F-600")));
        assertEquals(List.of(1L), ids(name("hvs 0a1b 2c3d 4e5f 600")));
        assertEquals(List.of(1L), ids(name("0A1B")));
        assertEquals(List.of(1L), ids(name("OA1B-2C")), "O for 0 is forgiven");
    }

    @Test
    void filtersNarrow() throws IOException {
        assertEquals(List.of(1L), ids(new CertificateQuery("nguyen", "", "01", null, null, "")));
        assertEquals(List.of(2L, 1L), ids(new CertificateQuery("", "an-toan", "", null, null, "")));
        assertEquals(List.of(3L), ids(new CertificateQuery("", "", "", null, null, "REVOKED")));
        assertEquals(List.of(2L), ids(new CertificateQuery("", "", "", DAY.plusDays(1), DAY.plusDays(1), "")));
        assertEquals(List.of(1L), ids(new CertificateQuery("", "", "", null, DAY, "")));
        assertEquals(List.of(4L, 3L), ids(new CertificateQuery("", "", "", DAY.plusDays(2), null, "")));
    }

    @Test
    void theNewestComeFirstAndPagesDoNotOverlap() throws IOException {
        assertEquals(List.of(4L, 3L, 2L, 1L), ids(CertificateQuery.ANY));
        var rows = generation.ask(searcher -> CertificateSearching.find(CertificateQuery.ANY, 1, 2, searcher));
        assertEquals(new Rows(List.of(3L, 2L), 4, true, Precision.AS_WRITTEN), rows);
    }

    @Test
    void aRevokedCertificateReplacesItsFormerSelf() throws IOException {
        put(1, "HVS-0A1B-2C3D-4E5F-600", "Nguyễn Thị Hương", "an-toan", "01", DAY, "REVOKED");
        generation.refresh();
        assertEquals(List.of(1L), ids(new CertificateQuery("huong", "", "", null, null, "REVOKED")));
        assertEquals(4, find(CertificateQuery.ANY).total());
    }

    @Test
    void datesInTheWrongOrderAreRefusedBesideTheSecond() {
        var refusal = assertThrows(Refusal.class, () -> new CertificateQuery("", "", "", DAY, DAY.minusDays(1), ""));
        assertEquals("search.dates.order", refusal.key());
        assertEquals("to", refusal.field());
    }

    @Test
    void overlongTextIsRefused() {
        var refusal = assertThrows(Refusal.class, () -> new CertificateQuery("a".repeat(201), "", "", null, null, ""));
        assertEquals("search.query.long", refusal.key());
    }

    private void put(long id, String number, String holder, String course, String province, LocalDate on, String status)
            throws IOException {
        generation.put(CertificateSource.thing(
                new Indexed(id, number, holder, course, course, province, province + "001", on, status)));
    }

    private static CertificateQuery name(String typed) {
        return new CertificateQuery(typed, "", "", null, null, "");
    }

    private List<Long> ids(CertificateQuery query) throws IOException {
        return find(query).ids();
    }

    private Rows find(CertificateQuery query) throws IOException {
        return generation.ask(searcher -> CertificateSearching.find(query, 0, 100, searcher));
    }
}
