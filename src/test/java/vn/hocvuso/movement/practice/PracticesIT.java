package vn.hocvuso.movement.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

@ExtendWith(ArquillianExtension.class)
class PracticesIT {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private UnitSamples units;

    @Inject
    private PracticeWriting writing;

    @Inject
    private PracticeChecking checking;

    @Inject
    private PracticeBrowsing browsing;

    @Inject
    private ContributionKeeping keeping;

    @Inject
    private OwnGiving giving;

    @Inject
    private GiverSamples accounts;

    @Inject
    private AuditLog audit;

    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long other;
    private Learner.Ref reporter;
    private Learner.Ref head;
    private Learner.Ref officer;
    private Learner.Ref neighbour;

    @BeforeEach
    void aProvinceOfTwoCommunes() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        head = units.posted(administrator, commune, Duty.HEAD);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        neighbour = units.posted(administrator, other, Duty.HEAD);
    }

    private static Practice.Words words(String title) {
        return new Practice.Words(
                title,
                "Người già ngại đến trụ sở.",
                "Tổ lưu động đến tận nhà.",
                "Từ 35% lên 62%.",
                Optional.of(3_500_000L),
                "Chị Hoa, 0912 345 678",
                "");
    }

    private long published(String title) {
        var id = writing.begin(reporter, commune, words(title));
        writing.submit(reporter, id);
        checking.publish(officer, id);
        return id;
    }

    @Test
    void aCommuneSubmitsTheProvincePublishesAndAnotherCommuneTakesItOver() {
        var title = "Tổ lưu động " + System.nanoTime();
        var id = writing.begin(reporter, commune, words(title));
        var file = writing.attach(reporter, id, "Ảnh lớp.pdf", PDF);
        writing.submit(reporter, id);
        assertRefused("movement.practice.closed", () -> writing.attach(reporter, id, "b.pdf", PDF));
        assertRefused("movement.unit.readOnly", () -> checking.publish(head, id));
        assertRefused("movement.practice.unknown", () -> browsing.sheet(Optional.empty(), id));
        assertRefused("movement.practice.unknown", () -> browsing.file(Optional.empty(), id, file));
        assertRefused("movement.practice.unknown", () -> writing.takeOver(neighbour, id, other));
        checking.publish(officer, id);
        assertEquals(PDF.length, browsing.file(Optional.empty(), id, file).bytes().length);
        var found = browsing.published("to LUU dong " + title.replaceAll("\\D", ""), province, "");
        assertEquals(1, found.size());
        assertTrue(browsing.published(title, other, "").isEmpty());
        assertTrue(browsing.published(title, 0, "NL").isEmpty());
        assertTrue(browsing.published("100%_\\' or", 0, "").isEmpty());
        var copy = writing.takeOver(neighbour, id, other);
        assertRefused("movement.practice.copied", () -> writing.takeOver(neighbour, id, other));
        assertRefused("movement.practice.own", () -> writing.takeOver(reporter, id, commune));
        assertEquals(copy, browsing.sheet(Optional.empty(), id).copies().get(0).id());
        assertFalse(browsing.sheet(Optional.empty(), id).copies().get(0).open());
        assertEquals(
                id,
                browsing.sheet(Optional.of(neighbour), copy)
                        .original()
                        .orElseThrow()
                        .id());
        writing.withdraw(head, id, "Số liệu cần tính lại.");
        assertRefused("movement.practice.unknown", () -> browsing.sheet(Optional.of(neighbour), id));
        assertEquals(5, audit.about("practice-" + id, 20).size(), "write, attach, submit, publish, withdraw");
    }

    @Test
    void toOthersADraftLooksUnknown() {
        var id = writing.begin(reporter, commune, words("Bản nháp"));
        assertRefused("movement.practice.unknown", () -> browsing.sheet(Optional.of(neighbour), id));
        assertRefused("movement.practice.unknown", () -> writing.write(neighbour, id, words("Đổi")));
        assertRefused("movement.practice.unknown", () -> writing.submit(neighbour, id));
        assertRefused("movement.practice.unknown", () -> writing.attach(neighbour, id, "a.pdf", PDF));
        assertRefused("movement.practice.unknown", () -> writing.detach(neighbour, id, 1));
        assertRefused("movement.practice.unknown", () -> writing.withdraw(neighbour, id, "Vì"));
        assertRefused("movement.practice.unknown", () -> checking.publish(neighbour, id));
        assertRefused("movement.practice.unknown", () -> checking.sendBack(neighbour, id, "Vì"));
        assertRefused("movement.practice.unknown", () -> browsing.sheet(Optional.of(reporter), 999_999_999_999L));
        assertRefused("movement.unit.unknown", () -> writing.begin(neighbour, commune, words("Của người khác")));
        assertRefused("movement.unit.unknown", () -> browsing.of(neighbour, commune));
        var supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertFalse(browsing.sheet(Optional.of(supervisor), id).edits());
        assertRefused("movement.unit.readOnly", () -> writing.write(supervisor, id, words("Đổi")));
        assertRefused("movement.unit.readOnly", () -> writing.begin(supervisor, commune, words("Mới")));
        assertRefused(
                "movement.practice.group",
                () -> writing.write(
                        reporter, id, new Practice.Words("A", "", "", "", Optional.empty(), "", "KHONG-CO")));
    }

    @Test
    void whoeverIsAboveDoesNotPublishWhatSheHasWrittenHerself() {
        var id = writing.begin(officer, commune, words("Của tỉnh viết hộ"));
        writing.submit(officer, id);
        assertRefused("movement.practice.twoPersons", () -> checking.publish(officer, id));
        checking.sendBack(officer, id, "Nhờ người khác.");
        writing.submit(reporter, id);
        checking.publish(administrator, id);
        assertEquals(
                Practice.State.PUBLISHED, browsing.sheet(Optional.empty(), id).state());
    }

    @Test
    void whatStandsInAPracticeIsOnlyText() {
        var id = published("<script>alert(1)</script>");
        assertEquals(
                "<script>alert(1)</script>",
                browsing.sheet(Optional.empty(), id).words().title());
    }

    @Test
    void giftsAreSummedByUnitAndYearAndACorrectionLeavesATrace() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        var year = today.getYear();
        var first = keeping.record(reporter, commune, gift("Cửa hàng Minh Tâm", true, "5000000", today), "");
        keeping.record(neighbour, other, gift("Hội Khuyến học", false, "2000000", today), "");
        var right = keeping.correct(head, first, gift("Cửa hàng Minh Tâm", true, "4500000", today), "", "Gõ nhầm.");
        assertRefused(
                "movement.contribution.corrected",
                () -> keeping.correct(head, first, gift("A", false, "1", today), "", "Lần nữa."));
        var sums = keeping.year(Optional.empty(), province, year).sums();
        assertEquals(0, new BigDecimal("6500000").compareTo(sums.get(Gift.Kind.MONEY)));
        var seen = keeping.year(Optional.empty(), commune, year).lines();
        assertEquals(1, seen.size());
        assertEquals("", seen.get(0).giver());
        var inside = keeping.year(Optional.of(reporter), commune, year).lines();
        assertEquals(2, inside.size());
        assertEquals("Gõ nhầm.", inside.get(0).reason());
        assertEquals(
                "",
                keeping.year(Optional.of(neighbour), commune, year)
                        .lines()
                        .get(0)
                        .giver());
        keeping.correct(head, right, gift("Cửa hàng Minh Tâm", true, "0", today), "", "Ghi nhầm đơn vị.");
        assertTrue(keeping.year(Optional.empty(), commune, year).lines().isEmpty());
        assertEquals(1, audit.about("contribution-" + right, 5).size());
    }

    @Test
    void giftsOfOthersAndOfNothingAreRefused() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        var id = keeping.record(reporter, commune, gift("A", false, "1", today), "");
        assertRefused(
                "movement.unit.unknown", () -> keeping.record(neighbour, commune, gift("A", false, "1", today), ""));
        assertRefused(
                "movement.contribution.unknown",
                () -> keeping.correct(neighbour, id, gift("A", false, "2", today), "", "Vì"));
        assertRefused(
                "movement.contribution.nothing",
                () -> keeping.record(reporter, commune, gift("A", false, "0", today), ""));
        assertRefused(
                "movement.contribution.day",
                () -> keeping.record(reporter, commune, gift("A", false, "1", today.plusDays(1)), ""));
        assertRefused(
                "movement.contribution.reason",
                () -> keeping.correct(reporter, id, gift("A", false, "2", today), "", ""));
        assertRefused("movement.unit.unknown", () -> keeping.year(Optional.empty(), 999_999_999_999L, 2026));
    }

    @Test
    void whoHasGivenUnderAnAccountIsNamedAsLongAsSheIsThereAndWillingAndTheSumsStay() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        var giver = units.posted(administrator, other, Duty.REPORTER);
        var username = HouseSamples.username(giver);
        assertRefused(
                "movement.contribution.account",
                () -> keeping.record(reporter, commune, gift("A", false, "1", today), "khong-co-" + username));
        var id = keeping.record(reporter, commune, gift("Cô Sáu", false, "100", today), username);
        assertEquals("Cô Sáu", publicly(today).giver());
        var mine = giving.sheet(giver);
        assertEquals(1, mine.gifts().size());
        assertTrue(mine.willing());
        giving.wish(giver, false);
        giving.wish(giver, false);
        assertEquals("", publicly(today).giver());
        assertEquals("", publicly(today).note());
        assertFalse(giving.sheet(giver).willing());
        var inside = keeping.year(Optional.of(reporter), commune, today.getYear())
                .lines()
                .get(0);
        assertEquals("Cô Sáu", inside.giver());
        assertEquals(username, inside.account());
        assertFalse(inside.named());
        var right = keeping.correct(head, id, gift("Cô Sáu", false, "100", today), "", "Gõ nhầm.");
        assertEquals("", publicly(today).giver(), "a correction does not name her again");
        giving.wish(giver, true);
        assertEquals("Cô Sáu", publicly(today).giver());
        assertEquals("", publicly(today).account(), "user names are for the unit");
        accounts.forget(right);
        assertEquals("", publicly(today).giver(), "her account is there no more");
        assertTrue(giving.sheet(giver).gifts().isEmpty());
        assertEquals(
                0,
                new BigDecimal("100")
                        .compareTo(keeping.year(Optional.empty(), province, today.getYear())
                                .sums()
                                .get(Gift.Kind.MONEY)));
    }

    private ContributionKeeping.Line publicly(LocalDate today) {
        return keeping.year(Optional.empty(), commune, today.getYear()).lines().get(0);
    }

    @Test
    void whoHasNoAccountTellsTheUnitThatSheNoLongerWishesToBeNamed() {
        var today = LocalDate.now(Clocks.VIET_NAM);
        var id = keeping.record(reporter, commune, gift("Bác Năm", false, "100", today), "");
        assertRefused("movement.contribution.unknown", () -> keeping.hide(neighbour, id));
        var supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.unit.readOnly", () -> keeping.hide(supervisor, id));
        keeping.hide(head, id);
        assertRefused("movement.contribution.corrected", () -> keeping.hide(head, id));
        assertEquals(
                1,
                keeping.year(Optional.empty(), commune, today.getYear()).lines().size());
        assertEquals("", publicly(today).giver());
        assertEquals(0, new BigDecimal("100").compareTo(publicly(today).amount()));
    }

    private static Gift gift(String giver, boolean anonymous, String amount, LocalDate day) {
        return new Gift(giver, anonymous, Gift.Kind.MONEY, new BigDecimal(amount), "", day);
    }
}
