package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.certification.CertificateListing.Indexed;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.search.CertificateFacets.Count;
import vn.hocvuso.search.CertificateSearching.Mark;
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
        assertEquals(List.of(4L, 3L), ids(CertificateQuery.ANY.ofIssuer("7")));
        assertEquals(List.of(3L), ids(name("do ly").ofIssuer("7")));
        assertEquals(List.of(), ids(name("nguyen").ofIssuer("7")));
        assertEquals(List.of(4L, 3L), ids(CertificateQuery.ANY.ofKind("COURSE").ofIssuer("7")));
        assertEquals(List.of(2L), ids(new CertificateQuery("", "", "", DAY.plusDays(1), DAY.plusDays(1), "")));
        assertEquals(List.of(1L), ids(new CertificateQuery("", "", "", null, DAY, "")));
        assertEquals(List.of(4L, 3L), ids(new CertificateQuery("", "", "", DAY.plusDays(2), null, "")));
    }

    @Test
    void theNewestComeFirstAndPagesDoNotOverlap() throws IOException {
        assertEquals(List.of(4L, 3L, 2L, 1L), ids(CertificateQuery.ANY));
        var first = page(Optional.empty());
        assertEquals(List.of(4L, 3L), first.ids());
        var second = page(Optional.of(first.next()));
        assertEquals(List.of(2L, 1L), second.ids());
        assertEquals(4, second.total());
        assertEquals(List.of(), page(Optional.of(second.next())).ids());
        assertEquals(Optional.of(first.next()), Mark.read(first.next().toString()));
        assertEquals(Optional.empty(), Mark.read("1.x"));
    }

    @Test
    void aNumberIsFoundByAnyGroup() throws IOException {
        assertEquals(List.of(4L), ids(name("3a1b")));
        assertEquals(List.of(2L), ids(name("611")));
        assertEquals(List.of(1L), ids(name("4E5F-600")));
        assertEquals(List.of(4L, 3L, 2L, 1L), ids(name("2c3d")));
        assertEquals(List.of(2L), ids(name("lA1B")), "L for 1 is forgiven");
        assertEquals(List.of(), ids(name("60")), "two symbols are too few");
    }

    @Test
    void keysOfAnInputMethodThatWasOffAreUndone() throws IOException {
        assertEquals(List.of(1L), ids(name("Nguyeenx Thij Huwowng")));
        assertEquals(List.of(1L), ids(name("Nguye64n Thi5 Hu7o7ng")));
        assertEquals(List.of(2L), ids(name("huwowngf nguyeenx")));
    }

    @Test
    void aNameInQuotationMarksStandsAlone() throws IOException {
        assertEquals(List.of(2L, 1L), ids(name("\"nguyễn thị hương\"")));
        assertEquals(List.of(), ids(name("\"nguyen huong\"")));
    }

    @Test
    void aNameMayBeTypedInPart() throws IOException {
        var rows = find(name("nguyen thi hu"));
        assertEquals(List.of(2L, 1L), rows.ids());
        assertEquals(Precision.BEGINNING, rows.precision());
        assertEquals(List.of(3L), ids(name("do ly")));
    }

    @Test
    void aSlipInANameThatBeginsWithTheGivenNameIsForgiven() throws IOException {
        assertEquals(List.of(4L), ids(name("quy tram")));
    }

    @Test
    void namesAreFoundInTheirProvinceAloneInAnyOrderWithAndWithoutMarks() throws IOException {
        assertEquals(List.of(1L), ids(new CertificateQuery("huong thi", "", "01", null, null, "")));
        assertEquals(List.of(2L), ids(new CertificateQuery("Hường", "", "79", null, null, "")));
        assertEquals(List.of(2L), ids(new CertificateQuery("nguyen huong", "", "79", DAY.plusDays(1), null, "")));
        assertEquals(List.of(), ids(new CertificateQuery("nguyen van", "", "79", null, null, "")));
        assertEquals(
                Precision.FOLDED,
                find(new CertificateQuery("Hương", "", "79", null, null, "")).precision());
    }

    @Test
    void moreThanAreCountedAreNotDividedEither() throws IOException {
        for (var i = 0; i <= CertificateSearching.MOST_COUNTED; i++) {
            put(100 + i, "HVS-" + "%04X".formatted(i) + "-2C3D-4E5F-644", "Lê Văn Tám", "an-toan", "01", DAY, "VALID");
        }
        generation.refresh();
        var many = find(name("le van tam"));
        assertEquals(false, many.counted());
        assertEquals(CertificateFacets.NONE, many.facets());
        assertEquals(100, many.ids().size());
    }

    @Test
    void placesHoldWhatLiesInThem() throws IOException {
        assertEquals(List.of(3L, 1L), ids(new CertificateQuery("", "", "01", null, null, "")));
        assertEquals(List.of(3L, 1L), ids(new CertificateQuery("", "", "01001", null, null, "")));
        assertEquals(List.of(), ids(new CertificateQuery("", "", "01002", null, null, "")));
    }

    @Test
    void anOfficerFindsWhatIsOfHerPlaces() throws IOException {
        var commune = new Jurisdiction(false, Set.of("79001"));
        assertEquals(List.of(4L, 2L), ids(CertificateQuery.ANY, commune));
        assertEquals(List.of(), ids(name("do ly vy"), commune));
        assertEquals(List.of(), ids(name("HVS-0A1B-2C3D-4E5F-600"), commune));
        var province = new Jurisdiction(false, Set.of("01"));
        assertEquals(List.of(1L), ids(name("nguyen"), province));
        assertEquals(List.of(), ids(CertificateQuery.ANY, new Jurisdiction(false, Set.of())));
    }

    @Test
    void whatIsFoundIsDivided() throws IOException {
        var facets = find(CertificateQuery.ANY).facets();
        assertEquals(List.of(new Count("01", 2), new Count("79", 2)), facets.places());
        assertEquals(List.of(new Count("an-toan", 2), new Count("ban-hang", 2)), facets.courses());
        assertEquals(List.of(new Count("1", 2), new Count("7", 2)), facets.issuers());
        assertEquals(List.of(new Count("VALID", 3), new Count("REVOKED", 1)), facets.statuses());
        assertEquals(List.of(new Count("2026-11", 4)), facets.months());
        var province = find(new CertificateQuery("", "", "79", null, null, "")).facets();
        assertEquals(List.of(new Count("79001", 2)), province.places());
        assertEquals(List.of(new Count("COURSE", 2)), province.kinds());
    }

    @Test
    void strangeTextFindsNothingAndBreaksNothing() throws IOException {
        for (var typed :
                List.of("''", "!!!", "HVS", "\u202eabc", "a\u0301\u0301\u0301", "\"\"", "12345678901234567890")) {
            assertEquals(List.of(), ids(name(typed)), typed);
        }
        assertEquals(List.of(), ids(name("ư".repeat(200))));
    }

    @Test
    void aQuestionIsReadAsItWasWritten() {
        var query =
                new CertificateQuery("Đỗ & Lý=Vy", "an-toan", "01001", DAY, DAY.plusDays(2), "VALID", "COURSE", "7");
        assertEquals(query, QuestionText.read(QuestionText.of(query)));
        assertEquals(CertificateQuery.ANY, QuestionText.read(""));
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
        var issuer = course.equals("ban-hang") ? 7 : Units.OPERATOR;
        generation.put(CertificateSource.thing(
                new Indexed(id, number, "COURSE", holder, course, province, province + "001", on, status, issuer)));
    }

    private static CertificateQuery name(String typed) {
        return new CertificateQuery(typed, "", "", null, null, "");
    }

    private List<Long> ids(CertificateQuery query) throws IOException {
        return find(query).ids();
    }

    private List<Long> ids(CertificateQuery query, Jurisdiction jurisdiction) throws IOException {
        return generation
                .ask(searcher -> CertificateSearching.find(query, jurisdiction, Optional.empty(), 100, searcher))
                .ids();
    }

    private Rows page(Optional<Mark> after) throws IOException {
        return generation.ask(searcher ->
                CertificateSearching.find(CertificateQuery.ANY, Jurisdiction.EVERYWHERE, after, 2, searcher));
    }

    private Rows find(CertificateQuery query) throws IOException {
        return generation.ask(
                searcher -> CertificateSearching.find(query, Jurisdiction.EVERYWHERE, Optional.empty(), 100, searcher));
    }
}
